import { expect, test } from 'vitest'
import type { DatedFactRow } from '#server/domain/network/rows.ts'
import { histogramOf } from '#server/features/explore/news.ts'

const asOf = '2026-03-31'

function aRow(label: 'Agreement' | 'Activity', changes: Partial<DatedFactRow>): DatedFactRow {
  return {
    id: 'one',
    labels: [label],
    kind: 'other',
    level: 'university',
    endBasis: 'presumed',
    validFrom: null,
    validUntil: null,
    confirmedOn: null,
    noticeMonths: null,
    signsFrom: null,
    signsUntil: null,
    units: [],
    tops: [],
    organizations: ['org-x'],
    leadUnits: [],
    counts: true,
    signedOn: null,
    renewedOn: null,
    expiresOn: null,
    startsOn: null,
    signedYear: null,
    startYear: null,
    ...changes,
  }
}

test('counts every agreement and activity on record once, announced ones without a year', () => {
  const histogram = histogramOf(
    [
      aRow('Agreement', { signedYear: 2024 }),
      aRow('Agreement', { signedYear: 2025 }),
      aRow('Agreement', {}),
      aRow('Agreement', { endBasis: 'announced' }),
      aRow('Agreement', { endBasis: 'announced', signedYear: 2025 }),
      aRow('Activity', { startYear: 2026 }),
      aRow('Activity', { endBasis: 'announced', startYear: 2027 }),
    ],
    asOf,
  )
  expect(histogram).toEqual({
    years: [
      { year: 2024, signings: 1, activityStarts: 0 },
      { year: 2025, signings: 1, activityStarts: 0 },
      { year: 2026, signings: 0, activityStarts: 1 },
    ],
    signingsUnknown: 3,
    startsUnknown: 1,
  })
})
