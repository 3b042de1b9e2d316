import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { View } from '#client/view/types.ts'

type Seen = Pick<View, 'layout' | 'selection' | 'asOf'>

/** One question about a unit: answered by an action on the drawing, never by a click on an answer. */
export type Question = {
  readonly key: 'strongest' | 'places' | 'why' | 'shared' | 'before'
  /** The other unit or the partner that the answer names. */
  readonly answer: NodeId | null
  readonly values: Readonly<Record<string, number>>
  readonly isDone: (seen: Seen) => boolean
}

/** Five questions about a unit, computed from what is on record for it on this day. */
export function questionsOf(unit: NodeId, graph: Graph): readonly Question[] {
  const ties = tiesOf(unit, graph)
  const common = inCommon(unit, graph)
  return [
    ...strongest(ties),
    places(ties, graph),
    why(unit, ties),
    ...(common ? [common] : []),
    before(ties, graph.asOf),
  ]
}

function strongest(ties: readonly GraphLink[]): readonly Question[] {
  return ties.slice(0, 1).map(({ from, to, agreements, activities }) => ({
    key: 'strongest',
    answer: nodeId(to),
    values: { count: ties.length, agreements, activities },
    // Opening its tie, too, is to have found it.
    isDone: ({ selection }) =>
      selection.kind === 'tie'
        ? selection.from === from && selection.to === to
        : selectedIds(selection).includes(nodeId(to)),
  }))
}

function places(ties: readonly GraphLink[], graph: Graph): Question {
  const countries = ties.flatMap(({ to }) => graph.nodes.get(nodeId(to))?.countryCode ?? [])
  const values = { count: new Set(countries).size }
  return { key: 'places', answer: null, values, isDone: ({ layout }) => layout === 'map' }
}

function why(unit: NodeId, ties: readonly GraphLink[]): Question {
  return {
    key: 'why',
    answer: null,
    values: { count: ties.filter(({ agreementsInForce }) => agreementsInForce > 0).length, ties: ties.length },
    isDone: ({ selection }) => selection.kind === 'tie' && selection.from === unit,
  }
}

function inCommon(unit: NodeId, graph: Graph): Question | null {
  const other = sharesMost(unit, graph)
  if (!other) return null
  return {
    key: 'shared',
    answer: other.id,
    values: { count: other.shared },
    isDone: ({ selection }) => {
      const ids = selectedIds(selection)
      return ids.includes(unit) && ids.includes(other.id)
    },
  }
}

function before(ties: readonly GraphLink[], day: string): Question {
  return { key: 'before', answer: null, values: { count: ties.length }, isDone: ({ asOf }) => asOf < day }
}

/** Units that a tour can ask about, in the order given: those with ties to at least two partners. */
export function unitsToAsk(units: readonly GraphNode[], graph: Graph): readonly GraphNode[] {
  const counts = new Map<string, number>()
  for (const { from } of graph.links.values()) counts.set(from, (counts.get(from) ?? 0) + 1)
  return units.filter((unit) => isUnit(unit) && (counts.get(unit.id) ?? 0) >= 2)
}

/** The ties of a unit, strongest first. */
export function tiesOf(unit: NodeId, graph: Graph): readonly GraphLink[] {
  return [...graph.links.values()].filter(({ from }) => from === unit).sort(byTieOrder)
}

/** The other unit with the most partners in common; of equals the first by its id. Null: nobody shares one. */
function sharesMost(unit: NodeId, graph: Graph): { readonly id: NodeId; readonly shared: number } | null {
  const own = new Set(tiesOf(unit, graph).map(({ to }) => to))
  const shared = new Map<string, number>()
  for (const { from, to } of graph.links.values()) {
    const isOther = from !== unit && from !== HOME && from !== UNIT_NOT_STATED
    if (isOther && own.has(to)) shared.set(from, (shared.get(from) ?? 0) + 1)
  }
  const [best] = [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best ? { id: nodeId(best[0]), shared: best[1] } : null
}
