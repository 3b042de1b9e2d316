import { graphLinks, graphNode, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type FactRow, labelOf, type UnitScope } from '#server/domain/network/rows.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { EntityLabel, GraphSlice, LeftOut } from '#server/generated/resolvers.ts'

/** Nodes as the queries of the canvas answer: with every fact at the ends of organizations, and units counted. */
export type SliceRow = {
  readonly dataVersion: number
  readonly nodes: readonly NodeRow[]
  readonly facts: readonly FactRow[]
}

export type ExpandRow = SliceRow & { readonly leftOut: readonly Behind[] }

/** So many of those labels do not come yet. */
type Behind = { readonly labels: readonly string[]; readonly count: number }

/** The neighbours that come, and all ties between them, the nodes themselves and what is drawn. */
export function expandedSlice(
  row: ExpandRow,
  ask: { readonly ids: readonly string[]; readonly present: readonly string[]; readonly asOf: string },
  scope: UnitScope,
): GraphSlice {
  const network = networkOf(row.facts, ask.asOf, scope)
  const shown = new Set([...row.nodes.map((node) => node.id), ...ask.present, ...ask.ids])
  const fresh = new Set([...row.nodes.map((node) => node.id), ...ask.ids])
  return {
    asOf: ask.asOf,
    recentSince: network.moment.window.first,
    dataVersion: row.dataVersion,
    nodes: row.nodes.map((node) => graphNode(node, network, shown)),
    links: graphLinks(network, shown).filter((link) => fresh.has(link.from) || fresh.has(link.to)),
    leftOut: countLabels(row.leftOut),
    gone: [],
    unavailable: [],
  }
}

/** The nodes asked for that have a tie on this date under this filter, with all ties between them. */
export function sameSlice(row: SliceRow, ids: readonly string[], asOf: string, scope: UnitScope): GraphSlice {
  const network = networkOf(row.facts, asOf, scope)
  const nodes = row.nodes.filter((node) => (node.counted ? node.counted.ties > 0 : network.tiesAt.has(node.id)))
  const shown = new Set(nodes.map((node) => node.id))
  const known = new Set([...row.nodes.map((node) => node.id), HOME, UNIT_NOT_STATED])
  const asked = [...new Set(ids)]
  return {
    asOf,
    recentSince: network.moment.window.first,
    dataVersion: row.dataVersion,
    nodes: nodes.map((node) => graphNode(node, network, shown)),
    links: graphLinks(network, shown),
    leftOut: [],
    gone: asked.filter((id) => !shown.has(id) && id !== HOME && id !== UNIT_NOT_STATED),
    unavailable: asked.filter((id) => !known.has(id)),
  }
}

function countLabels(left: readonly Behind[]): readonly LeftOut[] {
  const counts = new Map<EntityLabel, number>()
  for (const { labels, count } of left) counts.set(labelOf(labels), (counts.get(labelOf(labels)) ?? 0) + count)
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}
