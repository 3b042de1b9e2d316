import type { FactFilter, GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { linkId, nodeId } from '#client/graph/ids.ts'
import type {
  CountryShare,
  DayGraph,
  Graph,
  GraphLink,
  GraphNode,
  LinkId,
  NodeId,
  PlateRegion,
} from '#client/graph/types.ts'

/** What every answer with a piece of the network has in common. */
export type SliceParts = {
  readonly asOf: string
  readonly recentSince: string
  readonly dataVersion: number
  readonly nodes: readonly GraphNodeFragment[]
  readonly links: readonly GraphLinkFragment[]
}

export type OverviewParts = {
  readonly slice: SliceParts
  readonly regions: readonly PlateRegion[]
  readonly countries: readonly CountryShare[]
  /** What has nothing under the fact filter, as it stands without it. */
  readonly filteredOut?: Pick<SliceParts, 'nodes' | 'links'>
}

export function graphOfOverview({ slice, regions, countries }: OverviewParts): Graph {
  return {
    asOf: slice.asOf,
    recentSince: slice.recentSince,
    dataVersion: slice.dataVersion,
    nodes: nodesOf(slice.nodes),
    links: linksOf(slice.links),
    regions: [...regions].sort((a, b) => a.order - b.order),
    countries,
  }
}

/** The whole picture under a fact filter, with what the filter takes away. */
export function dayGraphOf(overview: OverviewParts, facts: FactFilter): DayGraph {
  const { nodes, links } = overview.filteredOut ?? { nodes: [], links: [] }
  return { ...graphOfOverview(overview), facts, filteredOut: { nodes: nodesOf(nodes), links: linksOf(links) } }
}

/**
 * Adds a slice of the same date and data version; what is there already is replaced by what the slice says of it.
 * Another date or version would mix two worlds: then the graph stays as it is, and the caller asks for all nodes again.
 */
export function mergeSlice(graph: Graph, slice: SliceParts): Graph {
  if (slice.asOf !== graph.asOf || slice.dataVersion !== graph.dataVersion) return graph
  return {
    ...graph,
    nodes: new Map([...graph.nodes, ...nodesOf(slice.nodes)]),
    links: new Map([...graph.links, ...linksOf(slice.links)]),
  }
}

function nodesOf(nodes: SliceParts['nodes']): ReadonlyMap<NodeId, GraphNode> {
  return new Map(nodes.map((node) => [nodeId(node.id), { ...node, id: nodeId(node.id) }]))
}

function linksOf(links: SliceParts['links']): ReadonlyMap<LinkId, GraphLink> {
  return new Map(links.map((link) => [linkId(link.id), { ...link, id: linkId(link.id) }]))
}
