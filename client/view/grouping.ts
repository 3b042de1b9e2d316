import type { NodeId } from '#client/graph/types.ts'

/** What partners and units that belong together are drawn as one mark by, in the layout `network`. */
export const groupings = ['none', 'country', 'region', 'sector', 'parent', 'community'] as const
export type GroupBy = (typeof groupings)[number]

/** `made`: chosen by hand, whatever else the picture is grouped by. `rest`: the weaker ones of a country, where all are too many. */
export type GroupKind = GroupBy | 'made' | 'rest'

/** Chosen by hand. */
export type MadeGroup = {
  /** Of its own among those of a view, and kept while others come and go. */
  readonly key: string
  /** What the reader calls it; null: by its number. */
  readonly called: string | null
  readonly ids: readonly NodeId[]
}

export type Grouping = {
  readonly by: GroupBy
  /** Groups that were opened again: their members stand on their own. Ids of groups. */
  readonly open: readonly string[]
  /** A node is in one of them at most, and in no other group then. */
  readonly made: readonly MadeGroup[]
}

export const notGrouped: Grouping = { by: 'none', open: [], made: [] }

export const isGrouped = ({ by, made }: Grouping): boolean => by !== 'none' || made.length > 0

/** The longest name of a group; it stands on the picture. */
export const LONGEST_CALL = 60

/** These as a group of their own. Who was in another one leaves it, and what is left of one alone is none. */
export function withMade(made: readonly MadeGroup[], ids: readonly NodeId[]): readonly MadeGroup[] {
  const own = new Set(ids)
  const rest = made.map((group) => ({ ...group, ids: group.ids.filter((id) => !own.has(id)) }))
  const last = Math.max(0, ...made.map(({ key }) => Number(key)))
  return [...rest.filter((group) => group.ids.length > 1), { key: String(last + 1), called: null, ids: [...own] }]
}

export function calledOtherwise(made: readonly MadeGroup[], key: string, text: string): readonly MadeGroup[] {
  const called = text.trim().slice(0, LONGEST_CALL) || null
  const is = (group: MadeGroup) => group.key === key && group.called !== called
  return made.some(is) ? made.map((group) => (is(group) ? { ...group, called } : group)) : made
}
