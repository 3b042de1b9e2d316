import { describe, expect, test } from 'vitest'
import { layouts } from '#client/canvas/layouts.ts'
import { keepPicture, LOOKS } from '#tests/support/page/keepPicture.ts'
import { measurePlate } from '#tests/support/page/plateOverlaps.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { isFull, isTurnOf } from '#tests/support/sample.ts'

const LARGE = { width: 1440, height: 900 }
const SIZES = [LARGE, { width: 1280, height: 720 }, { width: 1024, height: 768 }]
/** Each look at the large size, with all layouts; the smaller sizes by turns, each with every other layout. */
const VISITS = LOOKS.flatMap((look, at) =>
  SIZES.flatMap((size, index) => {
    const isLarge = size === LARGE
    if (!isLarge && (isFull ? look.scheme === 'dark' : !isTurnOf(index, at, 2))) return []
    const drawn = [...layouts.entries()].filter(([key]) => isLarge || isTurnOf(key, at, 2))
    return [{ ...look, ...size, drawn, layout: drawn[0]?.[1].name ?? 'regions' }]
  }),
)

describe.each(VISITS)('in $language, $scheme, $width × $height', (visitor) => {
  test('no layout lets a name touch another or a mark, cuts a text off, or writes too pale', async () => {
    await onScreen('/explore', visitor, async (page) => {
      await settled(page)
      for (const [index, { name }] of visitor.drawn) {
        await toLayout(page, String(index + 1))
        const { overlaps, names } = await page.evaluate(measurePlate)
        const { clipped, pale } = await page.evaluate(measureTexts)
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect.soft(names, name).toBeGreaterThan(0)
        const { turned, cutUnits } = await page.evaluate(measureNames)
        expect.soft(overlaps, name).toEqual([])
        expect.soft(clipped, `${name}: cut`).toEqual([])
        expect.soft(pale, `${name}: pale`).toEqual([])
        expect.soft(turned, `${name}: Japanese on its side or head`).toEqual([])
        expect.soft(name === 'map' ? cutUnits : [], `${name}: cut`).toEqual([])
        expect.soft(sideways, `${name}: scrolls sideways`).toBeLessThanOrEqual(0)
        if (visitor.width === LARGE.width) await keepPicture(page, visitor, `explore-${name}`)
      }
    })
  })
})

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
