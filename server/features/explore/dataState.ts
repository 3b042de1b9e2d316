import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { standingOf } from '#server/domain/network/network.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type { Coverage, CoverageKey, DataState } from '#server/generated/resolvers.ts'

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
  readonly agreements: Counts<'end' | 'signed' | 'confirmed' | 'caretaker'>
  readonly activities: Counts<'start' | 'end' | 'unit'>
  readonly partners: Counts<'coordinates' | 'japanese'>
  readonly unreachable: number
}

type Counts<Key extends string> = Readonly<Record<Key | 'total', number>>

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
    coverage: coverageOf(row, askedIn(known, asOf)),
    unreachable: row.unreachable,
  }
}

/** Whether a partner was asked about depends on who must know, and so on its facts. */
function askedIn(known: KnownFacts, asOf: string): number {
  const answered = [...known.ends.values()].filter(({ answers }) => answers.length > 0)
  if (answered.length === 0) return 0
  const network = known.network(asOf)
  return answered.filter((partner) => standingOf(partner, network).asked).length
}

function coverageOf({ agreements, activities, partners }: DataStateRow, asked: number): readonly Coverage[] {
  const known = (key: CoverageKey, known: number, total: number): Coverage => ({ key, known, total })
  return [
    known('agreements_with_end', agreements.end, agreements.total),
    known('agreements_with_signing_date', agreements.signed, agreements.total),
    known('agreements_confirmed_within_five_years', agreements.confirmed, agreements.total),
    known('agreements_with_caretaker', agreements.caretaker, agreements.total),
    known('activities_with_start_year', activities.start, activities.total),
    known('activities_with_end_year', activities.end, activities.total),
    known('activities_with_unit', activities.unit, activities.total),
    known('partners_with_coordinates', partners.coordinates, partners.total),
    known('partners_with_japanese_name', partners.japanese, partners.total),
    known('partners_asked', asked, partners.total),
  ]
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
