import { addDays, addMonths, type Day, isDay } from '#server/domain/time/days.ts'
import { fiscalYearStart } from '#server/domain/time/homeYear.ts'

declare const brand: unique symbol

/** A date as precise as it was stated: `2007`, `2007-06`, `2007-06-15`, or a fiscal year `FY2016`. */
export type PartialDate = string & { readonly [brand]: 'PartialDate' }

/** First and last day spanned, both included. */
export type Interval = { readonly first: Day; readonly last: Day }

/** Years that a date may state: so far from the ends of the calendar that rules can count back and forth from any day. */
export const FIRST_YEAR = 1000
export const LAST_YEAR = 9990

/** Reads a partial date; null if the text is none, a day that does not exist, or a year out of all range. */
export function parsePartialDate(text: string): PartialDate | null {
  return isDateText(text) && isYear(text) ? (text as PartialDate) : null
}

/** Whether a text is a date in all but its year. */
export const isOutOfRange = (text: string): boolean => isDateText(text) && !isYear(text)

function isDateText(text: string): boolean {
  return /^(FY)?\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text)
}

function isYear(text: string): boolean {
  const year = yearOf(text as PartialDate)
  return FIRST_YEAR <= year && year <= LAST_YEAR
}

/** The days a partial date spans. A fiscal year is home's: from April, FY2016 is 2016-04-01 to 2017-03-31. */
export function intervalOf(date: PartialDate): Interval {
  if (date.startsWith('FY')) {
    const first = `${date.slice(2)}-${fiscalYearStart()}`
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
