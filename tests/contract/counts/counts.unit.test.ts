import { describe, expect, test } from 'vitest'
import { countsAt, judge } from './independentCounts.ts'
import { addMonths, spanOf, windowStart } from './partialDates.ts'
import { type Fact, factsOf } from './seedFacts.ts'
import { readSeed } from './seedRows.ts'

const seed = readSeed()
const facts = factsOf(seed)
const today = countsAt(seed, '2026-03-31')

const anAgreement: Fact = {
  type: 'agreement',
  rows: [],
  kind: 'academic_exchange',
  level: 'university',
  units: ['home'],
  partners: ['org-x'],
  announced: false,
  reportedEnded: false,
  start: '2010-05',
  end: null,
  signings: ['2010-05'],
  confirmedOn: '2021-03-31',
}
const anActivity: Fact = { ...anAgreement, type: 'activity', kind: 'joint_research', signings: [] }

describe('days', () => {
  test('a partial date spans its interval, a fiscal year from April', () => {
    expect(['2007', '2007-02', '2008-02', '2007-06-15', 'FY2016'].map(spanOf)).toEqual([
      { first: '2007-01-01', last: '2007-12-31' },
      { first: '2007-02-01', last: '2007-02-28' },
      { first: '2008-02-01', last: '2008-02-29' },
      { first: '2007-06-15', last: '2007-06-15' },
      { first: '2016-04-01', last: '2017-03-31' },
    ])
  })

  test('the window moves with the fiscal year, and months end with the month', () => {
    expect(['2026-03-31', '2026-04-01'].map(windowStart)).toEqual(['2023-04-01', '2024-04-01'])
    expect([addMonths('2020-02-29', 60), addMonths('2023-03-31', -6), addMonths('2021-01-15', -1)]).toEqual([
      '2025-02-28',
      '2022-09-30',
      '2020-12-15',
    ])
  })
})

describe('states of one agreement or activity', () => {
  test.each([
    ['a presumed end five years after the last confirmation, that day included', {}, '2026-03-31', 'in_force'],
    ['the day after it', {}, '2026-04-01', 'unknown'],
    ['nothing dated at all', { start: null, signings: [], confirmedOn: null }, '2026-03-31', 'unknown'],
    ['a stated end, more than six months ahead', { end: '2026-12' }, '2026-03-31', 'in_force'],
    ['a stated end, less than six months ahead', { end: '2026-06' }, '2026-03-31', 'expiring'],
    ['a stated end that has passed', { end: '2025' }, '2026-03-31', 'expired'],
    ['reported as ended without an end', { reportedEnded: true }, '2026-03-31', 'ended'],
    ['only announced', { announced: true, end: '2030' }, '2026-03-31', 'planned'],
    ['a start later than the day', { start: '2027' }, '2026-03-31', 'planned'],
  ])('agreement: %s', (_name, changes, asOf, state) => {
    expect(judge({ ...anAgreement, ...changes }, asOf).state).toBe(state)
  })

  test.each([
    ['runs without an end, last shown in the window', { confirmedOn: '2023-04-01' }, '2026-03-31', 'recent'],
    ['runs without an end, last shown before the window', { confirmedOn: '2023-03-31' }, '2026-03-31', 'open'],
    ['ended before the window', { end: '2022' }, '2026-03-31', 'over'],
    ['a passing one without an end, by its start', { kind: 'visit', start: '2024' }, '2026-03-31', 'recent'],
    [
      'a passing one without dates, shown later in the year',
      { kind: 'visit', start: null, confirmedOn: '2026-12-31' },
      '2026-03-31',
      'over',
    ],
    ['starts later', { start: '2027' }, '2026-03-31', 'planned'],
  ])('activity: %s', (_name, changes, asOf, state) => {
    expect(judge({ ...anActivity, ...changes }, asOf).state).toBe(state)
  })

  test('a renewal in the window is a sign of life, an announced signing is none', () => {
    const renewed = { ...anAgreement, signings: ['2010-05', '2024'] }
    expect(judge(renewed, '2026-03-31').signOfLife).toBe(true)
    expect(judge({ ...renewed, announced: true }, '2026-03-31').signOfLife).toBe(false)
    expect(judge(anAgreement, '2026-03-31').signOfLife).toBe(false)
  })
})

describe('what the rows become', () => {
  test('256 agreement rows are 180 agreements, 40 joined to a listed activity and 36 apart', () => {
    const rows = (fact: Fact) => fact.rows.filter((row) => row.startsWith('agr-')).length
    const joined = facts.filter(({ rows: of }) => of.length > 1)
    expect(seed.agreements.length).toBe(256)
    expect(facts.filter(({ type }) => type === 'agreement').length).toBe(180)
    expect(joined.reduce((sum, fact) => sum + rows(fact), 0)).toBe(40)
    expect(facts.filter((fact) => fact.type === 'activity' && rows(fact) === 1 && fact.rows.length === 1).length).toBe(
      36,
    )
    expect(facts.length).toBe(180 + seed.activities.length + 36 + seed.projects.length)
  })

  test('the laboratory of 2008 takes its five rows, and that of 2015 stays apart for want of a year that fits', () => {
    const laboratory = facts.find(({ rows }) => rows.includes('act-elyt-lia'))
    expect(laboratory?.rows).toEqual([
      'act-elyt-lia',
      'agr-claude-bernard-university-lyon-1-univ-lab',
      'agr-enise-univ-lab',
      'agr-cnrs-univ-lab-2',
      'agr-insa-lyon-univ-lab',
      'agr-ecole-centrale-lyon-univ-lab',
    ])
    expect(laboratory?.units).toEqual(['home', 'dep-ifs', 'dep-gs-engineering'])
    expect(facts.find(({ rows }) => rows.includes('agr-cnrs-univ-lab'))?.rows).toEqual(['agr-cnrs-univ-lab'])
  })

  test('fiscal years of notes are read, and a row whose level is not stated is no agreement', () => {
    const of = (row: string) => facts.find(({ rows }) => rows.includes(row))
    expect(of('agr-sichuan-university-gs-dentistry-acad')?.start).toBe('FY2004')
    expect(of('agr-sumitomo-metal-mining-imram-res')?.start).toBe('FY2003')
    expect(of('agr-fudan-university-faculty-arts-letters-stud')).toMatchObject({
      type: 'activity',
      start: 'FY2015',
      end: 'FY2017',
      units: ['dep-faculty-arts-letters'],
    })
    expect(of('agr-institut-teknologi-sepuluh-nopember-univ-stud')).toMatchObject({
      type: 'activity',
      start: null,
      end: null,
      units: [],
    })
  })
})

describe('counts', () => {
  test('every partner is in one box, and the boxes are the figures that were checked by hand', () => {
    expect(today.partners.size).toBe(259 + 75)
    expect(today.partnersByPlace).toEqual({ abroad: 239, at_home: 87, multinational: 8 })
    expect(today.portfolio).toMatchInlineSnapshot(`
      {
        "living abroad": 24,
        "living at_home": 16,
        "past abroad": 45,
        "past at_home": 9,
        "past multinational": 2,
        "prospect abroad": 10,
        "prospect at_home": 2,
        "quiet abroad": 61,
        "quiet at_home": 32,
        "unformalised abroad": 99,
        "unformalised at_home": 28,
        "unformalised multinational": 6,
      }
    `)
    expect(Object.values(today.portfolio).reduce((sum, count) => sum + count, 0)).toBe(334)
  })

  test('52 university-level academic exchange agreements are on record, as the tables say', () => {
    expect(today.agreementsByLevelAndKind['university academic_exchange']).toBe(52)
    expect(today.agreementsByState).toEqual({ expired: 1, in_force: 48, planned: 4, unknown: 127 })
  })

  test('ties grow with the years', () => {
    const dates = ['2016-03-31', '2023-03-31', '2026-03-31']
    expect(dates.map((asOf) => countsAt(seed, asOf).tieStates.size)).toEqual([287, 455, 554])
  })

  test('twelve partners are known and nothing else: eight seen in passing and four alumni chapters', () => {
    const prospects = [...today.partners].filter(([, { state }]) => state === 'prospect').map(([id]) => id)
    expect(prospects.length).toBe(12)
    expect(prospects.filter((id) => id.startsWith('org-alumni-')).length).toBe(4)
  })

  test('nobody has been asked, so nothing is dormant, and the five that were thought asleep are not quiet', () => {
    const five = [
      'university-of-melbourne',
      'ku-leuven',
      'kth-royal-institute-of-technology',
      'jeonbuk-national-university',
      'universitas-indonesia',
    ]
    expect(five.map((id) => today.partners.get(`org-${id}`)?.state)).toEqual(five.map(() => 'living'))
    expect([today.asked, today.dormant]).toEqual([0, 0])
  })
})
