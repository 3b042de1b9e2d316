/** What is on the canvas. Pure: types of the API and nothing else. */
import type { FactFilter, GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'

declare const nodeBrand: unique symbol
declare const linkBrand: unique symbol
export type NodeId = string & { readonly [nodeBrand]: true }
export type LinkId = string & { readonly [linkBrand]: true }

export type GraphNode = Omit<GraphNodeFragment, 'id'> & {
  readonly id: NodeId
  /** So many ties its mark is as large as, where it is not as large as its own: see `view/restGroups`. */
  readonly markTies?: number
}
export type GraphLink = Omit<GraphLinkFragment, 'id'> & { readonly id: LinkId }

/** Region of the plate in drawing order, with its names. */
export type PlateRegion = {
  readonly id: string
  readonly order: number
  readonly names: Names
  readonly partners: number
  readonly wholeUniversity: number
}
export type CountryShare = {
  readonly code: string
  readonly regionId: string
  readonly names: Names
  readonly partners: number
}
export type Names = GraphNodeFragment['names']

/** The induced graph of the canvas: all ties among its nodes, for one date and one data version. */
export type Graph = {
  readonly asOf: string
  readonly recentSince: string
  readonly dataVersion: number
  readonly nodes: ReadonlyMap<NodeId, GraphNode>
  readonly links: ReadonlyMap<LinkId, GraphLink>
  readonly regions: readonly PlateRegion[]
  readonly countries: readonly CountryShare[]
}

/** Everything of one day under one fact filter, of which a canvas is a part, and what the filter takes away. */
export type DayGraph = Graph & { readonly facts: FactFilter; readonly filteredOut: Pick<Graph, 'nodes' | 'links'> }
