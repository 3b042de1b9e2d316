import { type FactRow, factOf, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { isPartOfTie } from '#server/domain/states/facts.ts'
import { HOME } from '#server/domain/things/ids.ts'
import type { FactTopics, TopicLink, TopicLinkKind, TopicSlice } from '#server/generated/resolvers.ts'

type TopicFactRow = FactRow & { readonly topics: readonly string[] }

/** Countries, subjects and strategy items with what says that something belongs to them, as the query answers it. */
export type TopicsRow = {
  readonly dataVersion: number
  readonly topics: readonly (NameRow & { readonly id: string; readonly labels: readonly string[] })[]
  readonly stated: readonly { readonly from: string; readonly to: string }[]
  readonly facts: readonly TopicFactRow[]
}

type AskedTopics = { readonly ids: readonly string[]; readonly asOf: string; readonly unit: UnitScope }

const kinds: Readonly<Record<string, TopicLinkKind>> = { Country: 'located_in', Theme: 'about', StrategyItem: 'serves' }

export function topicSlice(row: TopicsRow, { ids, asOf, unit }: AskedTopics): TopicSlice {
  const present: ReadonlySet<string> = new Set(ids)
  const topics = row.topics.map((topic) => ({ id: topic.id, label: labelOf(topic.labels), names: namesOf(topic) }))
  const kindOf = new Map(topics.map(({ id, label }) => [id, kinds[label] ?? 'about']))
  const links = new Map<string, TopicLink>()
  const link = (from: string, to: string, more: { readonly stated?: boolean; readonly facts?: number }) => {
    const key = `${from}~${to}`
    const known = links.get(key) ?? { from, to, kind: kindOf.get(to) ?? 'about', stated: false, facts: 0 }
    links.set(key, { ...known, stated: known.stated || more.stated === true, facts: known.facts + (more.facts ?? 0) })
  }
  for (const { from, to } of row.stated) link(from, to, { stated: true })
  const facts: FactTopics[] = []
  for (const one of row.facts) {
    const fact = factOf(one, unit)
    if (!one.counts || !isPartOfTie(fact, asOf)) continue
    for (const end of [...fact.units, ...fact.organizations])
      if (present.has(end)) for (const topic of one.topics) link(end, topic, { facts: 1 })
    const isAtHome = fact.units.length === 0 || fact.units.some((id) => id === HOME || present.has(id))
    if (isAtHome && fact.organizations.some((id) => present.has(id))) facts.push({ id: one.id, topicIds: one.topics })
  }
  return { asOf, dataVersion: row.dataVersion, topics, links: [...links.values()].sort(byEnds), facts }
}

function byEnds(a: TopicLink, b: TopicLink): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1
}
