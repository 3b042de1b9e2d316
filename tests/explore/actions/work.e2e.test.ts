import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, searchFor, settled, toLayout } from '#tests/support/page/visit.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

const UNIT = 'dep-gs-engineering'

describe('a place to work in, by keys alone', () => {
  test.each(IN_JAPANESE)(
    'start from a unit, expand, collapse, take each back by its name, and hide what the list twin is at, in %s',
    async (language) => {
      const t = words(language)
      await onScreen('/explore', { language, place: 'both' }, async (page) => {
        await settled(page)
        await expectNames(page)
        const whole = await strip(page)
        await choose(page, UNIT)
        await page.keyboard.press('s')
        await page.locator('[data-badge]').first().waitFor()
        await settled(page)
        const started = await strip(page)
        expect(started.shown).toBeLessThan(whole.shown)
        expect(started.sum).toBe(started.total)
        expect(started.total).toBe(whole.total)

        await page.keyboard.press('e')
        await expect.poll(async () => (await strip(page)).shown).toBeGreaterThan(started.shown)
        const expanded = await strip(page)
        expect(expanded.sum).toBe(whole.total)
        await page.keyboard.press('Shift+E')
        await expect.poll(async () => (await strip(page)).shown).toBeLessThan(expanded.shown)

        await page.keyboard.press('Control+z')
        await expect.poll(() => strip(page)).toEqual(expanded)
        await page.keyboard.press('Control+z')
        await expect.poll(() => strip(page)).toEqual(started)
        await page.keyboard.press('Control+z')
        await expect.poll(() => strip(page)).toEqual(whole)
        await page.keyboard.press('Control+y')
        await expect.poll(() => strip(page)).toEqual(started)
        expect(await page.getByTestId('undo').textContent()).toContain(t('explore:toolbar.undo').split('{{')[0])

        // The list twin opens the menu of its item, and hides it.
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press('End')
        await page.keyboard.press('Shift+F10')
        const menu = page.getByRole('menu')
        const hide = menu.getByRole('menuitem', { name: t('explore:menu.hide'), exact: false })
        await hide.first().waitFor()
        await page.keyboard.press('Escape')
        await menu.waitFor({ state: 'detached' })
        await page.keyboard.press('h')
        await expect.poll(async () => (await strip(page)).shown).toBe(started.shown - 1)
        await page.keyboard.press('u')
        await expect.poll(() => strip(page)).toEqual(started)
      })
    },
  )
})

/** As a network at least 60 names are drawn, and none touches another. */
async function expectNames(page: Page): Promise<void> {
  await toLayout(page, '1')
  const boxes = await page
    .locator('[data-testid="plate"] [data-label-for]')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().toJSON() as DOMRect))
  expect.soft(boxes.length).toBeGreaterThanOrEqual(60)
  const touching = boxes.flatMap((a, index) =>
    boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect.soft(touching).toEqual([])
  await toLayout(page, '2')
}

async function choose(page: Page, id: string): Promise<void> {
  await searchFor(page, 'Engineering')
  await page.locator(`[role="option"][id$="-${id}"]`).click()
  await page.getByTestId('panel-name').waitFor()
  await page.getByTestId('list-mirror').focus()
}

/** The sum of the strip: its four parts, and the total that it says. */
async function strip(page: Page): Promise<{ shown: number; sum: number; total: number }> {
  const text = (await page.getByTestId('status-partners').locator('span').textContent()) ?? ''
  const [shown = 0, hidden = 0, filtered = 0, notLoaded = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return { shown, sum: shown + hidden + filtered + notLoaded, total }
}
