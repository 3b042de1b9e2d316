import { stepYears } from '#client/view/days.ts'

/** The days between which time can be moved on the axis. */
export type Bounds = { readonly earliest: string; readonly latest: string }

/** The same day so many years on, as far as the axis goes; null: it goes no further. */
export function yearOn(asOf: string, by: number, { earliest, latest }: Bounds): string | null {
  const day = within(stepYears(asOf, by), { earliest, latest })
  // Beyond the end a step leads back to it, never further away.
  return (by > 0 ? day > asOf : day < asOf) ? day : null
}

/** Where a run of years begins: here, or at the beginning of the axis where nothing is left. */
export function beginningOf(asOf: string, bounds: Bounds): string {
  if (yearOn(asOf, 1, bounds) !== null) return asOf
  const years = Number(asOf.slice(0, 4)) - Number(bounds.earliest.slice(0, 4))
  return within(stepYears(asOf, -years), bounds)
}

/** The day itself, or the end of the axis that it is beyond. */
function within(day: string, { earliest, latest }: Bounds): string {
  return [earliest, day, latest].sort()[1] ?? day
}

/** How long a year is shown, slow to fast, ms. */
export const PACES = [2400, 1200, 600] as const
export type Pace = (typeof PACES)[number]

export function nextPace(pace: Pace): Pace {
  return PACES[(PACES.indexOf(pace) + 1) % PACES.length] ?? PACES[1]
}
