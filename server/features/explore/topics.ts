import { filterParameters, missed, scopeOf } from '#server/domain/network/factFilter.ts'
import { type KnownFacts, withParts } from '#server/domain/network/knownFacts.ts'
import type { KnownEnd, KnownFact } from '#server/domain/network/knownRows.ts'
import { factOf, labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { HOME } from '#server/domain/things/ids.ts'
import type {
  FactTopics,
  QueryTopicsOfArgs,
  TopicLink,
  TopicLinkKind,
  TopicSlice,
} from '#server/generated/resolvers.ts'

/** What countries, subjects and strategy items are called. */
export type TopicNameRow = {
  readonly topic: NameRow & { readonly id: string; readonly labels: readonly string[] }
}

const kinds: Readonly<Record<string, TopicLinkKind>> = { Country: 'located_in', Theme: 'about', StrategyItem: 'serves' }

export function topicSlice(
  names: readonly TopicNameRow[],
  known: KnownFacts,
  { ids, asOf, filter }: QueryTopicsOfArgs,
): TopicSlice {
  const present: ReadonlySet<string> = new Set(ids)
  const [parameters, scope] = [filterParameters(filter), scopeOf(filter)]
  const belonged = topicsInUse(known, asOf)
  const topics = names
    .filter(({ topic }) => belonged.has(topic.id))
    .map(({ topic }) => ({ id: topic.id, label: labelOf(topic.labels), names: namesOf(topic) }))
  const kindOf = new Map(topics.map(({ id, label }) => [id, kinds[label] ?? 'about']))
  const links = new Map<string, TopicLink>()
  const link = (from: string, to: string, more: { readonly stated?: boolean; readonly facts?: number }) => {
    const key = `${from}~${to}`
    const one = links.get(key) ?? { from, to, kind: kindOf.get(to) ?? 'about', stated: false, facts: 0 }
    links.set(key, { ...one, stated: one.stated || more.stated === true, facts: one.facts + (more.facts ?? 0) })
  }
  for (const end of present) for (const to of topicsOfEnd(known.ends.get(end), known)) link(end, to, { stated: true })
  const facts: FactTopics[] = []
  // A unit that others count with has what these have, too.
  for (const row of known.factsAt(withParts(present, known), asOf)) {
    const topicIds = topicsOfFact(row)
    if (topicIds.length === 0 || missed(row, parameters, asOf).length > 0) continue
    const fact = factOf(row, scope)
    for (const end of [...fact.units, ...fact.organizations])
      if (present.has(end)) for (const topic of topicIds) link(end, topic, { facts: 1 })
    const isAtHome = fact.units.length === 0 || fact.units.some((id) => id === HOME || present.has(id))
    if (isAtHome && fact.organizations.some((id) => present.has(id))) facts.push({ id: row.id, topicIds })
  }
  return { asOf, dataVersion: known.dataVersion, topics, links: [...links.values()].sort(byEnds), facts }
}

const topicsOfFact = ({ themes, strategyItems }: KnownFact): readonly string[] => [...themes, ...strategyItems]

/** Where it lies, and what it is about with all above that. */
function topicsOfEnd(end: KnownEnd | undefined, { topics }: KnownFacts): ReadonlySet<string> {
  const direct = [...(end?.countries ?? []), ...(end?.about ?? []).map(({ id }) => id)]
  return new Set(direct.flatMap((id) => topics.byId.get(id)?.within ?? [id]))
}

/** Those that something on record belongs to, whoever it is. */
function topicsInUse(known: KnownFacts, asOf: string): ReadonlySet<string> {
  const used = new Set<string>()
  for (const end of known.ends.values()) for (const id of topicsOfEnd(end, known)) used.add(id)
  for (const fact of known.onRecord(asOf)) for (const id of topicsOfFact(fact)) used.add(id)
  return used
}

function byEnds(a: TopicLink, b: TopicLink): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1
}
