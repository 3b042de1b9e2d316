/** Where nothing is loaded yet, there is no home and no time zone: then the day is the one of UTC. */
const noHome = 'UTC'

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The day it is at home, as `2026-03-31`. Made once per request, here and nowhere else. */
export function todayAt(timeZone: string | null, now: Date = new Date()): string {
  const zone = timeZone ?? noHome
  const calendar = calendars.get(zone) ?? calendarOf(zone)
  calendars.set(zone, calendar)
  const parts = Object.fromEntries(calendar.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
}
