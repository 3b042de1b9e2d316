import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(IN_JAPANESE)('filters by connection, in %s', (language) => {
  const t = words(language)

  test('hide, are counted as hidden, and go with their chip, with undo, and into the address', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      const before = await partners(page)
      expect(before.total).toBe(before.shown + before.hidden + before.filteredOut + before.notLoaded)
      const filters = page.getByTestId('shape-filters')
      await filters.getByRole('checkbox', { name: t('structure:shape.largest') }).check()
      await expect.poll(async () => (await partners(page)).shown).toBeLessThan(before.shown)
      const largest = await partners(page)
      expect(largest.total).toBe(before.total)
      expect(largest.shown + largest.hidden).toBe(before.shown + before.hidden)

      await page.reload()
      await settled(page)
      expect(await partners(page)).toEqual(largest)
      await page.locator('[data-chip="largest"]').click()
      expect(await partners(page)).toEqual(before)
      await page.getByTestId('undo').click()
      expect(await partners(page)).toEqual(largest)
      await page.getByRole('button', { name: t('explore:filters.showAll') }).click()

      await filters.getByRole('radio', { name: t('structure:shape.coreOf_other', { count: 5 }) }).check()
      await page.getByRole('button', { name: t('explore:plate.loosen.shape_other', { count: before.shown }) }).click()
      expect((await partners(page)).shown).toBe(before.shown)
    })
  })

  test('neighbours to a depth stay with the nodes they were taken from', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      const radio = page
        .getByTestId('shape-filters')
        .getByRole('radio', { name: t('structure:shape.nearOf_one', { count: 1 }) })
      expect(await radio.isDisabled()).toBe(true)
      const list = page.getByTestId('list-mirror')
      await list.focus()
      await page.keyboard.press('Enter')
      await radio.check()
      await expect.poll(async () => (await partners(page)).hidden).toBeGreaterThan(0)
      const near = await partners(page)
      expect(near.shown).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      expect(await partners(page)).toEqual(near)
      expect(await page.locator('[data-chip="near"]').textContent()).not.toContain('{{')
    })
  })
})

type Sum = { shown: number; hidden: number; filteredOut: number; notLoaded: number; total: number }

/** The sum of the status strip: shown + hidden + filtered out + not loaded = total. */
async function partners(page: Page): Promise<Sum> {
  const text = (await page.getByTestId('status-partners').getAttribute('title')) ?? ''
  const [shown = 0, hidden = 0, filteredOut = 0, notLoaded = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return { shown, hidden, filteredOut, notLoaded, total }
}
