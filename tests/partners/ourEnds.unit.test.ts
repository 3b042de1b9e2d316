import { expect, test } from 'vitest'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { ourEnds } from '#client/shared/entity/ourEnds.ts'

test('the whole university comes first, units in official order, ties without a stated unit last', () => {
  const units = [
    { id: 'u-late', officialOrder: 7 },
    { id: 'u-early', officialOrder: 2 },
    { id: 'u-unordered', officialOrder: null },
  ]
  const ties = [UNIT_NOT_STATED, 'u-late', 'u-unordered', 'u-hidden', HOME, 'u-early'].map((from) => ({
    id: from,
    from,
  }))
  const ends = ourEnds(ties, units)
  expect(ends.map(({ link }) => link.from)).toEqual([
    HOME,
    'u-early',
    'u-late',
    'u-hidden',
    'u-unordered',
    UNIT_NOT_STATED,
  ])
  expect(ends.map(({ node }) => node?.id ?? null)).toEqual([null, 'u-early', 'u-late', null, 'u-unordered', null])
})
