import type { AgreementDays } from '#server/domain/states/agreementState.ts'
import type { Fact } from '#server/domain/states/facts.ts'
import { type EntityId, entityId } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import type { EndBasis, EntityCard, EntityLabel, NameSource, Names } from '#server/generated/resolvers.ts'

/** Names as the projection stores them on a node. */
export type NameRow = {
  readonly nameEn: string | null
  readonly nameJa: string | null
  readonly nameNative: string | null
  readonly nativeLanguage: string | null
  readonly nameJaSource: NameSource | null
  readonly shortNameEn: string | null
  readonly shortNameJa: string | null
  readonly aliases: readonly string[] | null
}

/** Whatever has an id, with its country where it has one. */
export type CardRow = NameRow & {
  readonly id: string
  readonly labels: readonly string[]
  readonly countryCode?: string | null
  readonly regionId?: string | null
  readonly countryNames?: NameRow | null
}

export const plainCard = (row: CardRow): EntityCard => ({
  id: row.id,
  label: labelOf(row.labels),
  names: namesOf(row),
  countryCode: row.countryCode ?? null,
  countryNames: row.countryNames ? namesOf(row.countryNames) : null,
  regionId: row.regionId ?? null,
  node: null,
})

/** An agreement or activity with its ends, as every query returns it. */
export type FactRow = {
  readonly id: string
  readonly labels: readonly string[]
  readonly kind: string
  readonly level: string
  readonly endBasis: EndBasis
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly confirmedOn: Day | null
  readonly noticeMonths: number | null
  readonly signsFrom: readonly Day[] | null
  readonly signsUntil: readonly Day[] | null
  /** Units and `home`; empty: unit not stated. */
  readonly units: readonly string[]
  /** The unit that each of them counts with, in their order. */
  readonly tops: readonly string[]
  readonly organizations: readonly string[]
  readonly leadUnits: readonly string[]
  /** Whether it passes the fact filter. States of partners ignore this. */
  readonly counts: boolean
}

/** A fact with its dates as stated. */
export type DatedFactRow = FactRow & {
  readonly signedOn: PartialDate | null
  readonly renewedOn: readonly PartialDate[] | null
  readonly expiresOn: PartialDate | null
  readonly startsOn: PartialDate | null
  readonly signedYear: number | null
  readonly startYear: number | null
}

/** How units are counted: as records name them, or as the unit they count with. */
export type UnitScope = 'named' | 'top'

/** Rows that are kept are asked for day after day. */
const made: Readonly<Record<UnitScope, WeakMap<FactRow, Fact>>> = { named: new WeakMap(), top: new WeakMap() }

/** The fact in the form that the states need, each end once. */
export function factOf(row: FactRow, scope: UnitScope): Fact {
  const known = made[scope].get(row)
  if (known) return known
  const fact = factIn(row, scope)
  made[scope].set(row, fact)
  return fact
}

function factIn(row: FactRow, scope: UnitScope): Fact {
  const ends = {
    id: entityId(row.id),
    units: distinct(scope === 'top' ? row.tops : row.units),
    organizations: distinct(row.organizations),
  }
  const days: AgreementDays = {
    endBasis: row.endBasis,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    confirmedOn: row.confirmedOn,
    noticeMonths: row.noticeMonths,
  }
  if (!row.labels.includes('Agreement')) return { ...ends, label: 'Activity', days }
  const untils = row.signsUntil ?? []
  const signs = (row.signsFrom ?? []).map((first, index) => ({ first, last: untils[index] ?? first }))
  return { ...ends, label: 'Agreement', days, signs }
}

/** Facts with one of these organizations, as if they were with these alone. */
export function withEndsAmong(rows: readonly FactRow[], meant: ReadonlySet<string>): readonly FactRow[] {
  const narrowed = rows.map((row) => ({ ...row, organizations: row.organizations.filter((id) => meant.has(id)) }))
  return narrowed.filter(({ organizations }) => organizations.length > 0)
}

export const namesOf = (row: NameRow): Names => ({
  en: row.nameEn,
  ja: row.nameJa,
  native: row.nameNative,
  nativeLanguage: row.nativeLanguage,
  shortEn: row.shortNameEn,
  shortJa: row.shortNameJa,
  jaSource: row.nameJaSource,
  aliases: row.aliases ?? [],
})

/** The one label that says what a node is: home before university, sub-label before organization. */
export function labelOf(labels: readonly string[]): EntityLabel {
  if (labels.includes('HomeUniversity')) return 'HomeUniversity'
  const label = labels.find((one) => one !== 'Entity' && one !== 'Organization' && one !== 'Partner')
  return (label ?? 'OtherOrganization') as EntityLabel
}

const distinct = (ids: readonly string[]): readonly EntityId[] => [...new Set(ids)].map(entityId)
