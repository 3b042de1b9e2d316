import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addYears } from '#server/domain/time/days.ts'
import { fiscalYearOf, meetsWindow, recencyWindow } from '#server/domain/time/fiscalYear.ts'
import { datesAgree, intervalOf, type PartialDate, parsePartialDate, spanOf } from '#server/domain/time/partialDate.ts'

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text)
  if (parsed === null) throw new Error(`${text} is no date`)
  return parsed
}

describe('a partial date', () => {
  test.each([
    ['2007', '2007-01-01', '2007-12-31'],
    ['2007-06', '2007-06-01', '2007-06-30'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2007-06-15', '2007-06-15', '2007-06-15'],
    ['FY2016', '2016-04-01', '2017-03-31'],
  ])('%s spans %s to %s', (text, first, last) => {
    expect(intervalOf(date(text))).toEqual({ first, last })
  })

  test.each([
    ...['', '207', '2007-13', '2007-6', '2007-02-30', '2007/06', 'FY16', 'about 2007', '2007-06-15T00:00'],
    ...['0999', '9991', 'FY9999', '9999-12', '0000-01-01', '9999-12-31'],
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  test('agrees with another if one day can be both', () => {
    expect(datesAgree(date('2007'), date('2007-06'))).toBe(true)
    expect(datesAgree(date('FY2006'), date('2007'))).toBe(true)
    expect(datesAgree(date('FY2006'), date('2007-04'))).toBe(false)
    expect(datesAgree(date('2007-06'), date('2007-07'))).toBe(false)
  })

  test('always ends on or after the day on which it starts, and every day in it agrees with it', () => {
    const years = fc.integer({ min: 1900, max: 2100 })
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 364 }), (year, day) => {
        for (const text of [`${year}`, `FY${year}`, `${year}-02`]) {
          const { first, last } = intervalOf(date(text))
          const within = addDays(first, day % spanOf(date(text)))
          expect(within <= last && datesAgree(date(text), date(within))).toBe(true)
        }
      }),
    )
  })
})

describe('adding to a day', () => {
  test('keeps to the last day of a month that is shorter', () => {
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28')
    expect(addYears('2024-02-29', 5)).toBe('2029-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })
})

describe('the recency window', () => {
  test('turns with the fiscal year', () => {
    expect(recencyWindow('2026-03-31')).toEqual({ first: '2023-04-01', last: '2026-03-31' })
    expect(recencyWindow('2026-04-01')).toEqual({ first: '2024-04-01', last: '2026-04-01' })
    expect([fiscalYearOf('2026-03-31'), fiscalYearOf('2026-04-01')]).toEqual([2025, 2026])
  })

  test('follows the university’s own year and the setting', () => {
    expect(recencyWindow('2026-03-31', { start: '01-01', windowYears: 2 }).first).toBe('2025-01-01')
  })

  test.each([
    ['2023-03-01', '2023-03-31', false],
    ['2023-03-01', '2023-04-01', true],
    [null, '2023-04-01', true],
    [null, '2023-03-31', false],
    ['2026-03-31', '2027-01-01', true],
    ['2026-04-01', '2027-01-01', false],
    [null, '2026-12-31', false],
    ['2024-01-01', null, false],
  ])('from %s until %s meets it: %s', (first, last, expected) => {
    expect(meetsWindow(first, last, recencyWindow('2026-03-31'))).toBe(expected)
  })
})
