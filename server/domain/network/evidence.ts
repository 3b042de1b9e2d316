import { type FactRow, factOf, labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { askedOf } from '#server/domain/network/unknowns.ts'
import { activityState } from '#server/domain/states/activityState.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import { END_OF_TIME } from '#server/domain/states/endBasis.ts'
import {
  type Fact,
  isCurrent,
  isSignOfLife,
  isStandingAgreement,
  lastSeenOf,
  type Moment,
} from '#server/domain/states/facts.ts'
import { meetsWindow } from '#server/domain/time/fiscalYear.ts'
import { intervalOf, lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type {
  ActivityKind,
  AgreementKind,
  AgreementLevel,
  FactEvidence,
  Record as GraphRecord,
  RecordField,
  SignOfLife,
  SignOfLifeKind,
} from '#server/generated/resolvers.ts'

/** A record as queries return it: its cells are still JSON. */
export type RecordRow = Omit<GraphRecord, 'fields'> & { readonly fields: string }

/** A fact with what is stated of it and the records that say so. */
export type EvidenceRow = FactRow &
  NameRow & {
    readonly signedOn: PartialDate | null
    readonly renewedOn: readonly PartialDate[] | null
    readonly startsOn: PartialDate | null
    readonly endsOn: PartialDate | null
    readonly expiresOn: PartialDate | null
    readonly note: string | null
    /** A person looks after it. */
    readonly caretaker: boolean
    readonly records: readonly RecordRow[]
  }

export function factEvidence(row: EvidenceRow, moment: Moment): FactEvidence {
  const fact = factOf(row, 'named')
  return {
    ...factHead(row, fact, moment),
    signedOn: row.signedOn,
    startsOn: row.startsOn,
    expiresOn: row.expiresOn ?? row.endsOn,
    hasEnded: (row.expiresOn ?? row.endsOn) !== null && row.validUntil !== null && row.validUntil < moment.asOf,
    signOfLife: isSignOfLife(fact, moment),
    note: row.note,
    departmentIds: fact.units,
    leadUnitIds: row.leadUnits,
    lastSeen: lastSeenOf([fact], moment.asOf),
    ...askedOf(row),
    organizationIds: fact.organizations,
    records: row.records.map(recordOf),
  }
}

type HeadRow = FactRow & NameRow & { readonly renewedOn: readonly PartialDate[] | null }

/** What is said of a fact wherever it is shown. */
export function factHead(row: HeadRow, fact: Fact, moment: Moment) {
  const { asOf, window } = moment
  const isAgreement = fact.label === 'Agreement'
  return {
    id: row.id,
    label: labelOf(row.labels),
    names: (row.nameEn ?? row.nameJa ?? row.nameNative) ? namesOf(row) : null,
    ...kindOf(row),
    level: (row.level ?? 'not_stated') as AgreementLevel,
    agreementState: isAgreement ? agreementState(fact.days, asOf) : null,
    activityState: isAgreement ? null : activityState(fact.days, asOf, window),
    isCurrent: isCurrent(fact, moment),
    endBasis: row.endBasis,
    renewedOn: row.renewedOn ?? [],
    confirmedOn: row.confirmedOn,
    // What renews by itself has no end: the day that stands for it in comparisons is nobody's statement.
    validUntil: row.validUntil === END_OF_TIME ? null : row.validUntil,
  }
}

export const recordOf = (row: RecordRow): GraphRecord => ({ ...row, fields: fieldsOf(row.fields) })

/** Columns that are not empty; what was redacted is left out. */
function fieldsOf(json: string): readonly RecordField[] {
  return Object.entries(JSON.parse(json) as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    value === null || value === '' || typeof value === 'object' ? [] : [{ name, value: String(value) }],
  )
}

/** Why a partner counts as alive, latest first: one line for each recent activity, signing and renewal. */
export function signsOfLife(rows: readonly EvidenceRow[], moment: Moment): readonly SignOfLife[] {
  return rows
    .filter((row) => isSignOfLife(factOf(row, 'named'), moment))
    .flatMap((row) => datesOf(row, moment).map(([kind, on]) => signOf(row, kind, on)))
    .sort(
      (a, b) => compare(lastDayOf(b.on as PartialDate), lastDayOf(a.on as PartialDate)) || compare(a.factId, b.factId),
    )
}

/** An activity shows itself on the last day that a source gives, if that has come; else on its first. */
function datesOf(row: EvidenceRow, { asOf, window }: Moment): readonly (readonly [SignOfLifeKind, PartialDate])[] {
  if (row.labels.includes('Agreement')) {
    const signs = [
      ...(row.signedOn === null ? [] : [['signed', row.signedOn] as const]),
      ...(row.renewedOn ?? []).map((on) => ['renewed', on] as const),
    ]
    return signs.filter(([, on]) => meetsWindow(intervalOf(on).first, intervalOf(on).last, window))
  }
  const stated = [row.endsOn, row.confirmedOn as PartialDate | null, row.startsOn].filter((on) => on !== null)
  const on = stated.find((one) => lastDayOf(one) <= asOf && lastDayOf(one) >= window.first) ?? row.startsOn ?? stated[0]
  return on === undefined || on === null ? [] : [['activity', on]]
}

function signOf(row: EvidenceRow, kind: SignOfLifeKind, on: PartialDate): SignOfLife {
  const page = row.records.flatMap((record) => [...record.cites, record.from])[0]
  return {
    kind,
    on,
    factId: row.id,
    ...kindOf(row),
    names: (row.nameEn ?? row.nameJa ?? row.nameNative) ? namesOf(row) : null,
    source: page ?? null,
  }
}

type Kind = { readonly agreementKind: AgreementKind | null; readonly activityKind: ActivityKind | null }

export function kindOf(row: FactRow): Kind {
  return row.labels.includes('Agreement')
    ? { agreementKind: row.kind as AgreementKind, activityKind: null }
    : { agreementKind: null, activityKind: row.kind as ActivityKind }
}

export const countStanding = (facts: readonly Fact[], moment: Moment): number =>
  facts.filter((fact) => isStandingAgreement(fact, moment)).length

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
