import { type DatedFactRow, type FactRow, factOf } from '#server/domain/network/rows.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import { firstDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type {
  AgreementKind,
  AgreementLevel,
  DatedEvent,
  Histogram,
  SigningEvent,
  Source,
  YearCount,
} from '#server/generated/resolvers.ts'

const LATEST = 40

/**
 * Signings, renewals and stated ends that have passed, by the first day that the source's date can mean. Starts of
 * activities are many and would crowd them out: those stand in the histogram. Their pages are asked for afterwards.
 */
export function latestEvents(facts: readonly DatedFactRow[], asOf: string): readonly DatedEvent[] {
  return facts
    .filter((fact) => fact.labels.includes('Agreement'))
    .flatMap((fact) => eventsOf(fact, asOf).map(([event, on]) => eventOf(fact, event, on)))
    .filter((event) => firstDayOf(event.on as PartialDate) <= asOf)
    .sort((a, b) => compare(day(b), day(a)) || compare(a.factId, b.factId) || compare(a.event, b.event))
    .slice(0, LATEST)
}

function eventsOf(fact: DatedFactRow, asOf: string): readonly (readonly [SigningEvent, PartialDate])[] {
  if (fact.endBasis === 'announced') return []
  const state = agreementState(factOf(fact, 'named').days, asOf)
  const over = state === 'expired' || state === 'ended'
  return [
    ...(fact.signedOn === null ? [] : [['signed', fact.signedOn] as const]),
    ...(fact.renewedOn ?? []).map((on) => ['renewed', on] as const),
    ...(over && fact.expiresOn !== null ? [['ended_on_paper', fact.expiresOn] as const] : []),
  ]
}

function eventOf(fact: DatedFactRow, event: SigningEvent, on: PartialDate): DatedEvent {
  return {
    event,
    on,
    factId: fact.id,
    agreementKind: fact.kind as AgreementKind,
    level: (fact.level ?? 'not_stated') as AgreementLevel,
    organizationIds: [...new Set(fact.organizations)].sort(),
    departmentIds: departmentsOf(fact),
    source: null,
  }
}

function departmentsOf(fact: FactRow): readonly string[] {
  const ids = [...fact.units].sort()
  if (ids.length === 0) return [UNIT_NOT_STATED]
  return ids.includes(HOME) ? [HOME, ...ids.filter((id) => id !== HOME)] : ids
}

/** The page that the newest record of an agreement names. */
export type PageRow = { readonly id: string; readonly source: Source }

export function withPages(events: readonly DatedEvent[], pages: readonly PageRow[]): readonly DatedEvent[] {
  const sources = new Map(pages.map(({ id, source }) => [id, source]))
  return events.map((event) => ({ ...event, source: sources.get(event.factId) ?? null }))
}

/**
 * Signings of agreements and starts of activities, for every year from the first known one to `asOf`. What is only
 * announced has no known year, whatever its record names: so all on record are counted, as everywhere else.
 */
export function histogramOf(facts: readonly DatedFactRow[], asOf: string): Histogram {
  const isAgreement = ({ labels }: DatedFactRow) => labels.includes('Agreement')
  const ifHappened = (fact: DatedFactRow, year: number | null) => (fact.endBasis === 'announced' ? null : year)
  const signings = facts.filter(isAgreement).map((fact) => ifHappened(fact, fact.signedYear))
  const starts = facts.filter((fact) => !isAgreement(fact)).map((fact) => ifHappened(fact, fact.startYear))
  return {
    years: yearCounts(signings, starts, Number(asOf.slice(0, 4))),
    signingsUnknown: signings.filter((year) => year === null).length,
    startsUnknown: starts.filter((year) => year === null).length,
  }
}

function yearCounts(
  signings: readonly (number | null)[],
  starts: readonly (number | null)[],
  last: number,
): readonly YearCount[] {
  const known = [...signings, ...starts].filter((year) => year !== null)
  if (known.length === 0) return []
  const first = Math.min(...known)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((year) => ({
    year,
    signings: signings.filter((one) => one === year).length,
    activityStarts: starts.filter((one) => one === year).length,
  }))
}

const day = (event: DatedEvent): string => firstDayOf(event.on as PartialDate)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
