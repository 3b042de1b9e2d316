import { describe, expect, test } from 'vitest'
import type { CanvasFact } from '#client/canvas/engine/types.ts'
import { endLook, timelinePlan } from '#client/canvas/layouts/timeline/timelinePlan.ts'

const aFact = (id: string, own: Partial<CanvasFact>): CanvasFact => ({
  id,
  label: 'Agreement',
  names: null,
  agreementKind: 'academic_exchange',
  activityKind: null,
  level: 'department',
  agreementState: 'in_force',
  activityState: null,
  isCurrent: true,
  endBasis: 'stated',
  startsOn: null,
  renewedOn: [],
  endsOn: null,
  validFrom: '2010-04-01',
  validUntil: '2015-03-31',
  confirmedOn: '2010-04-01',
  signedYear: 2010,
  startYear: null,
  departmentIds: ['dep-a'],
  organizationIds: ['org-a'],
  otherOrganizations: 0,
  follows: null,
  under: null,
  topicIds: [],
  ...own,
})

const planOf = (facts: readonly CanvasFact[]) =>
  timelinePlan({
    lanes: [{ id: 'dep-a', facts }],
    asOf: '2026-03-31',
    unknownFrom: 120,
    left: 200,
    right: 800,
    top: 26,
    widthOf: () => 60,
  })

describe('the timeline', () => {
  test('tells an end that is stated from one that is presumed and from one that nobody states', () => {
    expect(endLook(aFact('a', { endBasis: 'stated' }))).toBe('stated')
    expect(endLook(aFact('b', { endBasis: 'presumed' }))).toBe('presumed')
    expect(endLook(aFact('c', { endBasis: 'presumed', agreementKind: null, activityKind: 'joint_laboratory' }))).toBe(
      'open',
    )
    expect(endLook(aFact('d', { endBasis: 'renews', validUntil: '9999-12-31' }))).toBe('open')
    expect(endLook(aFact('e', { endBasis: 'presumed', validUntil: null }))).toBe('open')
  })

  test('gives the years in which much began the room, and keeps all years in order', () => {
    const many = Array.from({ length: 40 }, (_, at) => aFact(`m${at}`, { validFrom: `${2012 + (at % 10)}-04-01` }))
    const { bars, years, now } = planOf([aFact('early', { validFrom: '1980-04-01' }), ...many])
    const early = bars.find(({ fact }) => fact.id === 'early')
    const first = Math.min(...bars.filter((bar) => bar !== early).map(({ from }) => from))
    expect(early && early.from >= 200 && early.from < 210).toBe(true)
    expect(first).toBeLessThan(200 + 600 * 0.35)
    const places = [...years.map(({ x }) => x)]
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(years.at(-1)?.x).toBeLessThanOrEqual(800)
    expect(now).toBeGreaterThan(first)
  })

  test('says from which year on the scale of its axis changes, and nothing where it does not', () => {
    const many = Array.from({ length: 40 }, (_, at) => aFact(`m${at}`, { validFrom: `${2012 + (at % 10)}-04-01` }))
    expect(planOf(many).turn).toBeNull()
    const bent = planOf([aFact('early', { validFrom: '1980-04-01' }), ...many])
    expect(bent.turn?.year).toBe(2010)
    expect(bent.years.find(({ year }) => year === bent.turn?.year)?.x).toBe(bent.turn?.x)
  })

  test('draws what is presumed apart from what was confirmed', () => {
    const [bar] = planOf([
      aFact('a', { endBasis: 'presumed', confirmedOn: '2018-06-30', validUntil: '2023-06-30' }),
    ]).bars
    expect(bar && bar.from < bar.solidTo && bar.solidTo < bar.to).toBe(true)
  })

  test('stands an unknown start at the left, and counts it once however many lanes it is in', () => {
    const fact = aFact('a', { validFrom: null })
    const plan = planOf([fact, aFact('b', {})])
    expect(plan.unknownStarts).toBe(1)
    expect(plan.bars.find(({ fact: own }) => own.id === 'a')).toMatchObject({ from: 120, isStartKnown: false })
    expect(plan.bars.find(({ fact: own }) => own.id === 'b')?.from).toBeGreaterThanOrEqual(200)
  })

  test('keeps a chain of successors on one line', () => {
    const plan = planOf([
      aFact('a', { validFrom: '2001-04-01', validUntil: '2006-03-31' }),
      aFact('x', { validFrom: '2002-04-01', validUntil: '2025-03-31' }),
      aFact('b', { validFrom: '2010-04-01', validUntil: '2012-03-31', follows: 'a' }),
      aFact('c', { validFrom: '2018-04-01', validUntil: '2022-03-31', follows: 'b' }),
    ])
    const y = (id: string) => plan.bars.find(({ fact }) => fact.id === id)?.y
    expect([y('b'), y('c')]).toEqual([y('a'), y('a')])
    expect(y('x')).not.toBe(y('a'))
    expect(plan.chains.map(([before, after]) => [before.fact.id, after.fact.id])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
  })

  test('lets no two bars of a lane, with their words, share a place', () => {
    const facts = Array.from({ length: 40 }, (_, at) =>
      aFact(`f${at}`, { validFrom: `${1990 + ((at * 7) % 30)}-04-01`, validUntil: `${1994 + ((at * 7) % 30)}-03-31` }),
    )
    const { bars } = planOf(facts)
    bars.forEach((a, at) => {
      for (const b of bars.slice(at + 1)) {
        const reach = (bar: typeof a) => Math.max(bar.to, bar.from + 60)
        if (a.y === b.y) expect(a.from >= reach(b) || b.from >= reach(a)).toBe(true)
      }
    })
    expect(bars).toHaveLength(40)
  })
})
