import type { TieState } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { Visible } from '#client/view/visible.ts'

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
export function sumsOf(ids: readonly NodeId[], graph: Graph, visible: Visible, whole: Graph): SelectionSums {
  const own = new Set<string>(ids)
  const all = [...visible.unitTies, ...visible.wholeUniversityTies, ...visible.unitNotStatedTies]
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
    neighbours: aroundOf(own, ties, graph).size,
    more: [...aroundOf(own, whole.links.values(), whole)].filter((id) => !graph.nodes.has(nodeId(id))).length,
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

/** Nodes at the other ends of ties; home and "unit not stated" are none. */
function aroundOf(
  own: ReadonlySet<string>,
  ties: Iterable<{ readonly from: string; readonly to: string }>,
  { nodes }: Graph,
): ReadonlySet<string> {
  const around = new Set<string>()
  for (const { from, to } of ties) {
    if (own.has(from) && !own.has(to)) around.add(to)
    if (own.has(to) && !own.has(from) && nodes.has(nodeId(from))) around.add(from)
  }
  return around
}
