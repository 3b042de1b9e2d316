import type { NetworkLink, NetworkNode } from '#client/canvas/layouts/network/types.ts'
import { nameFrom, outerRadius, unitSide } from '#client/canvas/marks.ts'
import { isTooLong, type NameStyle, styleOfRank, typeset } from '#client/canvas/typeset.ts'
import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Marks of a network are drawn at this scale, whatever the size of the plate. */
export const SCALE = 1.15

/** All that is drawn, strongest first: units and partners among each other. */
export function drawnNodes({ organizations, departments }: Visible): readonly GraphNode[] {
  return [...departments, ...organizations].sort(byTieOrder)
}

/** What the layout sees of each node; a square counts with half its diagonal. */
export function networkNodes(nodes: readonly GraphNode[], language: Language): readonly NetworkNode[] {
  return nodes.map((node, rank) => {
    const style = styleOf(rank, false)
    const name = typeset(node.names, language, style)
    const label = isTooLong(name, style) ? null : { width: name.width, height: name.height }
    return { id: node.id, radius: radiusOf(node), label }
  })
}

export function networkLinks(graph: Graph): readonly NetworkLink[] {
  return [...graph.links.values()].map(({ from, to }) => ({ from, to }))
}

export function styleOf(rank: number, isSelected: boolean): NameStyle {
  return styleOfRank(rank, isSelected, 1)
}

/** Outermost radius, px at zoom 1. */
export function radiusOf(node: GraphNode, scale: number = SCALE): number {
  return isUnit(node) ? (unitSide(node.ties, scale) / 2) * Math.SQRT2 : outerRadius(node, scale)
}

/** From here, px from the middle, a name may begin. */
export function nameRadiusOf(node: GraphNode, scale: number = SCALE): number {
  return isUnit(node) ? unitSide(node.ties, scale) / 2 : nameFrom(node, scale)
}
