import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'

/** The places of all that moves with a mark, as it is grabbed: the whole selection if the mark belongs to it, else the mark alone. */
export function placesDragged(id: string, selection: Selection, positions: Positions): Positions {
  const selected: readonly string[] = selectedIds(selection)
  const ids = selected.includes(id) ? selected : [id]
  return new Map(
    ids.flatMap((one) => {
      const at = positions.get(one)
      return at ? [[one, at] as const] : []
    }),
  )
}

/** Those places once the held mark is here: their places among each other do not change. */
export function placesMoved(begun: Positions, held: string, at: Point): Positions {
  const from = begun.get(held) ?? at
  const [x, y] = [at.x - from.x, at.y - from.y]
  return new Map([...begun].map(([id, place]) => [id, { x: place.x + x, y: place.y + y }] as const)).set(held, {
    ...at,
  })
}
