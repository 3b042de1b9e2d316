import { describe, expect, test } from 'vitest'
import { activityState } from '#server/domain/states/activityState.ts'
import { type AgreementDays, agreementState, noticeDateOf } from '#server/domain/states/agreementState.ts'
import { type StatedTimes, type Validity, validityOf } from '#server/domain/states/endBasis.ts'
import { isCurrent } from '#server/domain/states/facts.ts'
import { entityId } from '#server/domain/things/ids.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'

const asOf = '2026-03-31'
const NOTHING: StatedTimes = {
  what: 'agreement',
  only: null,
  signedOn: null,
  effectiveOn: null,
  startsOn: null,
  renewedOn: [],
  endsOn: null,
  termYears: null,
  autoRenews: false,
  reportedEnd: null,
  saidToRun: [],
}
const on = (text: string): PartialDate => text as PartialDate
const stated = (times: Partial<StatedTimes>): Validity => validityOf({ ...NOTHING, ...times })
const end = (times: Partial<StatedTimes>) => {
  const { validUntil, endBasis } = stated(times)
  return [validUntil, endBasis]
}

describe('the end of an agreement, first that fits', () => {
  test.each<[string, Partial<StatedTimes>, string | null, string]>([
    ['only announced', { only: 'announced', signedOn: on('2024-01-19'), endsOn: on('2029') }, null, 'announced'],
    ['only in preparation', { only: 'preparation' }, null, 'preparation'],
    ['reported as ended', { reportedEnd: { on: '2020-05-31' }, signedOn: on('2010') }, '2020-05-31', 'reported'],
    ['reported as ended, undated', { reportedEnd: { on: null } }, null, 'reported'],
    [
      'reported as ended with an end',
      { reportedEnd: { on: '2018-04-06' }, endsOn: on('2023-03') },
      '2023-03-31',
      'stated',
    ],
    ['renews by itself', { autoRenews: true, endsOn: on('2020') }, '9999-12-31', 'renews'],
    [
      'renewed by itself until it ended',
      { autoRenews: true, reportedEnd: { on: '2020-05-31' } },
      '2020-05-31',
      'reported',
    ],
    ['an end', { endsOn: on('FY2024'), termYears: 5, signedOn: on('2010') }, '2025-03-31', 'stated'],
    ['a term', { termYears: 5, signedOn: on('2019-05-01') }, '2024-04-30', 'stated'],
    ['a term, renewed', { termYears: 5, signedOn: on('2014'), renewedOn: [on('2019-05')] }, '2024-04-30', 'stated'],
    ['a term that starts on no known day', { termYears: 5 }, null, 'presumed'],
    ['signed in a year', { signedOn: on('2007') }, '2012-12-31', 'presumed'],
    ['confirmed later', { signedOn: on('2007'), saidToRun: [on('2022-05-23')] }, '2027-05-23', 'presumed'],
    ['nothing', {}, null, 'presumed'],
  ])('%s', (_, times, validUntil, endBasis) => {
    expect(end(times)).toEqual([validUntil, endBasis])
  })
})

describe('the end of an activity', () => {
  test.each<[string, Partial<StatedTimes>, string | null, string]>([
    ['passing, with a start', { what: 'passing', startsOn: on('2018') }, '2018-12-31', 'stated'],
    ['passing, without', { what: 'passing', saidToRun: [on('2026')] }, '2026-12-31', 'stated'],
    ['lasting, with an end', { what: 'lasting', startsOn: on('2018'), endsOn: on('2020') }, '2020-12-31', 'stated'],
    [
      'lasting, last seen',
      { what: 'lasting', startsOn: on('2012'), saidToRun: [on('2023-06')] },
      '2023-06-30',
      'presumed',
    ],
    ['lasting, never seen', { what: 'lasting' }, null, 'presumed'],
  ])('%s', (_, times, validUntil, endBasis) => {
    expect(end(times)).toEqual([validUntil, endBasis])
  })

  test('starts on the first day stated, and was last confirmed on the last day of the latest statement', () => {
    const days = stated({
      what: 'lasting',
      startsOn: on('2012-09'),
      renewedOn: [on('2019')],
      saidToRun: [on('2013-10-01')],
    })
    expect([days.validFrom, days.confirmedOn]).toEqual(['2012-09-01', '2019-12-31'])
    expect(stated({ signedOn: on('2010-02'), effectiveOn: on('2010-04-01') }).validFrom).toBe('2010-04-01')
  })
})

const days = (pinned: Partial<AgreementDays>): AgreementDays => ({
  validFrom: '2010-01-01',
  validUntil: null,
  endBasis: 'presumed',
  confirmedOn: null,
  ...pinned,
})

describe('the state of an agreement, first that fits', () => {
  test.each<[string, Partial<AgreementDays>]>([
    ['in_preparation', { endBasis: 'preparation', validFrom: '2030-01-01' }],
    ['planned', { endBasis: 'announced' }],
    ['planned', { validFrom: '2026-04-01', validUntil: '2031-04-01' }],
    ['ended', { endBasis: 'reported', validUntil: '2026-03-30' }],
    ['ended', { endBasis: 'reported', validUntil: null }],
    ['in_force', { endBasis: 'reported', validUntil: '2026-03-31' }],
    ['expired', { endBasis: 'stated', validUntil: '2026-03-30' }],
    ['unknown', { validUntil: '2026-03-30' }],
    ['unknown', { validUntil: null }],
    ['unknown', { validFrom: null, validUntil: null }],
    ['expiring', { endBasis: 'stated', validUntil: '2026-03-31' }],
    ['expiring', { endBasis: 'stated', validUntil: '2026-09-30', noticeMonths: 6 }],
    ['expiring', { endBasis: 'stated', validUntil: '2026-09-29' }],
    ['in_force', { endBasis: 'stated', validUntil: '2026-10-01' }],
    ['in_force', { endBasis: 'stated', validUntil: '2026-07-01', noticeMonths: 2 }],
    ['in_force', { endBasis: 'renews', validUntil: '9999-12-31' }],
    ['in_force', { validUntil: '2026-03-31' }],
  ])('%s: %j', (state, pinned) => {
    expect(agreementState(days(pinned), asOf)).toBe(state)
  })

  test('has no notice date unless months and end are stated', () => {
    expect(noticeDateOf(days({ endBasis: 'stated', validUntil: '2026-09-30', noticeMonths: 6 }))).toBe('2026-03-30')
    expect(noticeDateOf(days({ endBasis: 'stated', validUntil: '2026-09-30' }))).toBeNull()
    expect(noticeDateOf(days({ validUntil: '2026-09-30', noticeMonths: 6 }))).toBeNull()
  })
})

describe('the state of an activity, first that fits', () => {
  test.each<[string, Partial<AgreementDays>]>([
    ['planned', { endBasis: 'announced' }],
    ['planned', { validFrom: '2026-04-01', endBasis: 'stated', validUntil: '2027-01-01' }],
    ['recent', { endBasis: 'stated', validUntil: '2023-04-01' }],
    ['recent', { validUntil: '2024-06-30' }],
    ['open', { validUntil: '2016-12-31' }],
    ['open', { validUntil: null }],
    ['over', { endBasis: 'stated', validUntil: '2023-03-31' }],
    ['over', { endBasis: 'stated', validFrom: null, validUntil: '2026-12-31' }],
  ])('%s: %j', (state, pinned) => {
    expect(activityState(days(pinned), asOf, recencyWindow(asOf))).toBe(state)
  })
})

test('what counts as current is an agreement in force or expiring, and an activity that is recent', () => {
  const moment = { asOf, window: recencyWindow(asOf) }
  const ends = { id: entityId('one'), units: [], organizations: [] }
  const agreement = (pinned: Partial<AgreementDays>) =>
    isCurrent({ ...ends, label: 'Agreement', days: days(pinned), signs: [] }, moment)
  const activity = (pinned: Partial<AgreementDays>) =>
    isCurrent({ ...ends, label: 'Activity', days: days(pinned) }, moment)
  expect(agreement({ validUntil: '2026-03-31' })).toBe(true)
  expect(agreement({ endBasis: 'stated', validUntil: '2026-04-01' })).toBe(true)
  expect(agreement({ validUntil: '2026-03-30' })).toBe(false)
  expect(agreement({ endBasis: 'announced' })).toBe(false)
  expect(activity({ validUntil: '2024-06-30' })).toBe(true)
  expect(activity({ validUntil: '2016-12-31' })).toBe(false)
})
