import { pathOf } from '#client/canvas/layouts/map/arcs.ts'
import type { Point } from '#client/canvas/layouts/regions/types.ts'

const PIECES = 12
const cut: Point = { x: Number.NaN, y: Number.NaN }

/** A smooth way from one column to the next, level at both ends, in straight pieces. */
export function swing(from: Point, to: Point): Point[] {
  return Array.from({ length: PIECES + 1 }, (_, piece) => {
    const t = piece / PIECES
    const share = t * t * (3 - 2 * t)
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * share }
  })
}

/** Several ways as one line, lifted between them. */
export function joined(ways: readonly (readonly Point[])[]): {
  readonly line: readonly Point[]
  readonly path: string
} {
  const line = ways.flatMap((way, at) => (at === 0 ? way : [cut, ...way]))
  return { line, path: pathOf(line) }
}
