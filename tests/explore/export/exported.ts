import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { words } from '#tests/support/words.ts'

/** Where the plate begins on the sheet, px, and how much larger the image is. */
export const CORNER = { x: 24, y: 66 }
export const SCALE = 2

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Saves the picture by the menu of the toolbar. */
export async function saved(page: Page, language: 'ja' | 'en', kind: 'png' | 'svg') {
  await page.getByTestId('export').click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: words(language)(`picture:kind.${kind}`) }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
}

/** All that a drawing says, line under line. */
export function textsOf(page: Page, svg: string): Promise<string> {
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    return [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n')
  }, svg)
}

export type InView = {
  /** Names, and other words of a sheet, that can be read: wholly in view of what scrolls, and below no strip that stays at an edge. */
  readonly names: readonly { readonly lines: readonly string[]; readonly box: Box }[]
  /** Where nothing is drawn: above and below what scrolls. */
  readonly blank: readonly Box[]
}

/** What of the plate is in view, px from its corner. */
export function inView(page: Page): Promise<InView> {
  return page.evaluate(() => {
    const plate = document.querySelector<HTMLElement>('[data-testid=plate]')
    if (!plate) throw new Error('there is no plate')
    const corner = plate.getBoundingClientRect()
    const section = plate.querySelector('section')
    const [strips, view] = [
      [...plate.querySelectorAll<HTMLElement>('div')].filter((one) => getComputedStyle(one).position === 'sticky'),
      (section ?? plate).getBoundingClientRect(),
    ]
    const right = view.left + (section ?? plate).clientWidth
    const bottom = view.top + (section ?? plate).clientHeight
    const names = [...plate.querySelectorAll('[data-label-for], section svg text')]
      .map((name) => ({ name, at: name.getBoundingClientRect() }))
      .filter(({ at }) => at.left >= view.left && at.right <= right && at.top >= view.top && at.bottom <= bottom)
      .filter(({ name, at }) =>
        strips.every((strip) => {
          const over = strip.getBoundingClientRect()
          const isApart =
            at.left >= over.right || at.right <= over.left || at.top >= over.bottom || at.bottom <= over.top
          return strip.contains(name) || isApart
        }),
      )
      .map(({ name, at }) => ({
        lines: [...(name.localName !== 'text' && name.children.length > 0 ? name.children : [name])].map(
          ({ textContent }) => textContent.trim(),
        ),
        box: { left: at.left - corner.left, top: at.top - corner.top, width: at.width, height: at.height },
      }))
    const band = (from: number, to: number) => ({ left: 0, top: from, width: corner.width, height: to - from })
    const [above, below] = [view.top - corner.top, bottom - corner.top]
    return { names, blank: section ? [band(2, above - 2), band(below + 2, corner.height - 2)] : [] }
  })
}

/** How many pixels of each box are not of the ground; and how many colours the image has. */
export function inkIn(page: Page, png: Buffer, boxes: readonly Box[], ground: string) {
  return page.evaluate(
    async ({ png, boxes, ground, CORNER, SCALE }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const paper = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
      const ink = boxes.map(({ left, top, width, height }) => {
        const { data } = context.getImageData(
          (CORNER.x + left) * SCALE,
          (CORNER.y + top) * SCALE,
          Math.max(1, width * SCALE),
          Math.max(1, height * SCALE),
        )
        let count = 0
        for (let at = 0; at < data.length; at += 4)
          if (paper.some((part, index) => Math.abs((data[at + index] ?? 0) - part) > 60)) count++
        return count
      })
      const all = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
      return { ink, colours: new Set(all).size }
    },
    { png: png.toString('base64'), boxes, ground, CORNER, SCALE },
  )
}
