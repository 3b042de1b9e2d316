import type { KnownEnd } from '#server/domain/network/knownRows.ts'
import type { Network } from '#server/domain/network/network.ts'
import { type FactRow, factOf } from '#server/domain/network/rows.ts'
import { isPartOfTie } from '#server/domain/states/facts.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import { firstDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import { partnershipStateValues, placeValues, tieStateValues } from '#server/generated/kinds.ts'
import type {
  AgreementCount,
  AgreementKind,
  AgreementLevel,
  PartnershipState,
  Place,
  PortfolioBox,
  PublishedCount,
  Source,
  TieCount,
  UnitCount,
} from '#server/generated/resolvers.ts'

type Placed = {
  readonly state: PartnershipState
  readonly place: Place | null
  readonly asked: boolean
  readonly strategic: boolean
}

/** Partners by state and place; boxes without any are left out. */
export function portfolioOf(partners: readonly Placed[]): readonly PortfolioBox[] {
  return partnershipStateValues
    .flatMap((state) => placeValues.map((place) => ({ state, place })))
    .map(({ state, place }) => ({
      state,
      place,
      own: partners.filter((partner) => partner.state === state && partner.place === place),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ state, place, own }) => ({
      state,
      place,
      partners: own.length,
      asked: own.filter((partner) => partner.asked).length,
      strategic: own.filter((partner) => partner.strategic).length,
    }))
}

export type PublishedRow = {
  readonly metric: string
  readonly period: PartialDate | null
  readonly value: number
  readonly source: Source | null
}

/** What the university itself publishes counts academic exchange, by level: `university_level_agreements`. */
const publishedMetric = (level: AgreementLevel): string => `${level}_level_agreements`

/** Agreements on record by level and kind, most first. */
export function agreementCounts(
  facts: readonly FactRow[],
  published: readonly PublishedRow[],
  asOf: string,
): readonly AgreementCount[] {
  const counts = new Map<string, { level: AgreementLevel; kind: AgreementKind; count: number }>()
  for (const fact of facts.filter((one) => one.labels.includes('Agreement'))) {
    const [level, kind] = [fact.level as AgreementLevel, fact.kind as AgreementKind]
    const entry = counts.get(`${level} ${kind}`) ?? { level, kind, count: 0 }
    counts.set(`${level} ${kind}`, { ...entry, count: entry.count + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || `${a.level} ${a.kind}`.localeCompare(`${b.level} ${b.kind}`))
    .map((entry) => ({
      ...entry,
      published: entry.kind === 'academic_exchange' ? latestPublished(published, entry.level, asOf) : null,
    }))
}

/** Rows come by period, then value: the last that fits is the latest. */
function latestPublished(rows: readonly PublishedRow[], level: AgreementLevel, asOf: string): PublishedCount | null {
  const row = rows.findLast(
    ({ metric, period }) => metric === publishedMetric(level) && period !== null && firstDayOf(period) <= asOf,
  )
  if (!row?.period || !row.source) return null
  return { value: row.value, period: row.period, metric: row.metric, source: row.source }
}

const SCHOOLS: ReadonlySet<string> = new Set(['faculty', 'graduate_school'])

/** Units with at least one tie, and all of them: as the 部局 they count with, and as records name them. */
export function unitCounts(units: readonly KnownEnd[], facts: readonly FactRow[], asOf: string): UnitCount {
  const withTies = facts.filter((row) => row.organizations.length > 0 && isPartOfTie(factOf(row, 'named'), asOf))
  const named = new Set(withTies.flatMap((row) => row.units))
  const top = new Set(withTies.flatMap((row) => row.tops))
  const tops = units.filter((unit) => unit.countsWith === null)
  const schools = tops.filter((unit) => SCHOOLS.has(unit.kind ?? ''))
  return {
    top: tops.filter((unit) => top.has(unit.id)).length,
    topTotal: tops.length,
    named: units.filter((unit) => named.has(unit.id)).length,
    namedTotal: units.length,
    schools: schools.filter((unit) => top.has(unit.id)).length,
    schoolsTotal: schools.length,
  }
}

/** Ties by state, and by what stands at their end at home. */
export function tieCounts({ ties }: Network): readonly TieCount[] {
  return tieStateValues.map((state) => {
    const own = ties.filter((tie) => tie.state === state)
    const wholeUniversity = own.filter((tie) => tie.from === HOME).length
    const unitNotStated = own.filter((tie) => tie.from === UNIT_NOT_STATED).length
    return { state, units: own.length - wholeUniversity - unitNotStated, wholeUniversity, unitNotStated }
  })
}
