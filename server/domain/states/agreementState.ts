import type { Validity } from '#server/domain/states/endBasis.ts'
import { addMonths, type Day } from '#server/domain/time/days.ts'
import type { AgreementState } from '#server/generated/resolvers.ts'

export const EXPIRING_MONTHS = 6

/** An agreement's days, with the months of notice where they are stated. */
export type AgreementDays = Validity & { readonly noticeMonths?: number | null }

/** The first day on which notice is due; null where end or months are not stated. Never silently 12 months. */
export function noticeDateOf(days: AgreementDays): Day | null {
  const months = days.noticeMonths ?? null
  if (days.endBasis !== 'stated' || days.validUntil === null || months === null) return null
  return addMonths(days.validUntil, -months)
}

/** First that fits, literally. */
export function agreementState(days: AgreementDays, asOf: Day, expiringMonths = EXPIRING_MONTHS): AgreementState {
  const { endBasis, validFrom, validUntil } = days
  if (endBasis === 'preparation') return 'in_preparation'
  if (endBasis === 'announced' || (validFrom !== null && validFrom > asOf)) return 'planned'
  const over = validUntil === null || validUntil < asOf
  if (endBasis === 'reported' && over) return 'ended'
  if (endBasis === 'stated' && validUntil !== null && validUntil < asOf) return 'expired'
  if (endBasis === 'presumed' && over) return 'unknown'
  if (endBasis === 'stated' && validUntil !== null && endsSoon(days, validUntil, asOf, expiringMonths))
    return 'expiring'
  return 'in_force'
}

function endsSoon(days: AgreementDays, validUntil: Day, asOf: Day, expiringMonths: number): boolean {
  const notice = noticeDateOf(days)
  return notice === null ? asOf > addMonths(validUntil, -expiringMonths) : asOf >= notice
}

/** Whether it is in force or expiring, where nobody asks which of the two: whole networks are counted by this. */
export function isInForce({ endBasis, validFrom, validUntil }: Validity, asOf: Day): boolean {
  if (endBasis === 'preparation' || endBasis === 'announced') return false
  if (validFrom !== null && validFrom > asOf) return false
  if (endBasis === 'renews') return true
  return validUntil === null ? endBasis === 'stated' : validUntil >= asOf
}

/** Nobody has said that it is over. */
export const isStanding = (state: AgreementState): boolean =>
  state === 'in_force' || state === 'expiring' || state === 'unknown'

/** Announced, or started by then, or of unknown start: null hides nothing. */
export const isOnRecord = (days: Validity, asOf: Day): boolean =>
  days.endBasis === 'announced' || days.validFrom === null || days.validFrom <= asOf
