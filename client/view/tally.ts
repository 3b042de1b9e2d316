import { nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byOfficialOrder, byTieOrder } from '#client/graph/tieOrder.ts'
import type { DayGraph, Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import { isUnit, keysOfLink, keysOfNode } from '#client/view/legendKeys.ts'
import type { LegendKey } from '#client/view/types.ts'

export const partNames = ['shown', 'hidden', 'filteredOut', 'notLoaded'] as const
export type PartName = (typeof partNames)[number]

/**
 * Everything of one sort for this reader at this date, each in one part.
 * `hidden`: loaded, and hidden by a node filter, the legend or by hand. `filteredOut`: the fact filter takes it away.
 * `notLoaded`: there under the fact filter and not on the canvas, such as a unit without a tie.
 */
export type Parts<Thing> = Readonly<Record<PartName, readonly Thing[]>>

/** `shown + hidden + filteredOut + notLoaded = total`: each is the length of a list that can be opened. */
export type Tally = Readonly<Record<PartName | 'total', number>>

export type AllParts = {
  readonly partners: Parts<GraphNode>
  /** Units as records name them. */
  readonly units: Parts<GraphNode>
  /** Units as 部局, each in the first part that one of its units is in. */
  readonly topUnits: Parts<GraphNode>
  readonly ties: Parts<GraphLink>
  /** Of these, ties of which no record says which unit they belong to: the tray. */
  readonly unitNotStated: Parts<GraphLink>
}

/** Everything of the day; without a fact filter nothing is taken away. */
export type AllOfDay = Graph & Partial<Pick<DayGraph, 'filteredOut'>>

type Drawn = {
  readonly organizations: readonly GraphNode[]
  readonly departments: readonly GraphNode[]
  readonly ties: readonly GraphLink[]
}

export const noTally: Tally = { shown: 0, hidden: 0, filteredOut: 0, notLoaded: 0, total: 0 }

export function tallyOf(parts: Parts<unknown>): Tally {
  const counts = { ...noTally }
  for (const part of partNames) counts[part] = parts[part].length
  return { ...counts, total: partNames.reduce((sum, part) => sum + parts[part].length, 0) }
}

export function partsOf(graph: Graph, dayGraph: AllOfDay, drawn: Drawn): AllParts {
  const away = dayGraph.filteredOut ?? { nodes: new Map(), links: new Map() }
  const all = { loaded: graph.nodes, there: dayGraph.nodes, away: away.nodes }
  const tied = new Set([...graph.links.values()].map(({ from }) => from))
  const units = split({ ...all, shown: drawn.departments }, isUnit, ({ id }) => tied.has(id))
  const partners = split({ ...all, shown: drawn.organizations }, (node) => !isUnit(node))
  const ties = sorted(
    split({ shown: drawn.ties, loaded: graph.links, there: dayGraph.links, away: away.links }, () => true),
    byTieOrder,
  )
  return {
    partners: sorted(partners, byTieOrder),
    units: sorted(units, byOfficialOrder),
    topUnits: topUnitsOf(units),
    ties,
    unitNotStated: only(ties, ({ from }) => from === UNIT_NOT_STATED),
  }
}

function only<Thing>(parts: Parts<Thing>, isOne: (thing: Thing) => boolean): Parts<Thing> {
  const { shown, hidden, filteredOut, notLoaded } = parts
  const list = (things: readonly Thing[]) => things.filter(isOne)
  return { shown: list(shown), hidden: list(hidden), filteredOut: list(filteredOut), notLoaded: list(notLoaded) }
}

type Piles<Id, Thing> = {
  readonly shown: readonly Thing[]
  readonly loaded: ReadonlyMap<Id, Thing>
  readonly there: ReadonlyMap<Id, Thing>
  readonly away: ReadonlyMap<Id, Thing>
}

/** `canHide`: what stands on the canvas without anything to draw is not hidden, it is not loaded. */
function split<Id extends string, Thing extends { readonly id: Id }>(
  { shown, loaded, there, away }: Piles<Id, Thing>,
  isOne: (thing: Thing) => boolean,
  canHide: (thing: Thing) => boolean = () => true,
): Parts<Thing> {
  const drawn = new Set(shown.map(({ id }) => id))
  const rest = [...loaded.values()].filter((one) => isOne(one) && !drawn.has(one.id))
  const elsewhere = [...there.values()].filter((one) => isOne(one) && !loaded.has(one.id))
  return {
    shown,
    hidden: rest.filter(canHide),
    filteredOut: [...away.values()].filter((one) => isOne(one) && !loaded.has(one.id)),
    notLoaded: [...rest.filter((one) => !canHide(one)), ...elsewhere],
  }
}

function topUnitsOf(units: Parts<GraphNode>): Parts<GraphNode> {
  const all = new Map(partNames.flatMap((part) => units[part].map((unit) => [unit.id, unit] as const)))
  const seen = new Set<string>()
  const parts = { shown: [], hidden: [], filteredOut: [], notLoaded: [] } as Record<PartName, GraphNode[]>
  for (const part of partNames)
    for (const unit of units[part]) {
      const top = unit.countsWith ?? unit.id
      if (seen.has(top)) continue
      seen.add(top)
      parts[part].push(all.get(nodeId(top)) ?? unit)
    }
  return sorted(parts, byOfficialOrder)
}

function sorted<Thing>(parts: Parts<Thing>, order: (a: Thing, b: Thing) => number): Parts<Thing> {
  const { shown, hidden, filteredOut, notLoaded } = parts
  const list = (things: readonly Thing[]) => [...things].sort(order)
  return { shown: list(shown), hidden: list(hidden), filteredOut: list(filteredOut), notLoaded: list(notLoaded) }
}

/**
 * How much of each legend entry is in each part. A tie belongs to the state that it is drawn in; one that is filtered
 * out to the state that it has without the filter: so each is in one entry, and the entries sum to all ties.
 */
export function talliesOfKinds({ partners, units, ties }: AllParts): ReadonlyMap<LegendKey, Tally> {
  const tallies = new Map<LegendKey, { -readonly [Part in keyof Tally]: number }>()
  const add = (part: PartName) => (key: LegendKey) => {
    const tally = tallies.get(key) ?? { ...noTally }
    tally[part]++
    tally.total++
    tallies.set(key, tally)
  }
  for (const part of partNames) {
    for (const node of [...partners[part], ...units[part]]) keysOfNode(node).forEach(add(part))
    for (const link of ties[part]) keysOfLink(link).forEach(add(part))
  }
  return tallies
}
