import { onRecord } from '#server/domain/network/factIndex.ts'
import { type NameRow, namesOf } from '#server/domain/network/rows.ts'
import type {
  QueryStrategyItemsArgs,
  QueryStrategyProfileArgs,
  Source,
  StrategyKind,
} from '#server/generated/resolvers.ts'
import type { FieldResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { type FoundTopic, topicPage } from '#server/graphql/wholePage.ts'

type StrategyRow = {
  readonly id: string
  readonly item: NameRow & { readonly kind: StrategyKind; readonly code: string | null }
  readonly parentId: string | null
  readonly serves: readonly string[]
  readonly source: Source | null
}

export async function strategyItems(_root: unknown, { asOf }: QueryStrategyItemsArgs, { read, facts }: Context) {
  const known = await facts()
  const rows = await known.once('strategy-items', () => read<StrategyRow>('strategy/strategy-items', {}))
  return rows.map((row) => {
    // Somebody has assigned an agreement or activity to it, at any time, or nobody has: then nothing is counted.
    const assigned = known.topics.factsOf(row.id)
    const counted = onRecord(assigned, asOf)
    const count = (label: string) =>
      assigned.length === 0 ? null : counted.filter(({ labels }) => labels.includes(label)).length
    return {
      id: row.id,
      kind: row.item.kind,
      code: row.item.code,
      names: namesOf(row.item),
      parentId: row.parentId,
      serves: row.serves,
      agreements: count('Agreement'),
      activities: count('Activity'),
      source: row.source,
    }
  })
}

export async function strategyProfile(
  _root: unknown,
  { id, asOf }: QueryStrategyProfileArgs,
  { read, facts }: Context,
) {
  const known = await facts()
  const assigned = known.topics.factsOf(id).length > 0
  const ask = { id, asOf, known, read, assigned, ...known.topics.about(id, asOf) }
  return topicPage(ask, (units) => read<FoundTopic>('strategy/strategy-profile', { id, units }))
}

export const strategyResolvers = { strategyItems, strategyProfile } satisfies FieldResolvers
