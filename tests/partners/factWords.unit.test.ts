import type { TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { datesOf, factState, rangeOf } from '#client/shared/entity/factWords.ts'
import { byYear } from '#client/shared/tables/timeline.ts'
import type { Language } from '#client/view/types.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

const said = {
  en: { past: 'ended', toCome: 'ends', signed: 'ended', signedToCome: 'ends', undated: 'date not stated' },
  ja: {
    past: '終了',
    toCome: '終了予定',
    signed: '有効期限(経過)',
    signedToCome: '有効期限',
    undated: '時期の記載なし',
  },
}

describe.each(LANGUAGES)('an agreement or activity in words, %s', (language) => {
  const t = words(language) as unknown as TFunction
  const labels = (fact: FactEvidenceFragment) => datesOf(fact, t, language).map(({ label }) => label)

  test('ends before its last day has passed, and has ended after it', () => {
    const activity = given({ startsOn: '2023-10', expiresOn: '2027-09-30' })
    expect(labels(activity)[1]).toBe(said[language].toCome)
    expect(labels({ ...activity, hasEnded: true })[1]).toBe(said[language].past)
  })

  test('an agreement says whether its end is past', () => {
    const agreement = given({ label: 'Agreement', expiresOn: '2025' })
    expect(labels(agreement)[1]).toBe(said[language].signedToCome)
    expect(labels({ ...agreement, hasEnded: true })[1]).toBe(said[language].signed)
  })

  test('is not said to be over if no source dates it', () => {
    expect(factState(given({ activityState: 'over' }), t)).toBe(said[language].undated)
    expect(factState(given({ activityState: 'over', endBasis: 'reported' }), t)).not.toBe(said[language].undated)
    expect(factState(given({ activityState: 'over', startsOn: '2011' }), t)).not.toBe(said[language].undated)
  })
})

describe('dates in a table', () => {
  const range = (start: string | null, end: string | null, language: Language = 'en') => rangeOf(start, end, language)

  test('leave out an end that only repeats year or month of the start', () => {
    expect(range('2024-11-26', '2024')).toBe('2024-11-26')
    expect(range('2024-11-26', '2024-11')).toBe('2024-11-26')
    expect(range('2024', '2024')).toBe('2024')
  })

  test('are joined so that the dash of the range is no hyphen of a date', () => {
    expect(range('2015', '2020')).toBe('2015–2020')
    expect(range('2024-11-26', '2025')).toBe('2024-11-26 – 2025')
    expect(range('FY2016', '2020-03-31', 'ja')).toBe('2016年度〜2020-03-31')
    expect([range('2015', null), range(null, '2020', 'ja')]).toEqual(['2015–', '〜2020'])
  })

  test('order activities: the latest first, those without a date last even if a source confirms them', () => {
    const activities = [
      given({ id: 'undated', confirmedOn: '2026-05-01' }),
      given({ id: 'old', startsOn: '2001' }),
      given({ id: 'new', startsOn: '2024' }),
    ]
    expect(activities.toSorted(byYear).map(({ id }) => id)).toEqual(['new', 'old', 'undated'])
  })
})

function given(stated: Partial<FactEvidenceFragment>): FactEvidenceFragment {
  return {
    __typename: 'FactEvidence',
    id: 'act-x',
    label: 'Activity',
    names: null,
    agreementKind: null,
    activityKind: null,
    level: 'not_stated',
    agreementState: null,
    activityState: null,
    endBasis: 'stated',
    signedOn: null,
    renewedOn: [],
    startsOn: null,
    expiresOn: null,
    confirmedOn: null,
    validUntil: null,
    hasEnded: false,
    signOfLife: false,
    note: null,
    departmentIds: [],
    organizationIds: [],
    records: [],
    ...stated,
  } as FactEvidenceFragment
}
