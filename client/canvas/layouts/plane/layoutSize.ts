import type { Size } from '#client/canvas/geometry/points.ts'
import type { Graph } from '#client/graph/types.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { type Visible, visibleOf } from '#client/view/visible.ts'

/** Smaller plates are laid out at this share of 840 × 596 and shown from further away. */
const SMALLEST = 0.85
const LARGEST = 1.6
/** Plates that differ by less share one layout, px. */
const SIZE_STEP = 4

/** The size a plate is laid out for, and how much larger than the plate that is: names must count on being shown smaller. */
export type LayoutSize = Size & { readonly scale: number; readonly grow: number }

export function layoutSize({ width, height }: Size): LayoutSize {
  const fitting = Math.min(width / 840, height / 596)
  const scale = Math.min(LARGEST, Math.max(SMALLEST, fitting))
  const grow = Math.max(1, scale / Math.max(fitting, 0.01))
  const step = (length: number) => Math.floor((length * grow) / SIZE_STEP) * SIZE_STEP
  return { width: step(width), height: step(height), scale, grow }
}

/**
 * What the layout sees: everything of the chosen place, whatever the legend hides. So a filter never moves a sector;
 * only the switch abroad · at home · both lays the plate out again.
 */
export function laidOut(graph: Graph, place: PlaceSwitch): Visible {
  return visibleOf(graph, { ...openingView, place })
}
