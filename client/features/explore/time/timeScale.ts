import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import { asYears, monthEnd } from '#client/view/days.ts'

/** Where a day is on the axis, and which month a point means. */
export type TimeScale = {
  readonly width: number
  /** First and last year that the axis shows; the last one ends it. */
  readonly first: number
  readonly last: number
  /** Width of one year, px. */
  readonly slot: number
  readonly x: (day: string | number) => number
  readonly dayAt: (x: number) => string
  /** Months since the axis begins. */
  readonly monthOf: (day: string) => number
}

/** Room for half the first year's number. */
export const LEFT = 16
const RIGHT = 12

/** From the first year on record to the end of the present one, whichever day is shown, so that one can drag back to it. */
export function timeScale(years: Overview['histogram']['years'], days: readonly string[], width: number): TimeScale {
  const present = Math.floor(Math.max(...days.map(asYears)))
  const first = Math.min(...years.map((row) => row.year), ...days.map((day) => Math.floor(asYears(day)) - 1))
  const last = present + 1
  // In a window that leaves no room for years there is none, and nothing turns round.
  const slot = Math.max(0, width - LEFT - RIGHT) / (last - first)
  const x = (day: string | number) => LEFT + ((typeof day === 'number' ? day : asYears(day)) - first) * slot
  return {
    width,
    first,
    last,
    slot,
    x,
    dayAt: (at) => monthEnd(first, Math.max(1, Math.round(((at - LEFT) / slot) * 12))),
    monthOf: (day) => Math.floor((asYears(day) - first) * 12),
  }
}
