/** Days as `YYYY-MM-DD` text: they compare as they stand. Written anew for the counts; imports nothing of the product. */
export type Day = string

/** The interval that a partial date spans, both ends included: `2007`, `2007-06`, `2007-06-15`, `FY2016`. */
export function spanOf(stated: string): { readonly first: Day; readonly last: Day } {
  const fiscal = /^FY(\d{4})$/.exec(stated)?.[1]
  if (fiscal) return { first: `${fiscal}-04-01`, last: `${Number(fiscal) + 1}-03-31` }
  const [year, month, day] = stated.split('-')
  if (!/^\d{4}(-\d{2}){0,2}$/.test(stated) || !year) throw new Error(`not a partial date: ${stated}`)
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (!day) return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDayOf(Number(year), Number(month))}` }
  return { first: stated, last: stated }
}

/** The same day of the month so many months later (or earlier); the last day of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  const toMonth = (total % 12) + 1
  const toDate = Math.min(date, lastDayOf(toYear, toMonth))
  return `${toYear}-${two(toMonth)}-${two(toDate)}`
}

/** First day of the fiscal year (from 1 April) two before the one that holds the day. */
export function windowStart(asOf: Day): Day {
  const [year, month] = asOf.split('-').map(Number) as [number, number]
  return `${(month >= 4 ? year : year - 1) - 2}-04-01`
}

export function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((best, day) => (day && (!best || day > best) ? day : best), null)
}

function lastDayOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
