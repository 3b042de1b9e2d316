import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { formatFiscalYear, formatWindow, setFiscalYearStart as showFiscalYearStart } from '#client/i18n/format.ts'
import { project } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { addDays, addMonths, addYears } from '#server/domain/time/days.ts'
import { fiscalYearOf, meetsWindow, recencyWindow } from '#server/domain/time/fiscalYear.ts'
import { setFiscalYearStart } from '#server/domain/time/homeYear.ts'
import { datesAgree, intervalOf, type PartialDate, parsePartialDate, spanOf } from '#server/domain/time/partialDate.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import { aCorrection, anAgreement, anOrganization, aRecord, THE_PLACES } from '#tests/domain/records.ts'
import { smallSeed, withRows } from '#tests/imports/smallSeed.ts'

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

  test('is as long as the setting says', () => {
    expect(recencyWindow('2026-03-31', 2).first).toBe('2024-04-01')
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

describe('a fiscal year that starts on another day', () => {
  afterEach(() => setFiscalYearStart(null))

  test('spans the days of home’s own year, and the window turns with it', () => {
    setFiscalYearStart('10-01')
    expect(intervalOf(date('FY2016'))).toEqual({ first: '2016-10-01', last: '2017-09-30' })
    expect([fiscalYearOf('2026-09-30'), fiscalYearOf('2026-10-01')]).toEqual([2025, 2026])
    expect(recencyWindow('2026-03-31')).toEqual({ first: '2023-10-01', last: '2026-03-31' })
    setFiscalYearStart('01-01')
    expect(intervalOf(date('FY2016'))).toEqual(intervalOf(date('2016')))
  })

  test.each([null, undefined, '', '13-40', '02-29', '4-1'])('is the first of April where %s is stated', (stated) => {
    setFiscalYearStart('10-01')
    setFiscalYearStart(stated)
    expect(intervalOf(date('FY2016')).first).toBe('2016-04-01')
  })

  test('is read from home’s row, by whoever corrected it last, and gives agreements their days', () => {
    const agreement = anAgreement('one', { signed_on: 'FY2016' })
    const home = aRecord('home', { id: 'home', name_en: 'Ours', country_code: 'JP', fiscal_year_start: '10-01' })
    const others = THE_PLACES.filter(({ kind }) => kind !== 'home')
    const days = (...more: readonly StatementRecord[]) => {
      const nodes = project([...others, anOrganization('leuven'), agreement, ...more], [])
      return nodes.find(({ id }) => id === 'agr-one')?.properties
    }
    expect(days(home)).toMatchObject({ validFrom: '2016-10-01', confirmedOn: '2017-09-30', signsUntil: ['2017-09-30'] })
    const corrected = aCorrection({ entity: 'home', fiscalYearStart: '07-01' })
    expect(days(home, corrected)).toMatchObject({ validFrom: '2016-07-01' })
    expect(days()).toMatchObject({ validFrom: '2016-04-01' })
  })

  test('is read before the rows whose dates it decides', () => {
    const header = 'id,name_en,name_ja,country_code,time_zone,fiscal_year_start'
    const ends = (start: string) =>
      readSeed(
        smallSeed({
          'home.csv': [header, `home,Our University,,JP,Asia/Tokyo,${start}`],
          ...withRows('agreements.csv', 'two,leuven,,academic_exchange,2017-05-01,FY2016,,'),
        }),
      ).flatMap(({ refused }) => refused.map(({ key }) => key))
    expect([ends('04-01'), ends('10-01')]).toEqual([['two'], []])
  })

  test('is said as it is in English', () => {
    const said = (recentSince: string) => {
      showFiscalYearStart(recentSince)
      return [formatFiscalYear(2016, 'en'), formatFiscalYear(2016, 'ja'), formatWindow(recentSince, '2026-09-30', 'en')]
    }
    expect(said('2023-10-01')).toEqual(['FY2016 (Oct 2016–Sep 2017)', '2016年度', 'FY2023–FY2025'])
    expect(said('2024-01-01')[0]).toBe('FY2016 (Jan 2016–Dec 2016)')
    expect(said('2024-04-01')[0]).toBe('FY2016 (Apr 2016–Mar 2017)')
  })
})
