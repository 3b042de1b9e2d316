import type { Day } from '#server/domain/time/days.ts'
import type { Interval } from '#server/domain/time/partialDate.ts'

/** When a fiscal year starts (`MM-DD`) and how many of them the recency window holds. */
export type FiscalSetting = { readonly start: string; readonly windowYears: number }

/** Of home's row and the settings; these are the defaults. */
export const FISCAL_DEFAULT: FiscalSetting = { start: '04-01', windowYears: 3 }

/** The fiscal year a day lies in, named by the year in which it starts. */
export function fiscalYearOf(day: Day, start = FISCAL_DEFAULT.start): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= start ? year : year - 1
}

/** The fiscal year that holds `asOf` and the two before it, up to `asOf`. */
export function recencyWindow(asOf: Day, setting: FiscalSetting = FISCAL_DEFAULT): Interval {
  const firstYear = fiscalYearOf(asOf, setting.start) - (setting.windowYears - 1)
  return { first: `${firstYear}-${setting.start}`, last: asOf }
}

/** First day ≤ the window's last, last day ≥ the window's first. A missing first day is taken as the last. */
export function meetsWindow(first: Day | null, last: Day | null, window: Interval): boolean {
  if (last === null) return false
  return (first ?? last) <= window.last && last >= window.first
}
