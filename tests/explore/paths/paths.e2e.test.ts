import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, searchFor, settled } from '#tests/support/page/visit.ts'
import { BY_TURNS, words } from '#tests/support/words.ts'

const FROM = 'org-ku-leuven'
const TO = 'org-university-college-london'

describe.each(BY_TURNS)('ways between two, in %s', (language) => {
  const t = words(language)

  test('a path is asked for by keys, read as a sentence, brought onto the canvas in one step, and its ties open', async () => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      await choose(page, 'KU Leuven', FROM)
      const whole = await stripOf(page)
      // The table shows what is selected alone, and all rows again.
      const rows = page.locator('main tbody tr[data-id]')
      const only = page.getByRole('checkbox', { name: t('explore:table.onlySelected') })
      await only.check()
      await expect.poll(() => rows.evaluateAll((all) => all.map((row) => row.dataset.id))).toEqual([FROM])
      await only.uncheck()
      await expect.poll(() => rows.count()).toBeGreaterThan(2)
      await page.getByTestId('list-mirror').focus()
      await page.keyboard.press('s')
      await expect.poll(() => stripOf(page)).not.toBe(whole)
      await settled(page)
      const before = await stripOf(page)

      await page.getByRole('button', { name: t('explore:menu.pathTo') }).press('Enter')
      await page.getByText(t('paths:pick.cancel')).waitFor()
      // What is typed is the name: no letter of it hides, shows or lays out.
      const field = page.getByRole('combobox').first()
      const typed = () => field.inputValue()
      for (const letters of ['ul', 'Hp1[']) {
        await page.keyboard.type(letters)
        await expect.poll(typed).toBe(letters)
        await page.keyboard.press('Escape')
        await expect.poll(typed).toBe('')
        await page.getByTestId('list-mirror').focus()
      }
      await field.focus()
      await page.keyboard.press('Escape')
      await page.getByText(t('paths:pick.cancel')).waitFor({ state: 'detached' })
      expect(await stripOf(page)).toBe(before)
      await page.getByRole('button', { name: t('explore:menu.pathTo') }).press('Enter')
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
      await choose(page, 'University College London', TO)
      const paths = page.getByTestId('paths')
      await paths.waitFor()
      const sentence = await paths.getByRole('button').first().textContent()
      expect.soft(sentence).toMatch(language === 'ja' ? /の間に.*活動\d+件.*があります。$/ : / has .* with .*\.$/)

      const brought = await stripOf(page)
      await paths.getByRole('button').first().press('Enter')
      await expect.poll(async () => paths.getByRole('button', { pressed: true }).count()).toBe(1)
      await paths.locator('[aria-expanded]').first().press('Enter')
      await page.getByTestId('evidence').getByRole('link').first().waitFor()

      await page.getByTestId('common').getByRole('button').first().waitFor()
      expect(brought).not.toBe(before)
      await page.getByTestId('list-mirror').focus()
      await page.keyboard.press('Control+z')
      await expect.poll(() => stripOf(page)).toBe(before)
    })
  })
})

/** Chooses a partner by search, and goes to the list twin. */
async function choose(page: Page, text: string, id: string): Promise<void> {
  await searchFor(page, text)
  await page.locator(`[role="option"][id$="-${id}"]`).click()
  await page.getByTestId('panel-name').waitFor()
  await page.getByTestId('list-mirror').focus()
}

const stripOf = async (page: Page): Promise<string | null> =>
  page.getByTestId('status-partners').locator('span').textContent()
