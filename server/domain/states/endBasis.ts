import { addDays, addYears, type Day, latest } from '#server/domain/time/days.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type { EndBasis } from '#server/generated/resolvers.ts'

/** What the records state about the time of an agreement or activity. Null and empty: not stated. */
export type StatedTimes = {
  readonly what: 'agreement' | 'lasting' | 'passing'
  /** Only announced, or only in preparation: nobody has said that it was signed or began. */
  readonly only: 'announced' | 'preparation' | null
  readonly signedOn: PartialDate | null
  readonly effectiveOn: PartialDate | null
  readonly startsOn: PartialDate | null
  readonly renewedOn: readonly PartialDate[]
  readonly endsOn: PartialDate | null
  readonly termYears: number | null
  readonly autoRenews: boolean
  /** Reported as ended; `on` is the last day of that statement, null if it is not dated. */
  readonly reportedEnd: { readonly on: Day | null } | null
  /** The days for which somebody says that it runs: "as of", and `statedOn` of such records. */
  readonly saidToRun: readonly PartialDate[]
}

/** Full days, so that a query only compares them. */
export type Validity = {
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly endBasis: EndBasis
  readonly confirmedOn: Day | null
}

export const END_OF_TIME: Day = '9999-12-31'
export const PRESUMED_YEARS = 5

/** The table of the vocabulary's chapter on days, first row that fits. */
export function validityOf(times: StatedTimes, presumedYears = PRESUMED_YEARS): Validity {
  const start = times.what === 'agreement' ? (times.effectiveOn ?? times.signedOn) : (times.startsOn ?? times.signedOn)
  const confirmedOn = confirmedOnOf(times)
  return {
    validFrom: start === null ? null : firstDayOf(start),
    confirmedOn,
    ...endOf(times, start, confirmedOn, presumedYears),
  }
}

type End = Pick<Validity, 'validUntil' | 'endBasis'>

function endOf(times: StatedTimes, start: PartialDate | null, confirmedOn: Day | null, presumedYears: number): End {
  if (times.only !== null) return { validUntil: null, endBasis: times.only }
  if (times.reportedEnd !== null && times.endsOn === null) {
    return { validUntil: times.reportedEnd.on, endBasis: 'reported' }
  }
  if (times.autoRenews && times.reportedEnd === null) return { validUntil: END_OF_TIME, endBasis: 'renews' }
  if (times.endsOn !== null) return { validUntil: lastDayOf(times.endsOn), endBasis: 'stated' }
  if (times.what === 'agreement') return endOfAgreement(times, confirmedOn, presumedYears)
  if (times.what === 'passing') {
    return { validUntil: start === null ? confirmedOn : lastDayOf(start), endBasis: 'stated' }
  }
  return { validUntil: confirmedOn, endBasis: 'presumed' }
}

function endOfAgreement(times: StatedTimes, confirmedOn: Day | null, presumedYears: number): End {
  const from = latest([times.signedOn, times.effectiveOn, ...times.renewedOn].map((date) => date && firstDayOf(date)))
  // A term that starts on no known day says nothing about the end.
  if (times.termYears !== null && from !== null) {
    return { validUntil: addDays(addYears(from, times.termYears), -1), endBasis: 'stated' }
  }
  return { validUntil: confirmedOn === null ? null : addYears(confirmedOn, presumedYears), endBasis: 'presumed' }
}

/** Last day of the latest of: start, signed, effective, renewed, "as of", `statedOn` of a record that says it runs. */
function confirmedOnOf(times: StatedTimes): Day | null {
  const dates = [times.startsOn, times.signedOn, times.effectiveOn, ...times.renewedOn, ...times.saidToRun]
  return latest(dates.map((date) => date && lastDayOf(date)))
}
