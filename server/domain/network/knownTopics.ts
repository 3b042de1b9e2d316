import { groupBy, onRecord } from '#server/domain/network/factIndex.ts'
import type { InRegion, KnownEnd, KnownFact } from '#server/domain/network/knownRows.ts'
import { HOME } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'

/** A country, region, subject or item of the strategy, as far as it says what belongs where. */
export type KnownTopic = {
  readonly id: string
  readonly labels: readonly string[]
  /** Of a subject or item: itself and all that it is part of or serves. */
  readonly within: readonly string[]
  /** Of a country. */
  readonly regions: readonly InRegion[]
}

/** What belongs to countries, regions, subjects and items of the strategy. */
export type KnownTopics = {
  readonly byId: ReadonlyMap<string, KnownTopic>
  /** Agreements and activities of whatever day that are about a subject, or advance an item, or one below it. */
  readonly factsOf: (id: string) => readonly KnownFact[]
  /** Of these what is on record on a day, with the organizations at their ends, by id. */
  readonly about: (
    id: string,
    asOf: Day,
  ) => { readonly facts: readonly KnownFact[]; readonly partners: readonly string[] }
  /** Partners in a country or region on a day. */
  readonly partnersIn: (id: string, asOf: Day) => readonly KnownEnd[]
  /**
   * Ids of units, partners, agreements and activities that it leads to, with their nearness. What says itself that it
   * belongs there is nearest (0), then ends of facts (1), then facts of which we say so by a rule (2).
   */
  readonly leadsOf: (id: string, asOf: Day) => ReadonlyMap<string, number>
}

type Rows = {
  readonly facts: readonly KnownFact[]
  readonly ends: readonly KnownEnd[]
  readonly topics: readonly KnownTopic[]
}

export function knownTopicsOf({ facts, ends, topics }: Rows): KnownTopics {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const aboveIt = (id: string) => byId.get(id)?.within ?? []
  const partners = ends.filter(({ labels }) => labels.includes('Partner'))
  // Each is made when somebody asks for the first time.
  const factsOf = lazily(() => groupBy(facts, (fact) => [...fact.themes, ...fact.strategyItems]))
  const inCountry = lazily(() => groupBy(partners, ({ countries }) => countries))
  const inRegion = lazily(() => groupBy(partners, ({ regions }) => regions.map(({ id }) => id)))
  const countriesOf = lazily(() => groupBy(topics, ({ regions }) => regions.map(({ id }) => id)))
  const endsAbout = lazily(() => groupBy(ends, ({ about }) => about.flatMap(({ id }) => aboveIt(id))))

  function partnersIn(id: string, asOf: Day): readonly KnownEnd[] {
    const own = (at: readonly InRegion[]) => at.some((region) => region.id === id && isValid(region, asOf))
    const countries = (countriesOf().get(id) ?? []).filter(({ regions }) => own(regions))
    const there = [
      ...(inCountry().get(id) ?? []),
      ...countries.flatMap((country) => inCountry().get(country.id) ?? []),
      ...(inRegion().get(id) ?? []).filter(({ regions }) => own(regions)),
    ]
    return [...new Set(there)].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  function about(id: string, asOf: Day) {
    const own = onRecord(factsOf().get(id) ?? [], asOf)
    return { facts: own, partners: [...new Set(own.flatMap((fact) => fact.organizations))].sort() }
  }

  function leadsOf(id: string, asOf: Day): ReadonlyMap<string, number> {
    const leads = new Map<string, number>()
    const lead = (to: string, nearness: number) => {
      if (nearness < (leads.get(to) ?? FAR)) leads.set(to, nearness)
    }
    for (const partner of partnersIn(id, asOf)) lead(partner.id, 0)
    for (const end of endsAbout().get(id) ?? [])
      for (const { id: part, rule } of end.about) if (aboveIt(part).includes(id)) lead(end.id, rule === 'title' ? 1 : 0)
    for (const fact of about(id, asOf).facts) {
      lead(fact.id, fact.stated.some((part) => aboveIt(part).includes(id)) ? 0 : 2)
      for (const far of fact.units) lead(far, 1)
      for (const far of fact.organizations) lead(far, 1)
    }
    leads.delete(HOME)
    return leads
  }

  return { byId, factsOf: (id) => factsOf().get(id) ?? [], about, partnersIn, leadsOf }
}

const FAR = Number.POSITIVE_INFINITY

const isValid = ({ validFrom, validUntil }: InRegion, asOf: Day): boolean =>
  (validFrom ?? asOf) <= asOf && asOf <= (validUntil ?? asOf)

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
