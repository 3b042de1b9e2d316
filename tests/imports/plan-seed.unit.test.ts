import { describe, expect, test } from 'vitest'
import { type ProjectedNode, project } from '#server/domain/projection/projection.ts'
import { liveRecords } from '#server/domain/records/records.ts'
import { decideJoins } from '#server/features/imports/decideJoins.ts'
import { type Edition, planSeed, type SeedPlan } from '#server/features/imports/planSeed.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import { aCorrection } from '#tests/domain/records.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'

type Replaced = Parameters<typeof smallSeed>[0]
type Before = { readonly records: SeedPlan['records']; readonly editions: readonly Edition[] }
const NOTHING: Before = { records: [], editions: [] }
const day = (number: number): string => `2026-01-0${number}T00:00:00.000Z`

/** The next edition on top of what was there. */
function edition(before: Before, replaced: Replaced, at: string): SeedPlan & Before {
  const plan = planSeed(readSeed(smallSeed(replaced)), before, at)
  return {
    ...plan,
    editions: [...before.editions, ...plan.editions.filter((one) => one.isNew)].map((one) => ({
      ...one,
      isNew: false,
    })),
  }
}

const renamed = {
  'organizations.csv': [SMALL['organizations.csv'][0], 'leuven,Leuven,,,university,BE,https://example.org/leuven'],
}
const nameIn = (records: SeedPlan['records']) => nodeIn(project(records, []), 'org-leuven')?.properties.nameEn
const nodeIn = (nodes: readonly ProjectedNode[], id: string) => nodes.find((node) => node.id === id)

describe('an edition of the seed', () => {
  const first = edition(NOTHING, {}, day(1))

  test('that is the same adds nothing and marks nothing', () => {
    const again = edition(first, {}, day(2))
    expect([again.added, again.superseded, again.retracted, again.sources]).toEqual([[], [], [], []])
    expect(again.records).toEqual(first.records)
  })

  test('with other content supersedes the row, and only that row', () => {
    const second = edition(first, renamed, day(2))
    expect([second.added.length, second.superseded.length, second.retracted.length]).toEqual([1, 1, 0])
    expect([nameIn(first.records), nameIn(second.records)]).toEqual(['KU Leuven', 'Leuven'])
    expect(second.records.filter((record) => record.rowKey === 'leuven').map((record) => record.supersededAt)).toEqual([
      day(2),
      null,
    ])
  })

  test('that says again what an older one said is a new edition', () => {
    const third = edition(edition(first, renamed, day(2)), {}, day(3))
    expect([third.added.length, third.superseded.length, nameIn(third.records)]).toEqual([1, 1, 'KU Leuven'])
  })

  test('retracts what is gone, and a row that comes back stands again', () => {
    const without = edition(first, { 'activities.csv': [SMALL['activities.csv'][0]] }, day(2))
    expect(without.retracted).toHaveLength(1)
    expect(nodeIn(project(without.records, []), 'act-day')).toBeUndefined()
    const back = edition(without, {}, day(3))
    expect(nodeIn(project(back.records, []), 'act-day')?.properties.nameEn).toBe('A day')
  })

  test('whose file is missing, or whose row cannot be read, says nothing about it', () => {
    const missing = edition(first, { 'activities.csv': null }, day(2))
    expect(missing.retracted).toEqual([])
    const header = SMALL['agreements.csv'][0]
    const broken = edition(first, { 'agreements.csv': [header, 'one,leuven,,academic_exchange,someday,,,'] }, day(2))
    expect([broken.retracted, nodeIn(project(broken.records, []), 'agr-one')?.properties.signedOn]).toEqual([
      [],
      '2024-04-22',
    ])
  })

  test('updates what nobody corrected by hand, and leaves what somebody did', () => {
    const correction = aCorrection({ entity: 'org-leuven', nameEn: 'KU Leuven (checked)' })
    const second = edition(
      { ...first, records: [...first.records, correction] },
      { ...renamed, ...withRows('departments.csv', 'x,X,,centre,,,2,') },
      day(2),
    )
    expect(nameIn(second.records)).toBe('KU Leuven (checked)')
    expect(nodeIn(project(second.records, []), 'dep-x')).toBeDefined()
    expect(liveRecords(second.records)).toContainEqual(correction)
  })
})

describe('joins of an import', () => {
  const lab = {
    ...withRows('agreements.csv', 'lab,leuven,,joint_lab,2020,,,'),
    ...withRows('activities.csv', 'lab,Lab,,joint_lab,2020,,,leuven,,'),
  }
  const { records } = edition(NOTHING, lab, day(1))

  test('are decided once, stay split when a person splits them, and go when their reason goes', () => {
    const decided = decideJoins(records, [], day(1))
    expect(decided.added.map(({ entities }) => entities)).toEqual([['act-lab', 'agr-lab']])
    expect(decideJoins(records, decided.merges, day(2)).added).toEqual([])
    const split = decided.merges.map((merge) => ({ ...merge, takenBackAt: day(2) }))
    expect(decideJoins(records, split, day(3))).toMatchObject({ added: [], takenBack: [] })
    const apart = edition(NOTHING, {}, day(1)).records
    expect(decideJoins(apart, decided.merges, day(3)).takenBack).toEqual(decided.merges.map(({ id }) => id))
  })
})
