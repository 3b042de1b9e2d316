import type { Page } from 'playwright-core'
import { afterEach, expect, inject, test } from 'vitest'
import { coldVisit, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH, words } from '#tests/support/words.ts'

afterEach(() => thaw())

test.each(IN_ENGLISH)(
  'when the database freezes the picture keeps what it had, the failure is said in words, and it is well again by itself, in %s',
  async (language) => {
    const t = words(language)
    const { page, end } = await coldVisit(inject('seeded').url, '/explore', { language })
    try {
      await settled(page)
      const before = await marks(page)
      process.kill(inject('seeded').databasePid, 'SIGSTOP')
      await chooseDate(page, '2022-03-31')
      const alert = page.getByRole('alert')
      await alert.waitFor()
      // The first questions run into their deadline; after three the breaker says that the database is away.
      const said = (await alert.textContent()) ?? ''
      const titles = [t('app:error.busy.title'), t('app:error.unavailable.title')]
      expect(titles.filter((title) => said.includes(title))).toHaveLength(1)
      expect(await marks(page)).toBe(before)
      expect(before).toBeGreaterThanOrEqual(200)
      thaw()
      const since = Date.now()
      await alert.waitFor({ state: 'detached' })
      console.log(`  well again ${Date.now() - since} ms after the database came back`)
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('asOf=2022-03-31')
    } finally {
      await end()
    }
  },
)

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
