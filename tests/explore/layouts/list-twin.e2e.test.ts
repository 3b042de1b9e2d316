import { describe, expect, test } from 'vitest'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH, words } from '#tests/support/words.ts'

describe.each(IN_ENGLISH)('without a mouse, in %s', (language) => {
  const t = words(language)

  test('Tab reaches the list of the picture and the table, slash the search; the list holds every mark, is moved in, and selects', async () => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      const list = page.getByTestId('list-mirror')
      const listed = await list.getByRole('option').count()
      const [shown = 0] = (((await page.getByTestId('status-partners').textContent()) ?? '').match(/\d+/g) ?? []).map(
        Number,
      )
      expect.soft(listed).toBeGreaterThanOrEqual(shown)
      expect.soft(shown).toBeGreaterThanOrEqual(200)

      await page.getByRole('button', { name: t('explore:toolbar.fit') }).focus()
      await reach(page, () => list.evaluate((element) => element.contains(document.activeElement)))
      const first = await list.getAttribute('aria-activedescendant')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await list.getAttribute('aria-activedescendant')).not.toBe(first)
      await page.keyboard.press('Enter')
      await page.getByTestId('panel-name').waitFor()
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('select=')
      const said = () => page.locator('[aria-live]').allInnerTexts()
      await expect.poll(async () => (await said()).join('').trim().length).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await page.getByTestId('panel-name').waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('select=')
      await page.locator('tbody tr[data-id] button').first().click()
      await expect.poll(async () => (await said()).join('').trim().length).toBeGreaterThan(0)

      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
      const table = page.getByRole('region', { name: t('explore:table.label') })
      await list.focus()
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
