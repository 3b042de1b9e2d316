import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { palettes } from '#client/styles/tokens.ts'
import { type Box, CORNER, SCALE, saved, textsOf } from '#tests/explore/export/exported.ts'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { words } from '#tests/support/words.ts'

/** Lines of the smallest marks are thinner than a pixel: their colour is mixed with the ground's, which is far from it. */
const NEAR = 48

/** Pixels are the same in either language: schemes and layouts take turns with them. */
const VISITS = [
  { language: 'ja', scheme: 'light', layout: '2' },
  { language: 'en', scheme: 'dark', layout: '1' },
] as const

describe.each(VISITS)('the picture out, in $language', ({ language, scheme, layout }) => {
  const t = words(language)

  test(`by keys alone a drawing is saved whose text is text, with title, legend, filters, dates and link; the image of layout ${layout}, ${scheme}, shows each mark and each name where the screen shows it`, async () => {
    await onScreen('/explore', { language, scheme, place: 'both' }, async (page) => {
      await settled(page)
      await page.getByTestId('export').focus()
      const waiting = page.waitForEvent('download')
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expectWords(page, readFileSync(await (await waiting).path(), 'utf8'))

      await toLayout(page, layout)
      await expectPixels(page)
    })
  })

  async function expectWords(page: Page, text: string): Promise<void> {
    expect(text).not.toMatch(/<script|<foreignObject|<image|\son\w+=|var\(|Variable/)
    const said = await textsOf(page, text)
    const shown = await page.locator('[data-testid="plate"] [data-label-for]').allInnerTexts()
    const lines = shown.flatMap((name) => name.split('\n')).map((line) => line.trim())
    expect(lines.filter((line) => line !== '' && !said.includes(line))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(100)
    expect(said).toContain(await page.getByTestId('plate-sentence').textContent())
    expect(said).toContain(t('words:sector.academia'))
    expect(said).toContain(t('words:place.both'))
    expect(said).toContain(new URL(page.url()).hash.slice(0, 20))
    const legend = await page.locator('[data-legend="sector:academia"] > :last-child').textContent()
    expect(said).toContain(legend?.trim())
  }

  async function expectPixels(page: Page): Promise<void> {
    const { name, file } = await saved(page, language, 'png')
    expect.soft(name).toMatch(/^[^_]+_[^_]+_2026-03-31\.png$/)
    const { marks } = await described(page)
    const names = await boxesOfNames(page)
    const { colours, coloured, inked } = await look(page, file.toString('base64'), { marks, names, scheme })
    expect.soft(colours).toBeGreaterThanOrEqual(200)
    expect.soft(marks.length).toBeGreaterThanOrEqual(200)
    expect.soft(coloured).toBe(marks.length)
    expect.soft(names.length).toBeGreaterThanOrEqual(60)
    expect.soft(inked).toBe(names.length)
  }
})

/** Names within the plate, px from its corner. */
function boxesOfNames(page: Page): Promise<readonly Box[]> {
  return page.locator('[data-testid="plate"] [data-label-for]').evaluateAll((names) => {
    const plate = document.querySelector('[data-testid=plate]')?.getBoundingClientRect()
    if (!plate) return []
    return names
      .map((name) => name.getBoundingClientRect())
      .map(({ left, top, width, height }) => ({ left: left - plate.left, top: top - plate.top, width, height }))
      .filter(
        ({ left, top, width, height }) =>
          left >= 0 && top >= 0 && left + width <= plate.width && top + height <= plate.height,
      )
  })
}

type Seen = { readonly colours: number; readonly coloured: number; readonly inked: number }
type Wanted = {
  readonly marks: PictureDescription['marks']
  readonly names: readonly Box[]
  readonly scheme: 'light' | 'dark'
}

/** Looks at the pixels of the file: colours of sectors at the marks, ink in the boxes of names. */
function look(page: Page, png: string, { marks, names, scheme }: Wanted): Promise<Seen> {
  const { academia, government, industry, community, edge, plate } = palettes[scheme]
  const sectors = [academia, government, industry, community, edge]
  return page.evaluate(
    async ({ png, marks, names, sectors, plate, CORNER, SCALE, NEAR }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
      const away = (data: ArrayLike<number>, at: number, colour: readonly number[]) =>
        Math.max(...colour.map((part, index) => Math.abs((data[at + index] ?? 0) - part)))
      const pixels = (left: number, top: number, width: number, height: number) =>
        context.getImageData((CORNER.x + left) * SCALE, (CORNER.y + top) * SCALE, width * SCALE, height * SCALE).data
      const count = (data: ArrayLike<number>, is: (at: number) => boolean) =>
        Array.from({ length: data.length / 4 }, (_, index) => index * 4).filter(is).length
      const palette = sectors.map(parts)
      const ground = parts(plate)
      const coloured = marks.filter(({ x, y, radius }) => {
        const data = pixels(x - radius, y - radius, radius * 2, radius * 2)
        return count(data, (at) => palette.some((colour) => away(data, at, colour) <= NEAR)) >= 2
      }).length
      const inked = names.filter(({ left, top, width, height }) => {
        const data = pixels(left, top, width, height)
        return count(data, (at) => away(data, at, ground) > 60) > 12
      }).length
      const all = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
      return { colours: new Set(all).size, coloured, inked }
    },
    { png, marks, names, sectors, plate, CORNER, SCALE, NEAR },
  )
}
