import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'

/** The part of a sheet that is in sight, px as it is zoomed. */
export type Seen = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

type More = Readonly<Record<'above' | 'below' | 'left' | 'right', number>>

/** How many marks are out of sight, each in one direction; what stays at an edge scrolls the other way alone. */
export function moreOf(
  rows: readonly SheetRow[],
  seen: Seen,
  edges: { readonly top: number; readonly left: number },
  zoom: number,
): More {
  const more = { above: 0, below: 0, left: 0, right: 0 }
  for (const { at, sticks } of rows) {
    const [x, y] = [at.x * zoom, at.y * zoom]
    if (sticks !== 'top' && y > seen.bottom) more.below++
    else if (sticks !== 'top' && y < seen.top + edges.top * zoom) more.above++
    else if (sticks !== 'left' && x > seen.right) more.right++
    else if (sticks !== 'left' && x < seen.left + edges.left * zoom) more.left++
  }
  return more
}
