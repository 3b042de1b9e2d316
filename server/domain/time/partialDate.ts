import { addDays, addMonths, type Day, isDay } from '#server/domain/time/days.ts'

declare const brand: unique symbol

/** A date as precise as it was stated: `2007`, `2007-06`, `2007-06-15`, or a fiscal year `FY2016`. */
export type PartialDate = string & { readonly [brand]: 'PartialDate' }

/** First and last day spanned, both included. */
export type Interval = { readonly first: Day; readonly last: Day }

/** Reads a partial date; null if the text is none, or a day that does not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  if (/^(FY)?\d{4}$/.test(text)) return text as PartialDate
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text as PartialDate
  return isDay(text) ? (text as PartialDate) : null
}

/** The days a partial date spans. A fiscal year runs from April to March: FY2016 is 2016-04-01 to 2017-03-31. */
export function intervalOf(date: PartialDate): Interval {
  if (date.startsWith('FY')) {
    const first = `${date.slice(2)}-04-01`
    return { first, last: addDays(addMonths(first, 12), -1) }
  }
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` }
  if (date.length === 7) return { first: `${date}-01`, last: addDays(addMonths(`${date}-01`, 1), -1) }
  return { first: date, last: date }
}

export const firstDayOf = (date: PartialDate): Day => intervalOf(date).first
export const lastDayOf = (date: PartialDate): Day => intervalOf(date).last

/** The year as stated: 2016 for FY2016 as for 2016. */
export const yearOf = (date: PartialDate): number => Number(date.replace('FY', '').slice(0, 4))

/** Two dates agree if one day can be both: `2007` and `2007-06` do. */
export function datesAgree(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [intervalOf(one), intervalOf(other)]
  return a.first <= b.last && b.first <= a.last
}

/** Days spanned; the narrower of two dates that agree says more. */
export function spanOf(date: PartialDate): number {
  const { first, last } = intervalOf(date)
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}
