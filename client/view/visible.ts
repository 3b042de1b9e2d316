import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byOfficialOrder, byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { type Hiding, isShown } from '#client/view/filters.ts'
import { isUnit, keysOfLink } from '#client/view/legendKeys.ts'
import { noReading, type Reading } from '#client/view/lenses/reading.ts'
import { type AllParts, type Ground, partsOf, type Tally, talliesOfKinds, tallyOf } from '#client/view/tally.ts'
import type { LegendKey, View } from '#client/view/types.ts'

export type Visible = {
  /** Strongest first (tie order). */
  readonly organizations: readonly GraphNode[]
  /** Units with a visible tie, in official order. */
  readonly departments: readonly GraphNode[]
  /** Ties between a unit and an organization that are both visible. */
  readonly unitTies: readonly GraphLink[]
  readonly wholeUniversityTies: readonly GraphLink[]
  readonly unitNotStatedTies: readonly GraphLink[]
  /** Of everything at this date: which part of it is shown, hidden, filtered out, not loaded. */
  readonly parts: AllParts
  readonly counts: ReadonlyMap<LegendKey, Tally>
  readonly partners: Tally
  /** Units as records name them; shown: with a visible tie. */
  readonly units: Tally
  /** Units as 部局, a unit counting with the one it counts as. */
  readonly topUnits: Tally
  readonly ties: Tally
  /** Of these, the tray: ties whose unit no record states. */
  readonly unitNotStated: Tally
  /** What the lens says of the nodes. The screen fills it in; a picture by itself has none. */
  readonly reading: Reading
}

/**
 * What of the graph is drawn under this view, and how much of each legend entry. Hides only; asks nobody. `whole` is
 * everything of that day, of which the graph may be a part.
 */
export function visibleOf(graph: Graph, view: View, whole: Ground = graph): Visible {
  const hiding = hidingOf(view)
  const nodes = [...graph.nodes.values()]
  const organizations = nodes.filter((node) => !isUnit(node) && isShown(node, hiding)).sort(byTieOrder)
  const shownIds = new Set<NodeId>(organizations.map((node) => node.id))
  const units = nodes.filter(isUnit)
  const openUnits = new Set(units.filter((unit) => isShown(unit, hiding)).map((unit) => unit.id))

  const ties = [...graph.links.values()].filter((link) => isShownTie(link, view, shownIds, openUnits))
  const unitTies = ties.filter((link) => link.from !== HOME && link.from !== UNIT_NOT_STATED)
  const tied = new Set(unitTies.map((link) => nodeId(link.from)))
  const departments = units.filter((unit) => tied.has(unit.id)).sort(byOfficialOrder)
  const parts = partsOf(graph, whole, { organizations, departments, ties })

  return {
    organizations,
    departments,
    unitTies,
    wholeUniversityTies: ties.filter((link) => link.from === HOME),
    unitNotStatedTies: ties.filter((link) => link.from === UNIT_NOT_STATED),
    parts,
    counts: talliesOfKinds(parts),
    partners: tallyOf(parts.partners),
    units: tallyOf(parts.units),
    topUnits: tallyOf(parts.topUnits),
    ties: tallyOf(parts.ties),
    unitNotStated: tallyOf(parts.unitNotStated),
    reading: noReading,
  }
}

/** Everything by which this view hides. */
export function hidingOf({ only, place, strategicOnly, hidden, hiddenNodes }: View): Hiding {
  return { filters: { ...only, place, strategicOnly }, legend: hidden, nodes: hiddenNodes }
}

function isShownTie(link: GraphLink, view: View, shown: ReadonlySet<NodeId>, units: ReadonlySet<NodeId>): boolean {
  if (!shown.has(nodeId(link.to)) || keysOfLink(link).some((key) => view.hidden.has(key))) return false
  return link.from === HOME || link.from === UNIT_NOT_STATED || units.has(nodeId(link.from))
}
