import { activityState } from '#server/domain/states/activityState.ts'
import {
  type AgreementDays,
  agreementState,
  isInForce,
  isOnRecord,
  isStanding,
} from '#server/domain/states/agreementState.ts'
import type { Validity } from '#server/domain/states/endBasis.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'
import { meetsWindow } from '#server/domain/time/fiscalYear.ts'
import type { Interval } from '#server/domain/time/partialDate.ts'

/** An agreement or activity, as far as the states of partners and ties ask about it. */
export type Fact = {
  readonly id: EntityId
  /** Units and `home`; empty: unit not stated. */
  readonly units: readonly EntityId[]
  readonly organizations: readonly EntityId[]
} & (
  | { readonly label: 'Agreement'; readonly days: AgreementDays; readonly signs: readonly Interval[] }
  | { readonly label: 'Activity'; readonly days: Validity }
)

/** The day that an operation is about, with its recency window. */
export type Moment = { readonly asOf: Day; readonly window: Interval }

/** An activity that is recent, or an agreement signed or renewed in the window. */
export function isSignOfLife(fact: Fact, { asOf, window }: Moment): boolean {
  if (fact.label === 'Activity') return activityState(fact.days, asOf, window) === 'recent'
  if (fact.days.endBasis === 'announced' || fact.days.endBasis === 'preparation') return false
  return fact.signs.some((sign) => meetsWindow(sign.first, sign.last, window))
}

/** What a count calls in force or recent: an agreement in force or expiring, an activity that is recent. */
export function isCurrent(fact: Fact, { asOf, window }: Moment): boolean {
  if (fact.label === 'Activity') return activityState(fact.days, asOf, window) === 'recent'
  return isInForce(fact.days, asOf)
}

export const isStandingAgreement = (fact: Fact, { asOf }: Moment): boolean =>
  fact.label === 'Agreement' && isStanding(agreementState(fact.days, asOf))

/** On record, and neither planned nor in preparation. */
export function isTrace(fact: Fact, { asOf, window }: Moment): boolean {
  if (!isOnRecord(fact.days, asOf)) return false
  if (fact.label === 'Activity') return activityState(fact.days, asOf, window) !== 'planned'
  const state = agreementState(fact.days, asOf)
  return state !== 'planned' && state !== 'in_preparation'
}

/** What a tie is made of: on record, and not in preparation. */
export const isPartOfTie = (fact: Fact, asOf: Day): boolean =>
  fact.days.endBasis !== 'preparation' && isOnRecord(fact.days, asOf)

/**
 * Latest year, not after `asOf`, in which a record shows it: its start, its signings, its last confirmation. A date as
 * wide as a year counts from its first day.
 */
export function lastSeenOf(facts: readonly Fact[], asOf: Day): number | null {
  let last: Day | null = null
  for (const fact of facts) last = laterOf(last, lastShownOn(fact, asOf))
  return yearOf(last)
}

/** The day of one fact, in that year: days sort as texts, so the latest one lies in the latest year. */
export function lastShownOn(fact: Fact, asOf: Day): Day | null {
  let last = laterUntil(asOf, fact.days.confirmedOn, fact.days.validFrom)
  if (fact.label === 'Agreement') for (const sign of fact.signs) last = laterUntil(asOf, sign.first, last)
  return last
}

function laterUntil(asOf: Day, a: Day | null, b: Day | null): Day | null {
  return laterOf(a !== null && a <= asOf ? a : null, b !== null && b <= asOf ? b : null)
}

export const laterOf = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)

export const yearOf = (day: Day | null): number | null => (day === null ? null : Number(day.slice(0, 4)))
