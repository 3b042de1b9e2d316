import { nameFrom, outerRadius, unitSide } from '#client/canvas/engine/marks/marks.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'

/** Marks of a network are drawn at this scale, whatever the size of the plate. */
export const SCALE = 1.15

/** Outermost radius, px at zoom 1. */
export function radiusOf(node: GraphNode, scale: number = SCALE): number {
  return isUnit(node) ? (unitSide(node.ties, scale) / 2) * Math.SQRT2 : outerRadius(node, scale)
}

/** From here, px from the middle, a name may begin. */
export function nameRadiusOf(node: GraphNode, scale: number = SCALE): number {
  return isUnit(node) ? unitSide(node.ties, scale) / 2 : nameFrom(node, scale)
}
