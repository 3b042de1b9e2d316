import { nodeId } from '#client/graph/ids.ts'
import { neighboursOf } from '#client/graph/neighbours.ts'
import type { Graph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { isShown, noFilters } from '#client/view/filters.ts'
import { keysOfLink } from '#client/view/legendKeys.ts'
import type { View } from '#client/view/types.ts'
import { hidingOf, type Visible } from '#client/view/visible.ts'

/** Two drawn nodes that a hidden kind stands between: no tie, and in no count of ties. */
export type Bridge = {
  readonly id: string
  readonly ends: readonly [NodeId, NodeId]
  /** What they share of the hidden kind. */
  readonly over: readonly NodeId[]
}

export type Bridges = {
  /** Those that share most, at most `MOST_BRIDGES`. */
  readonly drawn: readonly Bridge[]
  readonly total: number
  /** There are more: what is hidden has too many neighbours to count every pair of them. */
  readonly isMore: boolean
}

/** More dashes than this say nothing. */
export const MOST_BRIDGES = 150
/** A hidden node with n neighbours makes n (n − 1) / 2 pairs: so many are looked at. */
export const MOST_PAIRS = 100_000

export const noBridges: Bridges = { drawn: [], total: 0, isMore: false }

/** Bridges over what legend and lists of kinds hide; what is hidden one by one, or by a switch, bridges nothing. */
export function bridgesOf(graph: Graph, view: View, visible: Visible, mostPairs: number = MOST_PAIRS): Bridges {
  const gone = hiddenKinds(graph, view)
  if (gone.size === 0) return noBridges
  const drawn = new Set([...visible.organizations, ...visible.departments].map(({ id }) => id))
  const shared = new Map<string, Bridge & { readonly over: NodeId[] }>()
  let pairs = 0
  for (const [over, ends] of endsBeside(gone, graph, view, drawn)) {
    if (pairs + (ends.length * (ends.length - 1)) / 2 > mostPairs) return ordered(shared, true)
    for (const [index, a] of ends.entries())
      for (const b of ends.slice(index + 1)) {
        pairs++
        const id = `${a}~${b}`
        const bridge = shared.get(id)
        if (bridge) bridge.over.push(over)
        else shared.set(id, { id, ends: [a, b], over: [over] })
      }
  }
  return ordered(shared, false)
}

function ordered(shared: ReadonlyMap<string, Bridge>, isMore: boolean): Bridges {
  const all = [...shared.values()].sort((a, b) => b.over.length - a.over.length || (a.id < b.id ? -1 : 1))
  return { drawn: all.slice(0, MOST_BRIDGES), total: all.length, isMore }
}

/** Loaded nodes that are hidden because of their kind and for no other reason. */
function hiddenKinds(graph: Graph, view: View): ReadonlySet<NodeId> {
  const hiding = hidingOf(view)
  const { place, strategicOnly } = hiding.filters
  const others = { ...hiding, filters: { ...noFilters, place, strategicOnly }, legend: new Set<never>() }
  const isGone = (node: GraphNode) => !isShown(node, hiding) && isShown(node, others)
  return new Set([...graph.nodes.values()].filter(isGone).map(({ id }) => id))
}

/** The drawn neighbours of each hidden node, in the order of ids; those with few come first, so that a bound leaves most. */
function endsBeside(
  gone: ReadonlySet<NodeId>,
  graph: Graph,
  view: View,
  drawn: ReadonlySet<NodeId>,
): readonly (readonly [NodeId, readonly NodeId[]])[] {
  const isOpen = (link: GraphLink) => !keysOfLink(link).some((key) => view.hidden.has(key))
  const neighbours = neighboursOf([...gone, ...drawn], [...graph.links.values()].filter(isOpen))
  return [...gone]
    .map(
      (over) =>
        [
          over,
          [...(neighbours.get(over) ?? [])]
            .map(nodeId)
            .filter((end) => drawn.has(end))
            .sort(),
        ] as const,
    )
    .filter(([, ends]) => ends.length > 0)
    .sort(([a, few], [b, many]) => few.length - many.length || (a < b ? -1 : 1))
}
