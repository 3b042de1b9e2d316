/** While nothing is loaded there is no home and no time zone: then the day is that of UTC. */
const noHome = 'UTC'

const calendars = new Map<string, Intl.DateTimeFormat>()

let latest = calendarOf(noHome)

/** Today at home, as `2026-03-31`. Made once per request, only here. */
export function todayAt(timeZone: string | null, now: Date = new Date()): string {
  const zone = timeZone ?? noHome
  const calendar = calendars.get(zone) ?? calendarOf(zone)
  calendars.set(zone, calendar)
  latest = calendar
  const parts = Object.fromEntries(calendar.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** Home's time zone, as the latest request found it: pages tell their readers, wherever they are. Always a known name. */
export const homeTimeZone = (): string => latest.resolvedOptions().timeZone

/** What is no time zone counts as none: an import refuses it, and a store may hold one from before. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, ...day })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { timeZone: noHome, ...day })
  }
}
