import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { layouts } from '#client/canvas/layouts.ts'
import { keepPicture } from '#tests/support/page/keepPicture.ts'
import { measurePlate } from '#tests/support/page/plateOverlaps.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES } from '#tests/support/words.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]
const VISITS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => SIZES.map((size) => ({ language, scheme, ...size }))),
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(VISITS)('in $language, $scheme, $width × $height', (visitor) => {
  test('no layout lets a name touch another or a mark, cuts a text off, or writes too pale', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, visitor, async (page) => {
      await settled(page)
      const found: string[] = []
      for (const [index, { name }] of layouts.entries()) {
        await page.keyboard.press(String(index + 1))
        await page.locator(`main [aria-current="true"][aria-keyshortcuts="${index + 1}"]`).waitFor()
        await settled(page)
        const { overlaps, names } = await page.evaluate(measurePlate)
        const { clipped, pale } = await page.evaluate(measureTexts)
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(names, name).toBeGreaterThan(0)
        const { turned, cutUnits } = await page.evaluate(measureNames)
        const wrong = [
          ...overlaps,
          ...clipped.map((one) => `cut: ${one}`),
          ...pale.map((one) => `pale: ${one}`),
          ...turned.map((one) => `Japanese on its side or head: ${one}`),
          ...(name === 'map' ? cutUnits.map((one) => `cut: ${one}`) : []),
        ]
        found.push(...wrong.map((one) => `${name}: ${one}`), ...(sideways > 0 ? [`${name}: scrolls sideways`] : []))
        if (visitor.width === 1440) await keepPicture(page, `${visitor.language}-${visitor.scheme}/explore-${name}`)
      }
      expect(found).toEqual([])
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
