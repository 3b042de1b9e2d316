/** What partners and units that belong together are drawn as one mark by, in the layout `network`. */
export const groupings = ['none', 'country', 'region', 'sector', 'parent', 'community'] as const
export type GroupBy = (typeof groupings)[number]

export type Grouping = {
  readonly by: GroupBy
  /** Groups that were opened again: their members stand on their own. Ids of groups. */
  readonly open: readonly string[]
}

export const notGrouped: Grouping = { by: 'none', open: [] }
