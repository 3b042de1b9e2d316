import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followHomeDay, homeClock } from '#client/app/homeDay.ts'

const HOME = 'Asia/Tokyo'

test('the day is that of home, wherever the reader and the clock are', () => {
  const day = (now: string, zone = HOME) => homeClock(zone, new Date(now)).day
  expect(day('2026-11-29T15:00:00Z')).toBe('2026-11-30')
  expect(day('2026-11-29T14:59:59Z')).toBe('2026-11-29')
  expect(day('2026-11-29T15:00:00Z', 'Pacific/Honolulu')).toBe('2026-11-29')
  expect(homeClock(HOME, new Date('2026-11-30T14:59:50Z')).secondsLeft).toBe(10)
  expect(homeClock(HOME, new Date('2026-11-29T15:00:00Z')).secondsLeft).toBe(86_400)
})

test('a time zone that the browser does not know is no reason to show nothing', () => {
  expect(homeClock('__HOME_TIME_ZONE__', new Date('2026-11-30T03:00:00Z')).day).toMatch(/^2026-11-(29|30)$/)
  expect(homeClock(undefined, new Date('2026-11-30T03:00:00Z')).day).toMatch(/^2026-11-(29|30)$/)
})

describe('a page that stays open', () => {
  let page: EventTarget
  const turned: string[] = []

  beforeEach(() => {
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    vi.useFakeTimers({ now: new Date('2026-11-30T14:00:00Z') })
    vi.stubGlobal('document', page)
    vi.stubGlobal('window', page)
    turned.length = 0
    followHomeDay(HOME, (day) => turned.push(day))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('goes to the new day at midnight at home, once', () => {
    vi.advanceTimersByTime(3_599_000)
    expect(turned).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(turned).toEqual(['2026-12-01'])
    vi.advanceTimersByTime(24 * 3_600_000)
    expect(turned).toEqual(['2026-12-01', '2026-12-02'])
  })

  test.each(['visibilitychange', 'focus', 'pageshow'])('goes to it on return, after sleep (%s)', (event) => {
    vi.setSystemTime(new Date('2026-12-03T01:00:00Z'))
    expect(turned).toEqual([])
    page.dispatchEvent(new Event(event))
    page.dispatchEvent(new Event(event))
    expect(turned).toEqual(['2026-12-03'])
  })
})
