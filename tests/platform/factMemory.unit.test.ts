import { expect, test } from 'vitest'
import type { Read } from '#server/db/types.ts'
import { createFactMemory } from '#server/http/factMemory.ts'
import { newVersions } from '#server/http/newVersions.ts'

const asOf = '2026-03-31'

/** A door that answers with one activity of this version, and says how often its facts were read. */
function aDoor(dataVersion: number) {
  const door = { reads: 0, fails: false }
  const fact = {
    ...{ id: 'act-one', labels: ['Activity'], kind: 'visit', level: 'university', endBasis: 'stated', counts: true },
    ...{ validFrom: '2024-04-01', validUntil: '2025-03-31', confirmedOn: null, noticeMonths: null },
    ...{ signsFrom: null, signsUntil: null, units: ['dep-one'], tops: ['dep-one'], organizations: ['org-one'] },
    ...{ leadUnits: [], strategyItems: [], themes: [], series: [], sourceKinds: [], stated: [] },
  }
  const read = (async (stem: string) => {
    if (stem === 'platform/begin-request') return [{ dataVersion }]
    if (stem !== 'explore/known-facts') return []
    door.reads += 1
    if (door.fails) throw new Error('away')
    return [{ fact, dataVersion }]
  }) as unknown as Read
  return { door, read }
}

test('the facts of a version are read once, also by those who ask at once; a new version and another clearance read anew', async () => {
  const memory = createFactMemory(10)
  const { door, read } = aDoor(7)
  const asked = { read, clearance: 0, dataVersion: 7 }
  const [one, other] = await Promise.all([memory(asked), memory(asked)])
  expect([other === one, await memory(asked)]).toEqual([true, one])
  const network = one.network(asOf)
  expect(network.ties.length).toBe(1)
  expect(one.network(asOf)).toBe(network)
  expect(door.reads).toBe(1)
  await memory({ ...asked, clearance: 1 })
  expect(door.reads).toBe(2)
  await memory({ ...asked, read: aDoor(8).read, dataVersion: 8 })
  expect(await memory(asked)).toBe(one)
})

test('what is older than the version asked for, what has no version and what finds no room is answered and not kept', async () => {
  for (const [megabytes, dataVersion] of [
    [10, 8],
    [10, null],
    [0, 7],
  ] as const) {
    const memory = createFactMemory(megabytes)
    const { door, read } = aDoor(7)
    const known = await memory({ read, clearance: 0, dataVersion })
    expect(known.network(asOf).ties.map(({ from, to }) => [from, to])).toEqual([['dep-one', 'org-one']])
    await memory({ read, clearance: 0, dataVersion })
    expect(door.reads, `${megabytes} MB, ${dataVersion}`).toBe(2)
  }
})

test('a failure is whoever waits for it alone', async () => {
  const memory = createFactMemory(10)
  const { door, read } = aDoor(7)
  door.fails = true
  const asked = { read, clearance: 0, dataVersion: 7 }
  await expect(Promise.all([memory(asked), memory(asked)])).rejects.toThrow('away')
  door.fails = false
  expect((await memory(asked)).network(asOf).ties.length).toBe(1)
})

test('a version that was raised is read before anybody asks for it, and once', async () => {
  const factMemory = createFactMemory(10)
  const { door, read } = aDoor(8)
  await factMemory({ read: aDoor(7).read, clearance: 0, dataVersion: 7 })
  const { look } = newVersions({ read, clearance: 0, factMemory })
  await look()
  expect(door.reads).toBe(1)
  expect((await factMemory({ read, clearance: 0, dataVersion: 8 })).dataVersion).toBe(8)
  await look()
  expect(door.reads).toBe(1)
})

test('a database that is away while nobody asks is nothing that anybody sees', async () => {
  const factMemory = createFactMemory(10)
  const { door, read } = aDoor(8)
  door.fails = true
  await newVersions({ read, clearance: 0, factMemory }).look()
  door.fails = false
  expect((await factMemory({ read, clearance: 0, dataVersion: 8 })).dataVersion).toBe(8)
})
