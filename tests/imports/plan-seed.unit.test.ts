import { describe, expect, test } from 'vitest'
import { type ProjectedNode, project } from '#server/domain/projection/projection.ts'
import { liveRecords, type Merge } from '#server/domain/records/records.ts'
import { decideJoins } from '#server/features/imports/decideJoins.ts'
import { withMoments, wronglyTimed } from '#server/features/imports/moments.ts'
import { type Before, planSeed, type SeedPlan } from '#server/features/imports/planSeed.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import { aCorrection } from '#tests/domain/records.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'

type Replaced = Parameters<typeof smallSeed>[0]
const NOTHING: Before = { records: [], editions: [], imports: [] }
const day = (number: number): string => `2026-01-0${number}T00:00:00.000Z`

/** The next edition on top of what was there. */
function edition(before: Before, replaced: Replaced, at: string): SeedPlan & Before {
  const plan = planSeed(readSeed(smallSeed(replaced)), before, at)
  const sources = plan.editions.filter((one) => one.isNew).map((one) => one.source)
  return {
    ...plan,
    imports: [...before.imports, { id: plan.running.id, isFinished: true, startedAt: plan.running.at, sources }],
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

  test('retracts all that a row ever said when it is gone, not only its last words', () => {
    const two = edition(first, renamed, day(2))
    const without = edition(two, { 'organizations.csv': [SMALL['organizations.csv'][0]] }, day(3))
    expect([without.retracted.length, nodeIn(project(without.records, []), 'org-leuven')]).toEqual([2, undefined])
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

describe('an import that was interrupted', () => {
  const written = (plan: SeedPlan, count: number, isFinished = false): Before => ({
    records: plan.records.slice(0, count),
    editions: plan.editions,
    imports: [
      { id: plan.running.id, isFinished, startedAt: plan.running.at, sources: plan.editions.map((one) => one.source) },
    ],
  })
  const whole = edition(NOTHING, {}, day(1))

  test('goes on in its own time, wherever it stopped, and comes to the same records', () => {
    for (const count of [0, 1, 7, whole.records.length]) {
      const resumed = edition(written(whole, count), {}, day(5))
      expect([resumed.running, resumed.records]).toEqual([whole.running, whole.records])
    }
  })

  test('marks what it had superseded, though the new row is there already', () => {
    const second = edition(whole, renamed, day(2))
    const before = { ...second, records: [...whole.records, ...second.added] }
    const resumed = edition(before, renamed, day(5))
    expect([resumed.added, resumed.superseded]).toEqual([[], second.superseded])
    expect(second.superseded).toHaveLength(1)
  })

  test('of an earlier version is given the one time that it should have had', () => {
    const scattered = whole.records.map((record, index) => ({ ...record, recordedAt: day(1 + (index % 4)) }))
    const { imports } = written(whole, 0, true)
    const timed = wronglyTimed(scattered, imports)
    expect(withMoments(scattered, timed)).toEqual(whole.records)
    expect([timed.length, wronglyTimed(whole.records, imports)]).toEqual([
      scattered.filter((record) => record.recordedAt !== day(1)).length,
      [],
    ])
  })

  test('is another one where another program reads the same files otherwise', () => {
    const asThen = whole.records.map((record) =>
      record.rowKey === 'leuven' ? { ...record, contentHash: 'of then', cells: { ...record.cells, lat: 'x' } } : record,
    )
    const { imports } = written(whole, 0, true)
    const again = edition({ ...written(whole, 0, true), records: asThen }, {}, day(4))
    expect([again.added.length, again.superseded.length, again.added[0]?.recordedAt]).toEqual([1, 1, day(4)])
    expect([again.running.id === whole.running.id, wronglyTimed(again.records, imports)]).toEqual([false, []])
    // Killed before its marks were written, it comes to the same.
    const running = { ...again.running, isFinished: false, startedAt: again.running.at, sources: [] }
    const before = { records: [...asThen, ...again.added], editions: again.editions, imports: [...imports, running] }
    const resumed = edition(before, {}, day(6))
    expect([resumed.added, resumed.superseded, resumed.running]).toEqual([[], again.superseded, again.running])
  })

  test('makes nothing older than what it follows, even where the clock went back', () => {
    const second = edition(whole, renamed, '2025-01-01T00:00:00.000Z')
    expect(second.running.at > day(1)).toBe(true)
    expect(nameIn(second.records)).toBe('Leuven')
  })
})

describe('a row of decisions', () => {
  const participant = {
    ...withRows('horizon_projects.csv', '101,ACR,A project,2023-01-01,2026-12-31,,https://example.org/1'),
    ...withRows('horizon_participants.csv', '101,8,UNIVERSITAS LOVANIENSIS,HES,BE,participant,'),
  }
  const head = 'id,same_as,why,source_url'
  const without = { ...participant, 'decisions.csv': [head] }
  const stating = (why: string) => ({ ...participant, 'decisions.csv': [head, `leuven,org-pic-8,${why},`] })

  /** Editions one after the other, each with what is decided at it. */
  function story(...editions: readonly Replaced[]) {
    let before: Before = NOTHING
    let merges: readonly Merge[] = []
    return editions.map((replaced, index) => {
      const next = edition(before, replaced, day(index + 1))
      const decided = decideJoins(next.records, merges, day(index + 1))
      before = next
      merges = decided.merges
      const nodes = project(next.records, merges)
      return { decided, records: next.records, joined: nodeIn(nodes, 'org-pic-8') === undefined, nodes }
    })
  }

  test('joins its two things, both of whose names and facts stand, and the id of ours stays', () => {
    const [{ nodes, decided } = never()] = story(stating('one university'))
    const leuven = nodeIn(nodes, 'org-leuven')
    expect(leuven?.properties).toMatchObject({
      nameEn: 'KU Leuven',
      aliases: ['UNIVERSITAS LOVANIENSIS'],
      formerIds: ['org-pic-8'],
    })
    expect(nodeIn(nodes, 'act-101')?.links.map(({ to }) => to)).toContain('org-leuven')
    expect(decided.added).toMatchObject([{ rule: 'stated', entities: ['org-leuven', 'org-pic-8'], by: 'seed' }])
  })

  test('that is gone revokes its decision, one that is back joins again, and other words for it change nothing', () => {
    const told = story(stating('one'), without, stating('one'), stating('in other words'), stating('in other words'))
    expect(told.map(({ joined }) => joined)).toEqual([true, false, true, true, true])
    expect(told.map(({ decided }) => [decided.added.length, decided.takenBack.length])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 0],
      [0, 0],
    ])
    const [first = never(), , , , last = never()] = told
    const idsOf = ({ nodes }: typeof first) => nodes.map(({ id }) => id)
    expect(idsOf(last)).toEqual(idsOf(first))
  })

  test('whose file is missing or cannot be read leaves its decision', () => {
    const { 'decisions.csv': _left, ...missing } = stating('one')
    const told = story(stating('one'), missing, { ...participant, 'decisions.csv': [head, '"never closed'] })
    expect(told.map(({ joined }) => joined)).toEqual([true, true, true])
  })

  test('that a person takes back stays taken back while the row stands', () => {
    const [{ records, decided } = never()] = story(stating('one'))
    const split = decided.merges.map((merge) => ({ ...merge, takenBackAt: day(2) }))
    expect(decideJoins(records, split, day(3))).toMatchObject({ added: [], takenBack: [] })
  })
})

function never(): never {
  throw new Error('there is one')
}

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
