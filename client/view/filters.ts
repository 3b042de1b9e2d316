import type { GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit, keysOfNode, NONE } from '#client/view/legendKeys.ts'
import { isInPlace } from '#client/view/place.ts'
import type { FilterKey, LegendKey, ListFilters, ListKey, NodeFilters } from '#client/view/types.ts'

export const noLists: ListFilters = {
  sectors: null,
  countries: null,
  regions: null,
  departmentKinds: null,
  partnershipStates: null,
}

export const noFilters: NodeFilters = {
  ...noLists,
  strategicOnly: false,
  place: 'both',
}

/** Everything by which a node of the canvas may be hidden. */
export type Hiding = {
  readonly filters: NodeFilters
  readonly legend: ReadonlySet<LegendKey>
  /** One by one. */
  readonly nodes: ReadonlySet<NodeId>
}

export const nothingHidden: Hiding = { filters: noFilters, legend: new Set(), nodes: new Set() }

/** What a filter looks at; null: the filter does not concern this node. */
const valueFor: Readonly<Record<ListKey, (node: GraphNode) => string | null>> = {
  sectors: (node) => (isUnit(node) ? null : (node.sector ?? 'not_stated')),
  countries: (node) => (isUnit(node) ? null : (node.countryCode ?? NONE)),
  regions: (node) => (isUnit(node) ? null : (node.regionId ?? NONE)),
  departmentKinds: (node) => (isUnit(node) ? node.departmentKind : null),
  partnershipStates: (node) => (isUnit(node) ? null : node.partnershipState),
}

const passesKey = (node: GraphNode, filters: NodeFilters, key: FilterKey): boolean => {
  if (key === 'strategicOnly') return isUnit(node) || !filters.strategicOnly || node.strategic
  if (key === 'place') return isUnit(node) || isInPlace(node.place, filters.place)
  const wanted: readonly string[] | null = filters[key]
  const value = valueFor[key](node)
  return wanted === null || value === null || wanted.includes(value)
}

export const filterKeys = Object.keys(noFilters) as readonly FilterKey[]

/** Filters that are set, in their order: one chip each. */
export function activeFilters(filters: NodeFilters): readonly FilterKey[] {
  return filterKeys.filter((key) => filters[key] !== noFilters[key])
}

export function loosened(filters: NodeFilters, key: FilterKey): NodeFilters {
  return { ...filters, [key]: noFilters[key] }
}

export function passesFilters(node: GraphNode, filters: NodeFilters): boolean {
  return filterKeys.every((key) => passesKey(node, filters, key))
}

export function isShown(node: GraphNode, { filters, legend, nodes }: Hiding): boolean {
  return !nodes.has(node.id) && !keysOfNode(node).some((key) => legend.has(key)) && passesFilters(node, filters)
}

/** One value of a filter beside its name: `shown + hidden = total` of what is loaded. */
export type Facet = {
  readonly shown: number
  readonly hidden: number
  readonly total: number
  /** Shown if this value were allowed and everything else stayed. */
  readonly ifAllowed: number
}

/** Counts of each value that occurs among the loaded nodes, by value. */
export function facetsOf(nodes: Iterable<GraphNode>, hiding: Hiding, key: ListKey): ReadonlyMap<string, Facet> {
  const open = { ...hiding, filters: loosened(hiding.filters, key) }
  const facets = new Map<string, Facet>()
  for (const node of nodes) {
    const value = valueFor[key](node)
    if (value === null) continue
    const { shown, total, ifAllowed } = facets.get(value) ?? { shown: 0, total: 0, ifAllowed: 0 }
    const next = { shown: shown + Number(isShown(node, hiding)), total: total + 1 }
    facets.set(value, { ...next, hidden: next.total - next.shown, ifAllowed: ifAllowed + Number(isShown(node, open)) })
  }
  return facets
}

/** What to loosen: one filter, the legend's hidden kinds, or what was hidden one by one. */
export type Loosening = { readonly key: FilterKey | 'legend' | 'nodes'; readonly brings: number }

/**
 * Nothing matches: the one thing whose removal brings most back. Null where something is shown, where nothing is loaded,
 * or where no single removal brings anything back (then the program offers to clear all).
 */
export function whatToLoosen(nodes: readonly GraphNode[], hiding: Hiding): Loosening | null {
  const brings = (without: Hiding) => nodes.filter((node) => isShown(node, without)).length
  if (brings(hiding) > 0) return null
  const ways: readonly Loosening[] = [
    ...activeFilters(hiding.filters).map((key) => ({
      key,
      brings: brings({ ...hiding, filters: loosened(hiding.filters, key) }),
    })),
    { key: 'legend', brings: brings({ ...hiding, legend: new Set() }) },
    { key: 'nodes', brings: brings({ ...hiding, nodes: new Set() }) },
  ]
  const best = ways.reduce((most, way) => (way.brings > most.brings ? way : most))
  return best.brings > 0 ? best : null
}
