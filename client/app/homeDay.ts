/** No timer waits longer: clocks are put forward and back, and computers sleep. */
const LONGEST_WAIT_MS = 15 * 60_000
const DAY_S = 86_400

type Clock = { readonly day: string; readonly secondsLeft: number }

/** The day at home and how long it lasts. A zone that the browser does not know, as while developing, is the reader's own. */
export function homeClock(timeZone: string | undefined, now: Date): Clock {
  const parts = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute, second } = parts
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return { day: `${year}-${month}-${day}`, secondsLeft: DAY_S - seconds }
}

/** Tells of each new day at home: at midnight, and when the reader comes back to a page that slept. */
export function followHomeDay(timeZone: string | undefined, turn: (day: string) => void): void {
  let { day } = homeClock(timeZone, new Date())
  let timer: ReturnType<typeof setTimeout> | undefined
  function look(): void {
    const clock = homeClock(timeZone, new Date())
    clearTimeout(timer)
    timer = setTimeout(look, Math.min(clock.secondsLeft * 1000, LONGEST_WAIT_MS))
    if (clock.day === day) return
    day = clock.day
    turn(day)
  }
  look()
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
  window.addEventListener('focus', look)
  window.addEventListener('pageshow', look)
}

function calendarOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const two = '2-digit'
  const parts = {
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
    hourCycle: 'h23',
  } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', parts)
  }
}
