import type { TieState } from '#client/generated/graphql.ts'
import { nodesBeside } from '#client/graph/neighbours.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

export type Kind = { readonly key: string; readonly ids: readonly NodeId[] }

export type SelectionSums = {
  /** Those of the selection that are on the canvas: units in the order of selection, then partners. */
  readonly nodes: readonly GraphNode[]
  /** `units`, then sectors; only what there is. */
  readonly kinds: readonly Kind[]
  /** Ties drawn at any of them, each once. */
  readonly ties: ReadonlyMap<TieState, number>
  readonly tiesBetween: number
  /** Drawn nodes tied to one of them, each once; those of the selection are not among them. */
  readonly neighbours: number
  /** Tied to one of them on this day, and not on the canvas; each once. */
  readonly more: number
}

/** What several nodes have in common, and around them. One tie, one neighbour is counted once. */
export function sumsOf(ids: readonly NodeId[], graph: Graph, visible: Visible, dayGraph: Graph): SelectionSums {
  const own = new Set<string>(ids)
  const all = visibleTies(visible)
  const ties = all.filter(({ from, to }) => own.has(from) || own.has(to))
  const counts = new Map<TieState, number>()
  for (const { state } of ties) counts.set(state, (counts.get(state) ?? 0) + 1)
  const found = ids.flatMap((id) => graph.nodes.get(id) ?? [])
  const nodes = [...found.filter(isUnit), ...found.filter((node) => !isUnit(node))]
  return {
    nodes,
    kinds: kindsOf(nodes),
    ties: counts,
    tiesBetween: ties.filter(({ from, to }) => own.has(from) && own.has(to)).length,
    neighbours: nodesBeside(own, ties, graph.nodes).size,
    more: [...nodesBeside(own, dayGraph.links.values(), dayGraph.nodes)].filter((id) => !graph.nodes.has(id)).length,
  }
}

function kindsOf(nodes: readonly GraphNode[]): readonly Kind[] {
  const kinds = new Map<string, NodeId[]>()
  for (const node of nodes) {
    const key = isUnit(node) ? 'units' : (node.sector ?? 'not_stated')
    kinds.set(key, [...(kinds.get(key) ?? []), node.id])
  }
  return [...kinds].map(([key, ids]) => ({ key, ids }))
}
