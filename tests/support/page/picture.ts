import type { Page } from 'playwright-core'
import type { PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { documentIds } from '#client/generated/documentIds.ts'

export type Picture = Readonly<Record<string, readonly [number, number]>>

/** What the plate says of itself: px from its corner. Throws if nothing is drawn. */
export function described(page: Page): Promise<PictureDescription> {
  return page.evaluate(() => {
    const ask = new CustomEvent<{ picture?: PictureDescription }>('plate:describe', { detail: {} })
    document.querySelector('[data-testid=plate]')?.dispatchEvent(ask)
    if (!ask.detail.picture) throw new Error('the plate did not answer')
    return ask.detail.picture
  })
}

/** Where marks stand, px of the layout, whatever the camera sees of it. By id. */
export async function pictureOf(page: Page): Promise<Picture> {
  const picture = await described(page)
  if (picture.marks.length === 0) throw new Error('nothing is drawn')
  const { zoom, pan } = picture.camera
  return Object.fromEntries(
    picture.marks.map(({ id, x, y }) => [id, [(x - pan.x) / zoom, (y - pan.y) / zoom] as const]),
  )
}

/** The furthest that a mark of one picture stands from where the other has it, px; infinite if a mark is in one alone. */
export function furthest(a: Picture, b: Picture): number {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)])
  return Math.max(
    ...[...ids].map((id) => {
      const [one, other] = [a[id], b[id]]
      return one && other
        ? Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]))
        : Number.POSITIVE_INFINITY
    }),
  )
}

/** The sum of the strip, part by part. */
export type Strip = Readonly<Record<'shown' | 'hidden' | 'filtered' | 'notLoaded' | 'total', number>>

export async function stripOf(page: Page): Promise<Strip> {
  const text = (await page.getByTestId('status-partners').locator('span').textContent()) ?? ''
  const [shown = 0, hidden = 0, filtered = 0, notLoaded = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return { shown, hidden, filtered, notLoaded, total }
}

/** Counts the questions that a page asks from now on, by the name of their document. */
export function questionsOf(page: Page): (name: keyof typeof documentIds) => number {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '')
  })
  return (name) => asked.filter((body) => body.includes(documentIds[name])).length
}
