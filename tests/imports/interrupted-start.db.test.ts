import { describe, expect, test } from 'vitest'
import { reader, writeRows } from '#server/db/run.ts'
import { canonicalJson, type Json } from '#server/domain/records/canonicalJson.ts'
import { importSeed } from '#server/features/imports/importSeed.ts'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'
import type { InTransaction } from '#server/features/imports/writeStored.ts'
import { SEED, WORLD } from '#tests/imports/inMemory.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'
import { askWorlds, emptyWorlds, worlds } from '#tests/support/database.ts'
import { isFull, sampled } from '#tests/support/sample.ts'

const caller = { clearance: 3, requestId: 'test' } as const
const inTransaction: InTransaction = (what, work) =>
  writeRows(worlds().jobs, caller, { what, milliseconds: 60_000 }, work)

/** When a start begins: each later than the one before. */
const time = (start: number): string => `2026-01-01T0${start}:00:00.000Z`

/** Where a start ends: in this transaction, before or after it is written. */
type Killed = { readonly transaction: number; readonly isWritten: boolean }

/** One start; gives how many transactions it took. */
async function start(folders: SeedFolders, recordedAt: string, killed?: Killed): Promise<number> {
  let done = 0
  const through: InTransaction = async (what, work) => {
    done += 1
    if (done !== killed?.transaction) return inTransaction(what, work)
    if (killed.isWritten) await inTransaction(what, work)
    else
      await inTransaction(what, (write) => work(write).then(() => Promise.reject(new Error('killed')))).catch(() => 0)
    throw new Error('killed')
  }
  const ended = importSeed({
    folders,
    read: reader(worlds().jobs, caller),
    inTransaction: through,
    recordedAt,
    say: () => undefined,
  })
  const outcome = await ended.then(
    () => 'ended',
    (problem: unknown) => (problem instanceof Error ? problem.message : String(problem)),
  )
  // Of what an earlier one has done to its end there is nothing left to be killed in.
  expect(outcome).toBe(killed !== undefined && done >= killed.transaction ? 'killed' : 'ended')
  return done
}

/** All that is stored, times included, as lines of text. */
async function dump(): Promise<readonly string[]> {
  const nodes = await askWorlds('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
  const links = await askWorlds(
    `MATCH (a)-[r]->(b) RETURN coalesce(a.id, '') AS a, a.seenFrom AS af, type(r) AS type, properties(r) AS properties,
       coalesce(b.id, '') AS b, b.seenFrom AS bf`,
  )
  return [...nodes, ...links].map((row) => canonicalJson(row as Json)).sort()
}

/** Twenty places in an import of so many transactions: a step that is no divisor meets all of them in both ways. */
const places = (transactions: number): readonly Killed[] =>
  Array.from({ length: 20 }, (_, index) => ({
    transaction: 2 + ((index * 7) % (transactions - 1)),
    isWritten: index % 3 === 0,
  }))

const decided = (...rows: readonly string[]) => ({ 'decisions.csv': ['id,same_as,why,source_url', ...rows] })

/** Two laboratories that are certainly one, and two organizations that are one by a decision. */
const lab = {
  ...withRows('agreements.csv', 'lab,leuven,physics,joint_lab,2020,,,'),
  ...withRows('activities.csv', 'lab,Lab,,joint_lab,2020,,,leuven,,'),
  ...withRows('horizon_projects.csv', '101,ACR,A project,2023-01-01,2026-12-31,,https://example.org/1'),
  ...withRows('horizon_participants.csv', '101,8,UNIVERSITAS LOVANIENSIS,HES,BE,participant,'),
  ...decided('org-leuven,org-pic-8,one university,https://example.org/leuven'),
}

/** So many rows that the two that are one are written in two transactions: a full run takes the real seed. */
function inSeveralParts(): SeedFolders {
  const themes = Array.from({ length: 488 }, (_, index) => `t${index},,Subject ${index},分野 ${index},,`)
  return isFull ? { seed: SEED, world: WORLD } : smallSeed({ ...lab, ...withRows('themes.csv', ...themes) })
}

describe('a first start that is interrupted, and started again an hour later', { timeout: 3_600_000 }, () => {
  test('ends in what an undisturbed one had made', async () => {
    const folders = inSeveralParts()
    const transactions = await start(folders, time(0))
    const undisturbed = await dump()
    for (const place of sampled(places(transactions), 2)) {
      await emptyWorlds()
      await start(folders, time(0), place)
      await start(folders, time(1), { transaction: 2, isWritten: true })
      await start(folders, time(2))
      expect(await dump(), JSON.stringify(place)).toEqual(undisturbed)
    }
    expect(transactions).toBeGreaterThanOrEqual(8)
  })
})

describe('a start with newer files', { timeout: 600_000 }, () => {
  test('that is interrupted ends in what an undisturbed one had made', async () => {
    const louvain = 'louvain,UCLouvain,,,university,BE,'
    const before = smallSeed({
      ...withRows('organizations.csv', louvain),
      ...withRows('activities.csv', 'gone,Gone,,visit,2020,,physics,leuven,,'),
      ...decided('leuven,louvain,taken for one,'),
    })
    const row = 'leuven,Leuven,,,university,BE,https://example.org/leuven'
    const after = smallSeed({ ...lab, 'organizations.csv': [SMALL['organizations.csv'][0], row, louvain] })
    await start(before, time(0))
    const transactions = await start(after, time(1))
    const undisturbed = await dump()
    for (const place of sampled(places(transactions), 1)) {
      await emptyWorlds()
      await start(before, time(0))
      await start(after, time(1), place)
      await start(after, time(2))
      expect(await dump(), JSON.stringify(place)).toEqual(undisturbed)
    }
  })

  test('mends what an interrupted start of an earlier version left: times, ids, and the way from old ids', async () => {
    const folders = smallSeed(lab)
    await start(folders, time(0))
    const undisturbed = await dump()
    // As it was written: later rows with a later time, so that of two rows of one thing the later one lost its id.
    await askWorlds(
      "MATCH (r:Record)-[:FROM]->(:Source {title: 'activities.csv'}) SET r.recordedAt = '2026-01-01T03:00:00.000Z'",
    )
    await askWorlds(
      "MATCH (n:Activity {id: 'act-lab'}) SET n.id = 'agr-lab', n.formerIds = ['act-lab'], n.version = 'of then'",
    )
    expect(await dump()).not.toEqual(undisturbed)
    await start(folders, time(4))
    const meta = /"dataVersion/
    const stored = (lines: readonly string[]) => lines.filter((line) => !meta.test(line))
    expect(stored(await dump())).toEqual(stored(undisturbed))
    expect(await askWorlds("MATCH (n {id: 'act-lab'}) RETURN n.formerIds AS former")).toEqual([{ former: ['agr-lab'] }])
    expect(await start(folders, time(5))).toBe(0)
  })
})
