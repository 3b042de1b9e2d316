import type { FactFilter } from '#client/generated/graphql.ts'
import type { Expansion } from '#client/graph/content.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Display, Language, LegendKey, NodeFilters, Selection } from '#client/view/types.ts'

/** Kept in addresses by number: new ones only at the end. */
export const savedLayouts = ['regions', 'network', 'columns', 'map', 'timeline', 'matrix'] as const

/** All of a view that an address, a draft or a saved view holds: everything but the data and the camera. */
export type SavedView = Display & {
  /** Where groups stand; a group is no node, and is asked of nobody. */
  readonly groups: readonly SavedGroup[]
  readonly asOf: string
  readonly language: Language
  readonly filters: NodeFilters
  readonly facts: FactFilter
  readonly hiddenKinds: readonly LegendKey[]
  readonly selection: Selection
  /** `overview`: everything is on the canvas, and `nodes` names only what is pinned, hidden or placed. `nodes`: only these. */
  readonly opensWith: 'overview' | 'nodes'
  /** In the order of the canvas. */
  readonly nodes: readonly SavedNode[]
  readonly expansions: readonly SavedExpansion[]
}

export type SavedNode = {
  readonly id: NodeId
  /** Where it stands, whole px of the layout; null: the layout says. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly isPinned: boolean
  readonly isHidden: boolean
  /** Held by hand; else by an expansion. */
  readonly isByHand: boolean
}

export type SavedGroup = Pick<SavedNode, 'id' | 'isPinned'> & { readonly at: NonNullable<SavedNode['at']> }

export type SavedExpansion = Pick<Expansion, 'owner' | 'brought' | 'found'>
