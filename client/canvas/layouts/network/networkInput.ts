import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import { isTooLong, styleOfRank, typeset } from '#client/canvas/engine/names/typeset.ts'
import type { NetworkLink, NetworkNode } from '#client/canvas/layouts/network/places/types.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

/** What the layout sees of each node; a square counts with half its diagonal. */
export function networkNodes(nodes: readonly GraphNode[], language: Language): readonly NetworkNode[] {
  return nodes.map((node, rank) => {
    const style = styleOfRank(rank, false, 1)
    const name = typeset(node.names, language, style)
    const label = isTooLong(name, style) ? null : { width: name.width, height: name.height }
    return { id: node.id, radius: radiusOf(node), label }
  })
}

export function networkLinks(graph: Graph): readonly NetworkLink[] {
  return [...graph.links.values()].map(({ from, to }) => ({ from, to }))
}
