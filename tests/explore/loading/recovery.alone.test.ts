import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, settled, visit } from '#tests/support/page/visit.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(() => thaw())

describe.each(LANGUAGES)('when the database freezes, in %s', (language) => {
  const t = words(language)

  test('the picture keeps what it had, the failure is said in words, and it is well again by itself', async () => {
    const { page, end } = await visit(browser, `${inject('seeded').url}/explore`, { language })
    try {
      await settled(page)
      const before = await marks(page)
      process.kill(inject('seeded').databasePid, 'SIGSTOP')
      await chooseDate(page, '2022-03-31')
      const alert = page.getByRole('alert')
      await alert.waitFor({ timeout: 8_000 })
      // The first questions run into their deadline; after three the breaker says that the database is away.
      const said = (await alert.textContent()) ?? ''
      const titles = [t('app:error.busy.title'), t('app:error.unavailable.title')]
      expect(titles.filter((title) => said.includes(title))).toHaveLength(1)
      expect(await marks(page)).toBe(before)
      expect(before).toBeGreaterThanOrEqual(200)
      thaw()
      const since = Date.now()
      await alert.waitFor({ state: 'detached', timeout: 20_000 })
      console.log(`  well again ${Date.now() - since} ms after the database came back (to be reached: 5000)`)
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('asOf=2022-03-31')
    } finally {
      await end()
    }
  })
})

function thaw(): void {
  process.kill(inject('seeded').databasePid, 'SIGCONT')
}

function marks(page: Page): Promise<number> {
  return page.getByTestId('list-mirror').getByRole('option').count()
}

async function chooseDate(page: Page, day: string): Promise<void> {
  await page.evaluate((asOf) => {
    location.hash = location.hash.replace(/asOf=[\d-]+/, `asOf=${asOf}`)
  }, day)
}
