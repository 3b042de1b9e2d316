import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import { standingOf } from '#server/domain/network/standing.ts'
import { PRESUMED_YEARS } from '#server/domain/states/endBasis.ts'
import { addYears, type Day } from '#server/domain/time/days.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type { Coverage, CoverageKey, DataState } from '#server/generated/resolvers.ts'

/** What is recorded of a version of the data, on whatever day. */
export type DataStateRow = {
  readonly dataVersion: number
  readonly records: number
  readonly sources: number
  /** Every day for which a record speaks, as stated. */
  readonly statedOn: readonly PartialDate[]
  readonly series: readonly {
    readonly series: string
    readonly title: string
    readonly records: number
    readonly published: readonly PartialDate[]
  }[]
  readonly partners: Readonly<Record<'total' | 'coordinates' | 'japanese', number>>
  readonly unreachable: number
}

export function dataStateOf(row: DataStateRow, known: KnownFacts, asOf: string): DataState {
  return {
    asOf,
    dataVersion: row.dataVersion,
    records: row.records,
    sources: row.sources,
    sourcesFrom: earliest(row.statedOn),
    sourcesUpTo: latest(row.statedOn),
    series: row.series.map(({ series, title, records, published }) => ({
      series,
      title,
      records,
      publishedFrom: earliest(published),
      publishedTo: latest(published),
    })),
    coverage: [...coverageOfFacts(known.onRecord(asOf), asOf), ...coverageOfPartners(row, known, asOf)],
    unreachable: row.unreachable,
  }
}

/** Whether a source states its end, or says that it is over or renews by itself. */
export const isEndKnown = ({ endBasis }: Pick<KnownFact, 'endBasis'>): boolean =>
  endBasis === 'stated' || endBasis === 'renews' || endBasis === 'reported'

export type FactQuestion = Exclude<CoverageKey, `partners_${string}`>

/** Whether a question of the data state is answered of an agreement or activity: what is counted is what is listed. */
export function isAnswered(fact: KnownFact, question: FactQuestion, asOf: Day): boolean {
  switch (question) {
    case 'agreements_with_end':
      return isEndKnown(fact)
    case 'agreements_with_signing_date':
      return fact.signedOn !== null
    case 'agreements_confirmed_within_five_years':
      return fact.confirmedOn !== null && fact.confirmedOn >= addYears(asOf, -PRESUMED_YEARS)
    case 'agreements_with_caretaker':
      return fact.caretaker
    case 'activities_with_start_year':
      return fact.startsOn !== null
    case 'activities_with_end_year':
      return fact.endsOn !== null
    case 'activities_with_unit':
      return fact.units.length > 0
  }
}

const questions: Readonly<Record<'Agreement' | 'Activity', readonly FactQuestion[]>> = {
  Agreement: [
    'agreements_with_end',
    'agreements_with_signing_date',
    'agreements_confirmed_within_five_years',
    'agreements_with_caretaker',
  ],
  Activity: ['activities_with_start_year', 'activities_with_end_year', 'activities_with_unit'],
}

/** Whether facts of this label can answer the question: partners have a list of their own. */
export const isAbout = (label: keyof typeof questions, question: CoverageKey): question is FactQuestion =>
  questions[label].some((one) => one === question)

function coverageOfFacts(facts: readonly KnownFact[], asOf: Day): readonly Coverage[] {
  return (['Agreement', 'Activity'] as const).flatMap((label) => {
    const own = facts.filter(({ labels }) => labels.includes(label))
    return questions[label].map((key) => ({
      key,
      known: own.filter((fact) => isAnswered(fact, key, asOf)).length,
      total: own.length,
    }))
  })
}

function coverageOfPartners({ partners }: DataStateRow, known: KnownFacts, asOf: Day): readonly Coverage[] {
  const { total } = partners
  return [
    { key: 'partners_with_coordinates', known: partners.coordinates, total },
    { key: 'partners_with_japanese_name', known: partners.japanese, total },
    { key: 'partners_asked', known: askedIn(known, asOf), total },
  ]
}

/** Whether a partner was asked about depends on who must know, and so on its facts. */
function askedIn(known: KnownFacts, asOf: string): number {
  const answered = [...known.ends.values()].filter(({ answers }) => answers.length > 0)
  if (answered.length === 0) return 0
  const network = known.network(asOf)
  return answered.filter((partner) => standingOf(partner, network).asked).length
}

/** The one that begins first; of two, the narrower says more. */
function earliest(dates: readonly PartialDate[]): PartialDate | null {
  return (
    [...dates].sort((a, b) => compare(firstDayOf(a), firstDayOf(b)) || compare(lastDayOf(a), lastDayOf(b)))[0] ?? null
  )
}

function latest(dates: readonly PartialDate[]): PartialDate | null {
  return (
    [...dates].sort((a, b) => compare(lastDayOf(b), lastDayOf(a)) || compare(firstDayOf(b), firstDayOf(a)))[0] ?? null
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
