import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'
import { type Hiding, isShown } from '#client/view/filters.ts'
import { isUnit, keysOfLink } from '#client/view/legendKeys.ts'

/** `shown + hidden + filteredOut + notLoaded = total` for this reader at this date. */
export type Tally = {
  readonly shown: number
  /** Loaded, and hidden by a node filter, the legend or by hand. */
  readonly hidden: number
  /** Nothing left of it under the fact filter. */
  readonly filteredOut: number
  /** There under the fact filter, and not on the canvas. */
  readonly notLoaded: number
  readonly total: number
}

export type Kind = 'partners' | 'units' | 'ties'

/** What the server counts for this reader at this date: of everything, and under the fact filter. */
export type Totals = Readonly<Record<Kind, { readonly all: number; readonly underFacts: number }>>

/** The four parts and their sum, of each kind. */
export function talliesOf(graph: Graph, hiding: Hiding, totals: Totals): Readonly<Record<Kind, Tally>> {
  const nodes = [...graph.nodes.values()]
  const shown = new Set<string>(nodes.filter((node) => isShown(node, hiding)).map(({ id }) => id))
  const isShownTie = (link: GraphLink) =>
    shown.has(nodeId(link.to)) &&
    (link.from === HOME || link.from === UNIT_NOT_STATED || shown.has(link.from)) &&
    !keysOfLink(link).some((key) => hiding.legend.has(key))
  const units = nodes.filter(isUnit)
  const shownUnits = units.filter(({ id }) => shown.has(id)).length
  return {
    partners: tallyOf(shown.size - shownUnits, nodes.length - units.length, totals.partners),
    units: tallyOf(shownUnits, units.length, totals.units),
    ties: tallyOf([...graph.links.values()].filter(isShownTie).length, graph.links.size, totals.ties),
  }
}

/** Totals that are older than the canvas may be smaller than it; then what is loaded is the least that there is. */
export function tallyOf(shown: number, loaded: number, totals: Totals[Kind]): Tally {
  const underFacts = Math.max(loaded, totals.underFacts)
  const total = Math.max(underFacts, totals.all)
  return { shown, hidden: loaded - shown, filteredOut: total - underFacts, notLoaded: underFacts - loaded, total }
}
