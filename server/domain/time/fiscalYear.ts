import type { Day } from '#server/domain/time/days.ts'
import { fiscalYearStart } from '#server/domain/time/homeYear.ts'
import type { Interval } from '#server/domain/time/partialDate.ts'

/** How many fiscal years the recency window holds. */
const WINDOW_YEARS = 3

/** The fiscal year a day lies in, named by the year in which it starts. */
export function fiscalYearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= fiscalYearStart() ? year : year - 1
}

/** The fiscal year that holds `asOf` and the two before it, up to `asOf`. */
export function recencyWindow(asOf: Day, windowYears = WINDOW_YEARS): Interval {
  return { first: `${fiscalYearOf(asOf) - (windowYears - 1)}-${fiscalYearStart()}`, last: asOf }
}

/** First day ≤ the window's last, last day ≥ the window's first. A missing first day is taken as the last. */
export function meetsWindow(first: Day | null, last: Day | null, window: Interval): boolean {
  if (last === null) return false
  return (first ?? last) <= window.last && last >= window.first
}
