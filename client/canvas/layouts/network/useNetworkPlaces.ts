import { useEffect } from 'react'
import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import type { NetworkPlaces } from '#client/canvas/engine/types.ts'
import { loadFonts } from '#client/canvas/geometry/measureText.ts'
import type { Point, Size } from '#client/canvas/geometry/points.ts'
import { networkLinks, networkNodes } from '#client/canvas/layouts/network/networkInput.ts'
import { askExpansion, askLayout } from '#client/canvas/layouts/network/places/askNetwork.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { beforePaper } from '#client/styles/paper.ts'
import type { Language } from '#client/view/types.ts'

type PlacesQuestion = {
  readonly graph: Graph
  /** All that is drawn, strongest first. */
  readonly drawn: readonly GraphNode[]
  readonly network: NetworkPlaces
  readonly size: Size
  readonly language: Language
}

/** Gives places to drawn nodes that have none: all of them afresh, or a few beside those that have one, which do not move. */
export function useNetworkPlaces({ graph, drawn, network, size, language }: PlacesQuestion): void {
  const { positions, onPlaces, isWaiting = false } = network
  useEffect(() => {
    const missing = drawn.filter(({ id }) => !positions.has(id))
    if (missing.length === 0 || isWaiting) return
    let isOver = false
    const isFresh = missing.length > drawn.length / 2
    void loadFonts(drawn.map(({ names }) => canvasName(names, language).text))
      .then(() =>
        isFresh ? laidOut({ graph, drawn, network, size, language }) : besides({ graph, missing, positions, language }),
      )
      .then((places) => {
        if (!isOver) onPlaces(places)
      })
    // Whoever prints does not wait for the worker.
    const arrived = beforePaper(() => {
      if (isFresh && network.pins.size === 0) onPlaces(laidOutNow({ graph, drawn, network, size, language }))
    })
    return () => {
      isOver = true
      arrived()
    }
  }, [graph, drawn, network, positions, isWaiting, size, language, onPlaces])
}

/** All nodes afresh, without the worker. */
function laidOutNow({ graph, drawn, size, language }: PlacesQuestion): ReadonlyMap<NodeId, Point> {
  const points = layoutNetwork({ ...size, nodes: networkNodes(drawn, language), links: networkLinks(graph) })
  return new Map(drawn.flatMap(({ id }, index) => (points[index] ? [[id, points[index]] as const] : [])))
}

/** All nodes afresh; what is pinned is set back, and what would lie under it finds another place. */
async function laidOut({ graph, drawn, network, size, language }: PlacesQuestion): Promise<ReadonlyMap<NodeId, Point>> {
  const nodes = networkNodes(drawn, language)
  const points = await askLayout({ ...size, nodes, links: networkLinks(graph) })
  const places = new Map(drawn.flatMap(({ id }, index) => (points[index] ? [[id, points[index]] as const] : [])))
  const pinned = new Map([...network.positions].filter(([id]) => network.pins.has(id)))
  const covered = drawn.filter((node) => !pinned.has(node.id) && isCovered(node, places, pinned, graph))
  for (const [id, at] of pinned) places.set(id, at)
  if (covered.length === 0) return places
  for (const { id } of covered) places.delete(id)
  return new Map([...places, ...(await besides({ graph, missing: covered, positions: places, language }))])
}

function isCovered(
  node: GraphNode,
  places: ReadonlyMap<NodeId, Point>,
  pinned: ReadonlyMap<NodeId, Point>,
  graph: Graph,
): boolean {
  const at = places.get(node.id)
  return [...pinned].some(([id, { x, y }]) => {
    const other = graph.nodes.get(id)
    return at && other && Math.hypot(at.x - x, at.y - y) < radiusOf(node) + radiusOf(other) + 2
  })
}

type Besides = {
  readonly graph: Graph
  readonly missing: readonly GraphNode[]
  readonly positions: ReadonlyMap<NodeId, Point>
  readonly language: Language
  readonly pins?: ReadonlySet<NodeId>
  /** The node that was expanded; without it each one is near what it is tied to. */
  readonly parent?: NodeId
}

/** Places for new nodes; with a parent, neighbours may give way a little, and are among the answer then. */
export async function besides({
  graph,
  missing,
  positions,
  language,
  pins,
  parent,
}: Besides): Promise<ReadonlyMap<NodeId, Point>> {
  const old = [...graph.nodes.values()].flatMap((node) => {
    const at = positions.get(node.id)
    return at ? [{ id: node.id, radius: radiusOf(node), label: null, pinned: pins?.has(node.id) ?? false, ...at }] : []
  })
  const place = await askExpansion({
    old,
    arrivals: networkNodes(missing, language),
    links: networkLinks(graph),
    parent: parent ?? null,
  })
  return new Map([...place.arrivals, ...place.moved].map(({ id, x, y }) => [nodeId(id), { x, y }]))
}
