import { DESCRIBE, type PictureDescription } from '#client/canvas/engine/describe/description.ts'
import type { PlacedMark } from '#client/canvas/geometry/nearest.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { isInside } from '#client/canvas/geometry/polygon.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'

/** What is where on the plate of the page, in whatever layout; null: no plate is drawn. */
export function askPicture(page: ParentNode): PictureDescription | null {
  const ask = new CustomEvent<{ picture?: PictureDescription }>(DESCRIBE, { detail: {} })
  page.querySelector('[data-testid=plate]')?.dispatchEvent(ask)
  return ask.detail.picture ?? null
}

/** The middle of every mark, px from the plate's corner: units first, then partners. */
export function middlesOf({ units, marks }: Pick<PictureDescription, 'units' | 'marks'>): readonly PlacedMark[] {
  return [
    ...units.map(({ id, left, right, top, bottom }) => ({ id, x: (left + right) / 2, y: (top + bottom) / 2 })),
    ...marks,
  ]
}

/** The marks whose middle lies within a line, px from the plate's corner: units first, then partners. */
export function marksWithin(
  picture: Pick<PictureDescription, 'units' | 'marks'>,
  line: readonly Point[],
): readonly NodeId[] {
  return middlesOf(picture)
    .filter((middle) => isInside(middle, line))
    .map(({ id }) => nodeId(id))
}
