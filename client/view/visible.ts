import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byOfficialOrder, byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { type Hiding, isShown } from '#client/view/filters.ts'
import { isUnit, keysOfLink } from '#client/view/legendKeys.ts'
import { noReading, type Reading } from '#client/view/reading.ts'
import { isShaped, shapedOf } from '#client/view/shape.ts'
import { type AllOfDay, type AllParts, partsOf, type Tally, talliesOfKinds, tallyOf } from '#client/view/tally.ts'
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
  /** What stands for several: how many members a mark has, and how many ties a line, by id. The screen fills it in. */
  readonly joined: ReadonlyMap<string, number>
  /** What the lens says of the nodes. The screen fills it in; a picture by itself has none. */
  readonly reading: Reading
}

/**
 * What of the graph is drawn under this view, and how much of each legend entry. Hides only; asks nobody. `dayGraph` is
 * everything of that day, of which the graph may be a part.
 */
export function visibleOf(graph: Graph, view: View, dayGraph: AllOfDay = graph): Visible {
  const parts = [dayGraph, view.place, view.strategicOnly, view.only, view.hidden, view.hiddenNodes, view.shape]
  const known = last.get(graph)
  if (known?.parts.every((part, index) => part === parts[index])) return known.visible
  const visible = reckoned(graph, view, dayGraph)
  last.set(graph, { parts, visible })
  return visible
}

/**
 * The last answer for each graph. A view changes with each click, most often in what this does not read: the same object
 * is given then, so that nothing that hangs on it is reckoned, placed or drawn anew.
 */
const last = new WeakMap<Graph, { readonly parts: readonly unknown[]; readonly visible: Visible }>()

function reckoned(graph: Graph, view: View, dayGraph: AllOfDay): Visible {
  const { organizations, departments, unitTies, ties } = drawnUnder(graph, view)
  const parts = partsOf(graph, dayGraph, { organizations, departments, ties })

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
    joined: new Map(),
    reading: noReading,
  }
}

type Drawn = Pick<Visible, 'organizations' | 'departments' | 'unitTies'> & { readonly ties: readonly GraphLink[] }

function drawnUnder(graph: Graph, view: View): Drawn {
  const hiding = hidingOf(view)
  const nodes = [...graph.nodes.values()]
  const open = nodes.filter((node) => isShown(node, hiding))
  const openIds = new Set(open.map(({ id }) => id))
  const ties = [...graph.links.values()].filter((link) => isShownTie(link, view, openIds))
  const isUnits = ({ from }: GraphLink) => !isAtHome(from)
  const shaped = isShaped(view.shape) ? shapedOf(openIds, ties.filter(isUnits), view.shape) : openIds
  const own = ties.filter(({ from, to }) => shaped.has(nodeId(to)) && (isAtHome(from) || shaped.has(nodeId(from))))
  const unitTies = own.filter(isUnits)
  const tied = new Set(unitTies.map(({ from }) => nodeId(from)))
  return {
    organizations: open.filter((node) => !isUnit(node) && shaped.has(node.id)).sort(byTieOrder),
    departments: open.filter(({ id }) => tied.has(id)).sort(byOfficialOrder),
    unitTies,
    ties: own,
  }
}

/** Everything by which this view hides. */
export function hidingOf({ only, place, strategicOnly, hidden, hiddenNodes }: View): Hiding {
  return { filters: { ...only, place, strategicOnly }, legend: hidden, nodes: hiddenNodes }
}

function isShownTie(link: GraphLink, view: View, open: ReadonlySet<NodeId>): boolean {
  if (!open.has(nodeId(link.to)) || keysOfLink(link).some((key) => view.hidden.has(key))) return false
  return isAtHome(link.from) || open.has(nodeId(link.from))
}

/** The whole university, and units that no record states: ends without a mark. */
const isAtHome = (from: string): boolean => from === HOME || from === UNIT_NOT_STATED

/** All ties of the picture, of whatever end at home. */
export function visibleTies(
  visible: Pick<Visible, 'unitTies' | 'wholeUniversityTies' | 'unitNotStatedTies'>,
): readonly GraphLink[] {
  return [...visible.unitTies, ...visible.wholeUniversityTies, ...visible.unitNotStatedTies]
}
