import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

describe.each(IN_JAPANESE)('filters by connection, in %s', (language) => {
  const t = words(language)

  test('stay with the nodes they were taken from, hide, are counted as hidden, and go with their chip, with undo, and into the address', async () => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      await expectNear(page)
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
      await expect.poll(() => partners(page)).toEqual(largest)
      await page.locator('[data-chip="largest"]').click()
      await expect.poll(() => partners(page)).toEqual(before)
      await page.getByTestId('undo').click()
      await expect.poll(() => partners(page)).toEqual(largest)
      await page.getByRole('button', { name: t('explore:filters.showAll') }).click()

      await filters.getByRole('radio', { name: t('structure:shape.coreOf_other', { count: 5 }) }).check()
      await page.getByRole('button', { name: t('explore:plate.loosen.shape_other', { count: before.shown }) }).click()
      await expect.poll(async () => (await partners(page)).shown).toBe(before.shown)
    })
  })

  /** Neighbours to a depth stay with the node they were taken from when it is no longer selected. */
  async function expectNear(page: Page): Promise<void> {
    const radio = page
      .getByTestId('shape-filters')
      .getByRole('radio', { name: t('structure:shape.nearOf_one', { count: 1 }) })
    expect.soft(await radio.isDisabled()).toBe(true)
    const { hidden } = await partners(page)
    await page.getByTestId('list-mirror').focus()
    await page.keyboard.press('Enter')
    await radio.check()
    await expect.poll(async () => (await partners(page)).hidden).toBeGreaterThan(hidden)
    const near = await partners(page)
    expect.soft(near.shown).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    expect.soft(await partners(page)).toEqual(near)
    expect.soft(await page.locator('[data-chip="near"]').textContent()).not.toContain('{{')
    await page.locator('[data-chip="near"]').click()
    await expect.poll(async () => (await partners(page)).hidden).toBe(hidden)
  }
})

type Sum = { shown: number; hidden: number; filteredOut: number; notLoaded: number; total: number }

/** The sum of the status strip: shown + hidden + filtered out + not loaded = total. */
async function partners(page: Page): Promise<Sum> {
  const text = (await page.getByTestId('status-partners').getAttribute('title')) ?? ''
  const [shown = 0, hidden = 0, filteredOut = 0, notLoaded = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return { shown, hidden, filteredOut, notLoaded, total }
}
