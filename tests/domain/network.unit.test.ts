import { describe, expect, test } from 'vitest'
import { type FilteredRow, filterParameters, missed } from '#server/domain/network/factFilter.ts'
import { knownFactsOf } from '#server/domain/network/knownFacts.ts'
import type { KnownEnd, KnownFact } from '#server/domain/network/knownRows.ts'
import type { KnownTopic } from '#server/domain/network/knownTopics.ts'
import { graphLinks, linkOf } from '#server/domain/network/network.ts'
import { factOf, type UnitScope } from '#server/domain/network/rows.ts'
import { strengthOf, strongestFirst } from '#server/domain/network/strength.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import { type Fact, isCurrent, isPartOfTie, lastSeenOf } from '#server/domain/states/facts.ts'
import { byTieOrder, tiesOf } from '#server/domain/states/ties.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import type { EndBasis, FactFilter } from '#server/generated/resolvers.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

const DAYS = ['2012-06-30', '2024-04-01', '2026-03-31', '2030-01-01']
const BASES: readonly EndBasis[] = ['announced', 'preparation', 'reported', 'renews', 'stated', 'presumed']
const UNITS = ['dep-a', 'dep-b', 'dep-b-part', 'dep-c']
const PARTNERS = Array.from({ length: 9 }, (_, index) => `org-${index}`)
const FILTERS: readonly (FactFilter | null)[] = [
  null,
  { unit: 'top' },
  { agreementKinds: ['other'], activityKinds: [] },
  { agreementStates: ['in_force', 'unknown'], unit: 'top' },
  { themes: ['the-sea'] },
]

/** Facts of every kind of date, between all kinds of ends. */
function aWorld(seed: number) {
  const draw = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item
  const some = (items: readonly string[]) => items.filter(() => draw() < 0.25)
  const day = () => (draw() < 0.2 ? null : `${2004 + Math.floor(draw() * 26)}-0${1 + Math.floor(draw() * 9)}-15`)
  const facts = Array.from({ length: 60 }, (_, index): KnownFact => {
    const isAgreement = draw() < 0.5
    const units = draw() < 0.2 ? [] : [...new Set([pick([...UNITS, 'home']), ...some(UNITS)])].sort()
    const signs = [day(), day()].filter((one) => one !== null)
    return {
      ...{
        id: `fact-${String(index).padStart(3, '0')}`,
        labels: [isAgreement ? 'Agreement' : 'Activity'],
        counts: true,
      },
      ...{ kind: pick(isAgreement ? ['other', 'joint_degree'] : ['visit', 'symposium']), level: 'university' },
      ...{ endBasis: pick(BASES), validFrom: day(), validUntil: day(), confirmedOn: day() },
      ...{ noticeMonths: draw() < 0.2 ? 12 : null, signsFrom: signs, signsUntil: signs },
      ...{ units, tops: units.map((unit) => (unit === 'dep-b-part' ? 'dep-b' : unit)) },
      ...{ organizations: [...new Set([pick(PARTNERS), ...some(PARTNERS)])].sort(), leadUnits: some(UNITS) },
      ...{ signedOn: null, renewedOn: null, expiresOn: null, startsOn: null, endsOn: null, signedYear: null },
      ...{ startYear: null, caretaker: false, strategyItems: [], series: [], sourceKinds: [] },
      ...{ themes: draw() < 0.4 ? ['the-tide', 'the-sea'] : [], stated: draw() < 0.5 ? ['the-tide'] : [] },
    }
  })
  return facts
}

const endOf = (id: string, changes: Partial<KnownEnd> = {}): KnownEnd => ({
  ...{
    id,
    labels: ['Entity', id.startsWith('dep') ? 'Department' : 'Partner'],
    leadUnits: [],
    answers: [],
    kind: null,
  },
  ...{ countsWith: id === 'dep-b-part' ? 'dep-b' : null, officialOrder: null, activeFrom: null, activeTo: null },
  ...{ nameEn: null, nameJa: null, nameNative: null, nativeLanguage: null, nameJaSource: null, shortNameEn: null },
  ...{ shortNameJa: null, aliases: [], city: null, lat: null, lon: null },
  ...{ sector: null, place: null, countryCode: null, regionId: null, strategicFrom: [], strategicUntil: [] },
  ...{ sortEn: null, sortJa: null, sortCountry: null, countries: [], regions: [], about: [] },
  ...changes,
})

const TOPICS: readonly KnownTopic[] = [
  { id: 'the-sea', labels: ['Theme'], within: ['the-sea'], regions: [] },
  { id: 'the-tide', labels: ['Theme'], within: ['the-tide', 'the-sea'], regions: [] },
  {
    ...{ id: 'BE', labels: ['Country'], within: ['BE'] },
    regions: [{ id: 'treaty', validFrom: '2020-01-01', validUntil: null }],
  },
]
const ENDS = [...UNITS.map((id) => endOf(id)), ...PARTNERS.map((id) => endOf(id, { countries: ['BE'] }))]

const known = (facts: readonly KnownFact[]) =>
  knownFactsOf({ dataVersion: 1, facts, ends: ENDS, topics: TOPICS }, (_key, _size, make) => make())

/** The plain definition: all facts of the day that pass the filter. */
function plainFacts(facts: readonly KnownFact[], asOf: string, filter: FactFilter | null): readonly Fact[] {
  const scope: UnitScope = filter?.unit ?? 'named'
  return facts
    .filter((row: FilteredRow) => missed(row, filterParameters(filter), asOf).length === 0)
    .map((row) => factOf(row, scope))
    .filter((fact) => isPartOfTie(fact, asOf))
}

describe('a network that makes what is asked of it', () => {
  for (const seed of [1, 2, 3])
    for (const asOf of DAYS)
      test(`says of each node what the whole says of it (world ${seed}, ${asOf})`, () => {
        const facts = aWorld(seed)
        const moment = { asOf, window: recencyWindow(asOf) }
        for (const filter of FILTERS) {
          const plain = plainFacts(facts, asOf, filter)
          const ties = tiesOf(plain, moment)
          const [one, whole] = [known(facts).network(asOf, filter), known(facts).network(asOf, filter)]
          expect(whole.ties).toEqual(ties)
          expect(whole.facts).toEqual(plain)
          for (const id of [...UNITS, ...PARTNERS, 'home', 'unit-not-stated', 'nobody']) {
            const own = ties.filter(({ from, to }) => from === id || to === id)
            expect(one.tiesAt.get(id) ?? [], id).toEqual(own)
            expect(whole.tiesAt.get(id) ?? [], id).toEqual(own)
            expect(one.tiesAt.has(id)).toBe(own.length > 0)
            const at = plain.filter((fact) => [...fact.units, ...fact.organizations].some((end) => end === id))
            expect(one.factsAt.get(id) ?? [], id).toEqual(at)
          }
          for (const shown of [['org-1'], ['org-1', 'org-2', 'dep-a'], [...UNITS, ...PARTNERS]]) {
            const drawn = new Set(shown)
            const isEnd = (id: string) => id === 'home' || id === 'unit-not-stated' || drawn.has(id)
            const links = ties.filter(({ from, to }) => isEnd(from) && drawn.has(to)).sort(byTieOrder)
            expect(graphLinks(one, drawn)).toEqual(links.map(linkOf))
          }
        }
      })

  test('measures all ends in one walk as it does one by one', () => {
    for (const seed of [4, 5])
      for (const asOf of DAYS) {
        const facts = known(aWorld(seed))
        const strengths = facts.network(asOf).strengths()
        for (const { id } of ENDS) expect(strengths(id)).toEqual(strengthOf(id, facts, facts.network(asOf)))
        expect(strongestFirst(PARTNERS, facts, facts.network(asOf)).toSorted()).toEqual(PARTNERS)
      }
  })

  test('facts at some ends are those on record there, each once, by id', () => {
    const facts = aWorld(6)
    for (const asOf of DAYS) {
      const ids = ['org-1', 'dep-b', 'org-2', 'nobody']
      const own = facts.filter((fact) => ids.some((id) => [...fact.units, ...fact.organizations].includes(id)))
      expect(known(facts).factsAt(ids, asOf)).toEqual(own.filter((fact) => isPartOfTie(factOf(fact, 'named'), asOf)))
    }
  })
})

describe('what is said of a fact by its days', () => {
  test('is current where its state says so, and was seen last in the latest year that its days name', () => {
    for (const asOf of DAYS)
      for (const row of [7, 8, 9].flatMap(aWorld)) {
        const fact = factOf(row, 'named')
        const moment = { asOf, window: recencyWindow(asOf) }
        if (fact.label === 'Agreement')
          expect(isCurrent(fact, moment)).toBe(['in_force', 'expiring'].includes(agreementState(fact.days, asOf)))
        const signs = fact.label === 'Agreement' ? fact.signs.map(({ first }) => first) : []
        const days = [fact.days.confirmedOn, fact.days.validFrom, ...signs].filter((day) => day !== null && day <= asOf)
        const years = days.map((day) => Number(day?.slice(0, 4)))
        expect(lastSeenOf([fact], asOf)).toBe(years.length === 0 ? null : Math.max(...years))
      }
  })
})

describe('what leads where', () => {
  test('a subject leads to its facts and their ends, stated ones first; a region to partners of its countries at the time', () => {
    const facts = aWorld(10)
    const asOf = '2026-03-31'
    const { topics } = known(facts)
    const about = facts
      .filter(({ themes }) => themes.includes('the-sea'))
      .filter((one) => isPartOfTie(factOf(one, 'named'), asOf))
    const leads = topics.leadsOf('the-sea', asOf)
    expect(about.length).toBeGreaterThan(5)
    for (const fact of about) expect(leads.get(fact.id)).toBe(fact.stated.length > 0 ? 0 : 2)
    const ends = new Set(about.flatMap(({ units, organizations }) => [...units, ...organizations]))
    expect([...leads.keys()].filter((id) => !id.startsWith('fact-')).sort()).toEqual(
      [...ends].filter((id) => id !== 'home').sort(),
    )
    expect(topics.leadsOf('the-tide', asOf)).toEqual(leads)
    expect(topics.partnersIn('treaty', asOf).map(({ id }) => id)).toEqual(PARTNERS)
    expect(topics.partnersIn('treaty', '2019-12-31')).toEqual([])
    expect(topics.leadsOf('nobody', asOf).size).toBe(0)
  })
})
