import { describe, expect, test } from 'vitest'
import type { Fact } from '#server/domain/states/facts.ts'
import {
  type PartnerFacts,
  partnerStanding,
  type UnitAnswer,
  unitsThatMustKnow,
} from '#server/domain/states/partnershipState.ts'
import { byTieOrder, tieBetween, tiesOf } from '#server/domain/states/ties.ts'
import { entityId, HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'

const moment = { asOf: '2026-03-31', window: recencyWindow('2026-03-31') }
const partner = entityId('org-leuven')
const [unit, office] = [entityId('dep-physics'), entityId('dep-office')]

const agreement = (validUntil: string | null, pinned: Partial<Fact> = {}): Fact =>
  ({
    id: entityId(`agr-${validUntil}`),
    label: 'Agreement',
    units: [unit],
    organizations: [partner],
    days: { validFrom: '2000-01-01', validUntil, endBasis: 'presumed', confirmedOn: '2010-01-01' },
    signs: [],
    ...pinned,
  }) as Fact

const activity = (validUntil: string, pinned: Partial<Fact> = {}): Fact =>
  ({
    id: entityId(`act-${validUntil}`),
    label: 'Activity',
    units: [],
    organizations: [partner],
    days: { validFrom: '2000-01-01', validUntil, endBasis: 'stated', confirmedOn: validUntil },
    ...pinned,
  }) as Fact

const inForce = agreement('2030-01-01')
const toConfirm = agreement('2015-01-01')
const [recent, past] = [activity('2024-05-01'), activity('2010-01-01')]
const announced = agreement(null, {
  days: { validFrom: null, validUntil: null, endBasis: 'announced', confirmedOn: null },
})
const standing = (facts: readonly Fact[], pinned: Partial<PartnerFacts> = {}) =>
  partnerStanding({ facts, leadUnits: [], office: null, answers: [], ...pinned }, moment)

describe('the state of a partner, first that fits', () => {
  test.each([
    ['living', [inForce, recent]],
    ['living', [toConfirm, recent]],
    ['unformalised', [recent]],
    ['quiet', [inForce, past]],
    ['quiet', [toConfirm]],
    ['past', [past]],
    ['prospect', []],
    ['prospect', [announced]],
  ] as const)('%s', (state, facts) => {
    expect(standing(facts).state).toBe(state)
  })

  test('is to be confirmed beside living only if every standing agreement is', () => {
    expect(standing([toConfirm, recent]).toBeConfirmed).toBe(true)
    expect(standing([toConfirm, inForce, recent]).toBeConfirmed).toBe(false)
    expect(standing([toConfirm]).toBeConfirmed).toBe(false)
  })

  test('counts a signing or a renewal in the window as a sign of life, and an announced one not', () => {
    const signs = [{ first: '2023-04-01', last: '2023-04-01' }]
    expect(standing([{ ...inForce, signs } as Fact]).state).toBe('living')
    expect(standing([{ ...announced, signs } as Fact]).state).toBe('prospect')
  })
})

describe('asking the units', () => {
  const answer = (says: UnitAnswer['says'], pinned: Partial<UnitAnswer> = {}): UnitAnswer => ({
    unit,
    fiscalYears: [2023, 2024],
    says,
    ...pinned,
  })

  test('nothing is asleep unless all who must know have said that nothing happened', () => {
    expect(standing([inForce])).toMatchObject({ asked: false, dormant: false })
    expect(standing([inForce], { answers: [answer('nothing')] })).toMatchObject({ asked: true, dormant: true })
    const shared = { ...inForce, units: [unit, office] } as Fact
    expect(standing([shared], { answers: [answer('nothing')] })).toMatchObject({
      asked: true,
      answered: 1,
      dormant: false,
    })
    expect(standing([recent], { answers: [answer('nothing', { unit: HOME })] }).dormant).toBe(false)
  })

  test('an answer counts if it covers the ended years of the window and is known', () => {
    expect(standing([inForce], { answers: [answer('nothing', { fiscalYears: [2024] })] }).asked).toBe(false)
    expect(standing([inForce], { answers: [answer('not_known')] }).asked).toBe(false)
    expect(standing([inForce], { answers: [answer('happened')] }).state).toBe('living')
  })

  test('those must know who lead, else hold, else ran the latest activity, else the office', () => {
    const ask = (facts: readonly Fact[], leadUnits: PartnerFacts['leadUnits'] = []) =>
      unitsThatMustKnow({ facts, leadUnits, office, answers: [] }, moment)
    expect(ask([inForce], [office])).toEqual([office])
    expect(ask([inForce])).toEqual([unit])
    expect(ask([{ ...inForce, units: [HOME] } as Fact])).toEqual([office])
    const earlier = { ...past, units: [office] } as Fact
    expect(ask([earlier, { ...recent, units: [unit] } as Fact])).toEqual([unit])
    expect(ask([])).toEqual([office])
  })
})

describe('ties', () => {
  const stateOf = (facts: readonly Fact[]) => tiesOf(facts, moment).map((tie) => `${tie.from} ${tie.state}`)

  test('are one for each end that a record names, and one where none is named', () => {
    expect(stateOf([inForce, recent])).toEqual([`${unit} in_force`, `${UNIT_NOT_STATED} unformalised`])
  })

  test('take the first state that fits', () => {
    const ending = agreement('2026-06-30', { days: { ...inForce.days, validUntil: '2026-06-30', endBasis: 'stated' } })
    const alive = { ...recent, units: [unit] } as Fact
    expect(stateOf([ending, toConfirm])).toEqual([`${unit} expiring`])
    expect(stateOf([toConfirm, alive])).toEqual([`${unit} grey`])
    expect(stateOf([alive])).toEqual([`${unit} unformalised`])
    expect(stateOf([announced])).toEqual([`${unit} grey`])
  })

  test('that are grey say what they are, first that fits', () => {
    const days = (pinned: object) => ({ ...past.days, ...pinned })
    const at = (fact: Fact, pinned: object = {}) => ({ ...fact, units: [unit], days: days(pinned) }) as Fact
    const open = at(past, { endBasis: 'presumed' })
    const expired = agreement('2011-01-01', { days: { ...inForce.days, validUntil: '2011-01-01', endBasis: 'stated' } })
    const tailOf = (...facts: readonly Fact[]) => tiesOf(facts, moment).map(({ tail }) => tail)
    expect(tailOf(toConfirm, open)).toEqual(['agreement_to_be_confirmed'])
    expect(tailOf(open, expired)).toEqual(['open_activity'])
    expect(tailOf(announced, expired)).toEqual(['planned'])
    expect(tailOf(expired, at(past))).toEqual(['ended'])
    expect(tailOf(at(past))).toEqual(['earlier_activity'])
    expect(tailOf(inForce, at(past))).toEqual([null])
  })

  test('leave out what is not on record yet and what is only in preparation', () => {
    const later = agreement('2035-01-01', { days: { ...inForce.days, validFrom: '2027-01-01' } })
    const drafted = agreement(null, { days: { ...announced.days, endBasis: 'preparation' } })
    expect(tiesOf([later, drafted], moment)).toEqual([])
  })

  test('what is no id at all shares nothing with an organization', () => {
    expect(tieBetween(['x'.repeat(600), 'org-a'], [], moment)).toBeNull()
  })

  test('stand in an order that anyone can check', () => {
    const tie = {
      agreementsInForce: 1,
      agreementsExpiring: 0,
      recentActivities: 0,
      lastSeen: 2020,
      from: unit,
      to: partner,
    }
    const order = [
      { ...tie, agreementsExpiring: 1 },
      { ...tie, recentActivities: 2 },
      { ...tie, recentActivities: 1, lastSeen: 2024 },
      { ...tie, recentActivities: 1, lastSeen: null },
      tie,
      { ...tie, to: entityId('org-zurich') },
    ]
    expect([...order].reverse().sort(byTieOrder)).toEqual(order)
  })
})
