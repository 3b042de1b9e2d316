/** A day as `YYYY-MM-DD`. Such texts sort as the days do. */
export type Day = string

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const made = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().slice(0, 10) === text
}

/** The days that can be asked about: rules may count decades back and forth from any of them. */
export const ASKED_DAYS = { first: '1900-01-01', last: '2199-12-31' } as const

export const isAskedDay = (text: string): boolean => isDay(text) && text >= ASKED_DAYS.first && text <= ASKED_DAYS.last

export function addDays(day: Day, days: number): Day {
  const made = new Date(`${day}T00:00:00Z`)
  made.setUTCDate(made.getUTCDate() + days)
  return made.toISOString().slice(0, 10)
}

/** Calendar months; a day that the month lacks becomes its last one, as in Cypher's durations. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12]
  const last = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate()
  return `${String(newYear).padStart(4, '0')}-${String(newMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** Latest of the days that are known; null if none is. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}
