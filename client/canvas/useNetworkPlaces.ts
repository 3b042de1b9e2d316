import { useEffect } from 'react'
import { askExpansion, askLayout } from '#client/canvas/layouts/network/askNetwork.ts'
import { fontsReady } from '#client/canvas/measureText.ts'
import { canvasName } from '#client/canvas/nameText.ts'
import { networkLinks, networkNodes, radiusOf } from '#client/canvas/networkInput.ts'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import type { NetworkPlaces, Point } from '#client/canvas/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

export type PlacesQuestion = {
  readonly graph: Graph
  /** All that is drawn, strongest first. */
  readonly drawn: readonly GraphNode[]
  readonly network: NetworkPlaces
  readonly size: PlateSize
  readonly language: Language
}

/** Gives places to drawn nodes that have none: all of them afresh, or a few beside those that stand, which do not move. */
export function useNetworkPlaces({ graph, drawn, network, size, language }: PlacesQuestion): void {
  const { positions, onPlaces } = network
  useEffect(() => {
    const missing = drawn.filter(({ id }) => !positions.has(id))
    if (missing.length === 0) return
    let isOver = false
    const isFresh = positions.size === 0 || missing.length === drawn.length
    void fontsReady(drawn.map(({ names }) => canvasName(names, language).text))
      .then(() =>
        isFresh ? laidOut({ graph, drawn, size, language }) : besides({ graph, missing, positions, language }),
      )
      .then((places) => {
        if (!isOver) onPlaces(places)
      })
    return () => {
      isOver = true
    }
  }, [graph, drawn, positions, size, language, onPlaces])
}

/** All nodes afresh. */
export async function laidOut(question: Omit<PlacesQuestion, 'network'>): Promise<ReadonlyMap<NodeId, Point>> {
  const { graph, drawn, size, language } = question
  const nodes = networkNodes(drawn, language)
  const points = await askLayout({ ...size, nodes, links: networkLinks(graph) })
  return new Map(drawn.flatMap(({ id }, index) => (points[index] ? [[id, points[index]] as const] : [])))
}

type Besides = {
  readonly graph: Graph
  readonly missing: readonly GraphNode[]
  readonly positions: ReadonlyMap<NodeId, Point>
  readonly language: Language
  /** The node that was expanded; without it each one stands near what it is tied to. */
  readonly parent?: NodeId
}

/** Places for new nodes; with a parent, neighbours may give way a little, and are among the answer then. */
export async function besides({
  graph,
  missing,
  positions,
  language,
  parent,
}: Besides): Promise<ReadonlyMap<NodeId, Point>> {
  const old = [...graph.nodes.values()].flatMap((node) => {
    const at = positions.get(node.id)
    return at ? [{ id: node.id, radius: radiusOf(node), label: null, ...at }] : []
  })
  const place = await askExpansion({
    old,
    arrivals: networkNodes(missing, language),
    links: networkLinks(graph),
    parent: parent ?? null,
  })
  return new Map([...place.arrivals, ...place.moved].map(({ id, x, y }) => [nodeId(id), { x, y }]))
}
