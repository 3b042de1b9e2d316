import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { layouts } from '#client/canvas/layouts.ts'
import { keepPicture, LOOK_BY_TURNS, LOOKS } from '#tests/support/page/keepPicture.ts'
import { measurePlate } from '#tests/support/page/plateOverlaps.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { isFull, isTurnOf } from '#tests/support/sample.ts'

const LARGE = { width: 1440, height: 900 }
const SMALLER = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

/** A look by turns, at the large size with all layouts; then one of the smaller sizes with every other layout. */
describe.each(LOOK_BY_TURNS)('in $language, $scheme', (look) => {
  const at = LOOKS.indexOf(look)
  const sizes = SMALLER.filter((_, index) => (isFull ? look.scheme === 'light' : isTurnOf(index, at, 2)))

  test('no layout lets a name touch another or a mark, cuts a text off, or writes too pale, at any size', async () => {
    const [[, first] = [0, undefined]] = [...layouts.entries()]
    await onScreen('/explore', { ...look, ...LARGE, layout: first?.name ?? 'regions' }, async (page) => {
      await settled(page)
      for (const [index, { name }] of layouts.entries()) {
        await toLayout(page, String(index + 1))
        await expectReadable(page, name, `${name}, large`)
        await keepPicture(page, look, `explore-${name}`)
      }
      for (const size of sizes) {
        await page.setViewportSize(size)
        for (const [index, { name }] of layouts.entries()) {
          if (!isTurnOf(index, at, 2)) continue
          await toLayout(page, String(index + 1))
          await expectReadable(page, name, `${name}, ${size.width} × ${size.height}`)
        }
      }
    })
  })
})

async function expectReadable(page: Page, name: string, where: string): Promise<void> {
  const { overlaps, names } = await page.evaluate(measurePlate)
  const { clipped, pale } = await page.evaluate(measureTexts)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(names, where).toBeGreaterThan(0)
  const { turned, cutUnits } = await page.evaluate(measureNames)
  expect.soft(overlaps, where).toEqual([])
  expect.soft(clipped, `${where}: cut`).toEqual([])
  expect.soft(pale, `${where}: pale`).toEqual([])
  expect.soft(turned, `${where}: Japanese on its side or head`).toEqual([])
  expect.soft(name === 'map' ? cutUnits : [], `${where}: cut`).toEqual([])
  expect.soft(sideways, `${where}: scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Japanese names that are not upright, and units whose names are cut. Runs in the browser. */
function measureNames(): { readonly turned: readonly string[]; readonly cutUnits: readonly string[] } {
  const names = [...document.querySelectorAll<HTMLElement | SVGElement>('[data-testid=plate] [data-label-for]')]
  const isTurned = (element: Element): boolean => {
    const { rotate, transform } = getComputedStyle(element)
    const { a, b } = new DOMMatrix(transform === 'none' ? '' : transform)
    return rotate !== 'none' || a <= 0 || Math.abs(b) > 0.01
  }
  const text = (element: Element) => element.textContent ?? ''
  return {
    turned: names
      .filter((name) => name.getAttribute('lang') === 'ja')
      .filter((name) => [name, ...name.querySelectorAll('*')].some(isTurned))
      .map(text),
    cutUnits: names
      .filter(({ dataset }) => dataset.labelFor?.startsWith('dep-'))
      .map(text)
      .filter((one) => one.endsWith('…')),
  }
}
