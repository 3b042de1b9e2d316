/** Days as the API takes them, `2026-03-31`, reckoned without a clock. */

/** Whether it is a day that the API takes: one that exists, from 1900 to 2199. */
export function isAskedDay(text: string): boolean {
  const [, year, month, day] = /^((?:19|2[01])\d{2})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return false
  const last = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(year), Number(month)) : 0
  return Number(day) >= 1 && Number(day) <= last
}

/** The end of a month, which is what is chosen when a day is dragged. `month` may run past its year, either way. */
export function monthEnd(year: number, month: number): string {
  const count = year * 12 + month - 1
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return `${String(inYear).padStart(4, '0')}-${two(inMonth)}-${two(daysIn(inYear, inMonth))}`
}

/** The end of the month so many months on. From the middle of a month, one back is the end of the month before. */
export function stepMonths(day: string, by: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return monthEnd(year, month + by)
}

/** The same day so many years on; the 29th of February is the 28th in other years. */
export function stepYears(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const inYear = year + by
  return `${String(inYear).padStart(4, '0')}-${two(month)}-${two(Math.min(date, daysIn(inYear, month)))}`
}

/** A day as a point on the axis of years: 2026-03-31 is about 2026.25. */
export function asYears(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1 + (date - 1) / daysIn(year, month)) / 12
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** All years from one to another, both included; none if the second is the earlier. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
