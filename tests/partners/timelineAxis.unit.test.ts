import { expect, test } from 'vitest'
import { ticksOf } from '#client/shared/tables/timeline.ts'

/** Px of a year, and of the narrowest column with so many steps. */
const YEAR = 24
const columns = [
  { most: 4, width: 200 },
  { most: 3, width: 150 },
]

test.each(columns)('no year of the axis is printed over the next, in $most steps on $width px', ({ most, width }) => {
  for (let from = 1949; from < 2026; from++) {
    const years = ticksOf({ from, to: 2027 }, most)
    const at = (year: number) => ((year - from) / (2027 - from)) * width
    // The first begins at its year, the last ends there, all others are in the middle.
    const lefts = years.map(
      (year, index) => at(year) - (index === 0 ? 0 : index === years.length - 1 ? YEAR : YEAR / 2),
    )
    for (const [index, left] of lefts.entries())
      if (index > 0) expect(left - (lefts[index - 1] ?? 0), `${from}: ${years}`).toBeGreaterThan(YEAR)
    expect(years.length).toBeGreaterThan(0)
  }
})
