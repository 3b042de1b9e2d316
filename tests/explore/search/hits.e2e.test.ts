import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { onScreen, openBrowser, searchFor, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)('a search on the canvas, in %s', (language) => {
  const t = words(language)
  const text = language === 'ja' ? 'ドイツ' : 'Germany'
  const explore = () => `${inject('seeded').url}/explore`

  test('marks what it finds, counts it, and Enter steps through it round and round', async () => {
    await onScreen(browser, explore(), { language, place: 'both' }, async (page) => {
      await settled(page)
      await searchFor(page, text)
      const [drawn, total] = await counted(page)
      expect(total).toBeGreaterThanOrEqual(5)
      expect(drawn).toBe(total)
      await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(drawn)

      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByTestId('panel-name').waitFor()
      const input = page.getByRole('combobox').first()
      expect(await input.inputValue()).toBe(text)
      const seen: string[] = []
      for (let step = 0; step < drawn; step += 1) {
        await page.keyboard.press('Enter')
        seen.push(await said(page))
      }
      expect(new Set(seen).size).toBe(drawn)
      await page.keyboard.press('Enter')
      expect(await said(page)).toBe(seen[0])
      await page.keyboard.press('Shift+Enter')
      expect(await said(page)).toBe(seen.at(-1))
      // The others stay marked while one is selected.
      expect(await page.locator('[data-part="marked"]').count()).toBe(drawn - 1)

      await page.getByTestId('list-mirror').focus()
      await page.keyboard.press('n')
      expect(await said(page)).toBe(seen[0])
      await page.keyboard.press('Shift+N')
      expect(await said(page)).toBe(seen.at(-1))
      // First lets go of the selection, then of the search.
      await page.keyboard.press('Escape')
      expect(await page.getByTestId('hits').count()).toBe(1)
      await page.keyboard.press('Escape')
      await page.getByTestId('hits').waitFor({ state: 'detached' })
      expect(await input.inputValue()).toBe('')
      await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(0)
    })
  })

  test('says what is not on the canvas, and brings it in', async () => {
    await onScreen(browser, explore(), { language, place: 'at_home' }, async (page) => {
      await settled(page)
      await searchFor(page, text)
      const [drawn, total] = await counted(page)
      expect(drawn).toBeLessThan(total)
      await page.getByRole('button', { name: t('explore:hits.bring_other', { count: total - drawn }) }).click()
      await expect.poll(() => counted(page)).toEqual([total, total])
      await settled(page)
      expect(await page.locator('[data-part="marked"]').count()).toBe(total)
    })
  })

  test('marks hits in every layout, and leads to them there', async () => {
    await onScreen(browser, explore(), { language, place: 'both' }, async (page) => {
      await settled(page)
      await searchFor(page, text)
      await counted(page)
      for (const layout of ['1', '3', '4', '6']) {
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press(layout)
        await page.locator('[data-testid="plate"][data-phase="settled"]').waitFor()
        await expect
          .poll(() => page.locator('[data-part="marked"]').count(), { message: `layout ${layout}` })
          .toBeGreaterThan(0)
        await page.getByRole('button', { name: t('explore:hits.next') }).click()
        await page.getByTestId('panel-name').waitFor()
        await page.locator('[data-part="selection"]').first().waitFor()
      }
    })
  })
})

/** The numbers of "7 of 9 on the canvas", in this order. */
async function counted(page: Page): Promise<readonly [number, number]> {
  const numbers = ((await page.getByTestId('hits').getByRole('status').textContent()) ?? '').match(/\d+/g) ?? []
  const [a = 0, b = 0] = numbers.map(Number)
  return [Math.min(a, b), Math.max(a, b)]
}

/** What a screen reader hears of the selection. */
async function said(page: Page): Promise<string> {
  await page.waitForTimeout(60)
  return (await page.locator('[data-testid="list-mirror"] + [aria-live]').textContent()) ?? ''
}
