import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byOfficialOrder, byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit, keysOfLink, keysOfNode } from '#client/view/legendKeys.ts'
import { noReading, type Reading } from '#client/view/lenses/reading.ts'
import { isInPlace } from '#client/view/place.ts'
import type { LegendKey, View } from '#client/view/types.ts'

/** `shown + hidden + notLoaded = total`; nothing is filtered out as long as no fact filter is set. */
export type ShownCount = {
  readonly shown: number
  readonly hidden: number
  /** There on this day, and not on the canvas. */
  readonly notLoaded: number
  readonly total: number
}

export const noneShown: ShownCount = { shown: 0, hidden: 0, notLoaded: 0, total: 0 }

export type Visible = {
  /** Strongest first (tie order). */
  readonly organizations: readonly GraphNode[]
  /** Units with a visible tie, in official order. */
  readonly departments: readonly GraphNode[]
  /** Ties between a unit and an organization that are both visible. */
  readonly unitTies: readonly GraphLink[]
  readonly wholeUniversityTies: readonly GraphLink[]
  readonly unitNotStatedTies: readonly GraphLink[]
  readonly counts: ReadonlyMap<LegendKey, ShownCount>
  readonly partners: ShownCount
  /** Units as records name them; shown: with a visible tie. */
  readonly units: ShownCount
  /** Units as 部局, a unit counting with the one it counts as. */
  readonly topUnits: ShownCount
  readonly ties: ShownCount
  /** What the lens says of the nodes. The screen fills it in; a picture by itself has none. */
  readonly reading: Reading
}

/**
 * What of the graph is drawn under this view, and how much of each legend entry. Hides only; asks nobody. `whole` is
 * everything of that day, of which the graph may be a part.
 */
export function visibleOf(graph: Graph, view: View, whole: Graph = graph): Visible {
  const nodes = [...graph.nodes.values()]
  const organizations = nodes.filter((node) => !isUnit(node) && isShownNode(node, view)).sort(byTieOrder)
  const shownIds = new Set<NodeId>(organizations.map((node) => node.id))
  const units = nodes.filter(isUnit)
  const allUnits = whole === graph ? units : [...whole.nodes.values()].filter(isUnit)
  const openUnits = new Set(units.filter((unit) => isShownNode(unit, view)).map((unit) => unit.id))

  const ties = [...graph.links.values()].filter((link) => isShownTie(link, view, shownIds, openUnits))
  const unitTies = ties.filter((link) => link.from !== HOME && link.from !== UNIT_NOT_STATED)
  const tied = new Set(unitTies.map((link) => nodeId(link.from)))
  const departments = units.filter((unit) => tied.has(unit.id)).sort(byOfficialOrder)

  return {
    organizations,
    departments,
    unitTies,
    wholeUniversityTies: ties.filter((link) => link.from === HOME),
    unitNotStatedTies: ties.filter((link) => link.from === UNIT_NOT_STATED),
    counts: countsOf(graph, whole, new Set([...shownIds, ...tied]), new Set(ties)),
    partners: count(organizations.length, nodes.length - units.length, whole.nodes.size - allUnits.length),
    units: count(departments.length, units.length, allUnits.length),
    topUnits: count(topUnitsOf(departments), topUnitsOf(units), topUnitsOf(allUnits)),
    ties: count(ties.length, graph.links.size, whole.links.size),
    reading: noReading,
  }
}

function isShownNode(node: GraphNode, view: View): boolean {
  if (view.hiddenNodes.has(node.id) || keysOfNode(node).some((key) => view.hidden.has(key))) return false
  if (isUnit(node)) return true
  return isInPlace(node.place, view.place) && (!view.strategicOnly || node.strategic)
}

function isShownTie(link: GraphLink, view: View, shown: ReadonlySet<NodeId>, units: ReadonlySet<NodeId>): boolean {
  if (!shown.has(nodeId(link.to)) || keysOfLink(link).some((key) => view.hidden.has(key))) return false
  return link.from === HOME || link.from === UNIT_NOT_STATED || units.has(nodeId(link.from))
}

function countsOf(
  graph: Graph,
  whole: Graph,
  shownNodes: ReadonlySet<NodeId>,
  shownTies: ReadonlySet<GraphLink>,
): ReadonlyMap<LegendKey, ShownCount> {
  const shown = tallied(
    [...graph.nodes.values()].filter(({ id }) => shownNodes.has(id)),
    [...shownTies],
  )
  const loaded = tallied(graph.nodes.values(), graph.links.values())
  const total = whole === graph ? loaded : tallied(whole.nodes.values(), whole.links.values())
  return new Map([...total].map(([key, all]) => [key, count(shown.get(key) ?? 0, loaded.get(key) ?? 0, all)]))
}

/** How many of these belong to each legend entry. */
function tallied(nodes: Iterable<GraphNode>, links: Iterable<GraphLink>): ReadonlyMap<LegendKey, number> {
  const counts = new Map<LegendKey, number>()
  const add = (key: LegendKey) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const node of nodes) keysOfNode(node).forEach(add)
  for (const link of links) keysOfLink(link).forEach(add)
  return counts
}

function topUnitsOf(units: readonly GraphNode[]): number {
  return new Set(units.map((unit) => unit.countsWith ?? unit.id)).size
}

function count(shown: number, loaded: number, total: number): ShownCount {
  return { shown, hidden: loaded - shown, notLoaded: total - loaded, total }
}
