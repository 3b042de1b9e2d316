import { type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { type TopicRow, topicProfileOf } from '#server/domain/network/topicProfile.ts'
import type {
  QueryStrategyItemsArgs,
  QueryStrategyProfileArgs,
  Source,
  StrategyKind,
} from '#server/generated/resolvers.ts'
import type { FieldResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { type Found, wholePage } from '#server/graphql/wholePage.ts'

type StrategyRow = {
  readonly id: string
  readonly item: NameRow & { readonly kind: StrategyKind; readonly code: string | null }
  readonly agreements: number
  readonly activities: number
  /** Somebody has assigned an agreement or activity to it, at any time. */
  readonly assigned: boolean
  readonly parentId: string | null
  readonly serves: readonly string[]
  readonly source: Source | null
}

export async function strategyItems(_root: unknown, { asOf }: QueryStrategyItemsArgs, { read }: Context) {
  const rows = await read<StrategyRow>('strategy/strategy-items', { asOf })
  return rows.map((row) => ({
    id: row.id,
    kind: row.item.kind,
    code: row.item.code,
    names: namesOf(row.item),
    parentId: row.parentId,
    serves: row.serves,
    agreements: row.assigned ? row.agreements : null,
    activities: row.assigned ? row.activities : null,
    source: row.source,
  }))
}

export async function strategyProfile(
  _root: unknown,
  { id, asOf }: QueryStrategyProfileArgs,
  { read, facts }: Context,
) {
  const asked = read<Found<TopicRow>>('strategy/strategy-profile', { id, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, id), facts()])
  return topicProfileOf(row, known.network(asOf))
}

export const strategyResolvers = { strategyItems, strategyProfile } satisfies FieldResolvers
