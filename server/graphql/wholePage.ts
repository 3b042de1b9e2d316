import type { Read } from '#server/db/types.ts'
import type { EvidenceRow, RecordRow } from '#server/domain/network/evidence.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import type { StatisticRow } from '#server/domain/network/published.ts'
import { type TopicRow, topicProfileOf } from '#server/domain/network/topicProfile.ts'
import type { TopicProfile } from '#server/generated/resolvers.ts'
import { theRow } from '#server/graphql/errors.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'

/** What every page says of its thing, whatever else it shows. */
export type Said = {
  /** The facts of the thing itself, with their records. */
  readonly evidence: readonly EvidenceRow[]
  readonly statistics: readonly StatisticRow[]
  readonly records: readonly RecordRow[]
}

/** The row of a page with all that is recorded of it and of its facts, which are known by id. Throws where there is none. */
export async function wholePage<Row>(
  read: Read,
  asked: Promise<readonly Row[]>,
  { id, facts }: { readonly id: string; readonly facts: readonly string[] },
): Promise<Row & Said> {
  const [found, said, evidence] = await Promise.all([
    asked,
    read<Omit<Said, 'evidence'>>('partners/said-of', { id }),
    evidenceOf(read, facts),
  ])
  return { ...theRow(found, id), ...theRow(said, id), evidence }
}

/** These agreements and activities with their records, by id. */
export async function evidenceOf(read: Read, ids: readonly string[]): Promise<readonly EvidenceRow[]> {
  if (ids.length === 0) return []
  const rows = await read<{ readonly fact: EvidenceRow }>('explore/evidence-of', { ids })
  return rows.map(({ fact }) => fact)
}

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

/** Ids as a query is asked for them: an empty list would be a type of its own, and be planned anew. */
export const askedIds = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [''])

/** The row of a country, region, subject or strategy item as its own query answers it. */
export type FoundTopic = Omit<TopicRow, keyof Said | 'nodes'>

/** What belongs to the thing on the day: ids of its partners, and its facts. */
type AskedTopic = {
  readonly id: string
  readonly asOf: string
  readonly known: KnownFacts
  readonly read: Read
  readonly partners: readonly string[]
  readonly facts: readonly KnownFact[]
  /** Strategy items. */
  readonly assigned?: boolean
}

/** The page of a country, region, subject or strategy item. `find`: its own query, given the units at the ends of its facts. */
export async function topicPage(
  { id, asOf, known, read, partners, facts, assigned }: AskedTopic,
  find: (units: readonly string[]) => Promise<readonly FoundTopic[]>,
): Promise<TopicProfile> {
  const units = [...new Set(facts.flatMap((fact) => fact.units))]
  const [row, nodes] = await Promise.all([
    wholePage(read, find(askedIds(units)), { id, facts: idsOf(facts) }),
    nodesOf({ read, known }, partners, asOf),
  ])
  return topicProfileOf({ ...row, nodes, ...(assigned === undefined ? {} : { assigned }) }, known.network(asOf))
}
