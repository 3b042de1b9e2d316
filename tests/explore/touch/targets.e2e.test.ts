import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { BY_TURNS, words } from '#tests/support/words.ts'

/** WCAG 2.5.8, px: half a pixel is rounding. */
const LEAST = 23.5

const SCREENS: readonly {
  readonly path: string
  readonly ready: (page: Page) => Promise<void>
  readonly many: number
}[] = [
  { path: '/', ready: (page) => page.getByTestId('data-state').waitFor(), many: 40 },
  { path: '/partners/org-ku-leuven', ready: (page) => page.getByTestId('sentence').waitFor(), many: 20 },
]

describe.each(BY_TURNS)('on a tablet of 1024 × 768, with fingers, in %s', (language) => {
  const tablet = { language, width: 1024, height: 768, touch: true }

  test.each(SCREENS)('every target of $path is at least 24 px wide and high', async ({ path, ready, many }) => {
    await onScreen(path, tablet, async (page) => {
      await ready(page)
      await expectLarge(page, path, many)
    })
  })

  test('every target of the picture is at least 24 px wide and high, with or without a selection', async () => {
    await onScreen('/explore', tablet, async (page) => {
      await settled(page)
      await expectLarge(page, 'nothing selected', 60)
      await page.locator('tbody tr[data-id] button').first().tap()
      await page.getByTestId('panel-name').waitFor()
      await page.locator('[data-testid="evidence"]').first().waitFor()
      await expectLarge(page, 'a partner selected', 60)

      // The drawer lies over the right of the plate: a mark that is selected there moves beside it.
      await page.getByRole('button', { name: words(language)('explore:details.close') }).tap()
      await page.getByRole('button', { name: words(language)('explore:toolbar.fit') }).tap()
      await settled(page)
      const rightmost = (await described(page)).marks.toSorted((a, b) => b.x - a.x)[0]
      if (!rightmost) throw new Error('nothing is drawn')
      const plate = await page.getByTestId('plate').boundingBox()
      await page.touchscreen.tap((plate?.x ?? 0) + rightmost.x, (plate?.y ?? 0) + rightmost.y)
      await page.getByTestId('panel-name').waitFor()
      const drawer = await page.locator('[data-drawer]').evaluate((one) => (one as HTMLElement).offsetWidth)
      const free = (plate?.width ?? 0) - drawer
      expect.soft(rightmost.x).toBeGreaterThan(free)
      const placeOf = async () => (await described(page)).marks.find(({ id }) => id === rightmost.id)?.x
      await expect.poll(placeOf).toBeLessThan(free)
    })
  })
})

async function expectLarge(page: Page, where: string, many: number): Promise<void> {
  const { small, seen } = await targets(page)
  expect.soft(small, where).toEqual([])
  expect.soft(seen, where).toBeGreaterThanOrEqual(many)
}

/** What a finger may touch and what is too small of it; a link within a sentence is as tall as its line. */
function targets(page: Page): Promise<{ readonly small: readonly string[]; readonly seen: number }> {
  return page.evaluate((least) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [role="slider"]')]
      .filter((one) => getComputedStyle(one).visibility !== 'hidden' && !one.closest('.visually-hidden'))
      .filter((one) => !one.closest('p'))
      // A small box may be touched at its words.
      .map((one) => [one, ...(one instanceof HTMLInputElement ? (one.labels ?? []) : [])])
      .map((parts) => parts.map((one) => ({ one, box: one.getBoundingClientRect() })))
      .flatMap((parts) => parts.find(({ box }) => box.width >= least && box.height >= least) ?? parts.slice(0, 1))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const small = all.filter(({ box }) => box.width < least || box.height < least)
    return {
      seen: all.length,
      small: small.map(
        ({ one, box }) =>
          `${one.tagName} ${one.textContent?.trim().slice(0, 30)} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
      ),
    }
  }, LEAST)
}
