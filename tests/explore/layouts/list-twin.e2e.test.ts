import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)('without a mouse, in %s', (language) => {
  const t = words(language)

  test('Tab reaches the list of the picture, arrows move in it, Enter selects, Escape lets go', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      const list = page.getByTestId('list-mirror')
      await page.getByRole('button', { name: t('explore:toolbar.fit') }).focus()
      await reach(page, () => list.evaluate((element) => element.contains(document.activeElement)))
      const first = await list.getAttribute('aria-activedescendant')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await list.getAttribute('aria-activedescendant')).not.toBe(first)
      await page.keyboard.press('Enter')
      await page.getByTestId('panel-name').waitFor()
      expect(await page.evaluate(() => location.hash)).toContain('select=')
      await page.keyboard.press('Escape')
      await page.getByTestId('panel-name').waitFor({ state: 'detached' })
      expect(await page.evaluate(() => location.hash)).not.toContain('select=')
    })
  })

  test('the list holds every mark of the picture, and says what was selected', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      const listed = await page.getByTestId('list-mirror').getByRole('option').count()
      const [shown = 0] = (((await page.getByTestId('status-partners').textContent()) ?? '').match(/\d+/g) ?? []).map(
        Number,
      )
      expect(listed).toBeGreaterThanOrEqual(shown)
      expect(shown).toBeGreaterThanOrEqual(200)
      await page.locator('tbody tr[data-id] button').first().click()
      await expect
        .poll(() =>
          page
            .locator('[aria-live]')
            .allInnerTexts()
            .then((texts) => texts.join('').trim().length),
        )
        .toBeGreaterThan(0)
    })
  })

  test('slash goes to the search, and the table is reached by Tab', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
      const table = page.getByRole('region', { name: t('explore:table.label') })
      await page.getByTestId('list-mirror').focus()
      await reach(page, () => table.evaluate((element) => element.contains(document.activeElement)))
    })
  })
})

async function reach(page: import('playwright-core').Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('40 times Tab did not reach it')
}
