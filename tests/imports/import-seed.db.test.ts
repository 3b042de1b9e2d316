import { describe, expect, test } from 'vitest'
import { reader, writeRows } from '#server/db/run.ts'
import { canonicalJson, type Json } from '#server/domain/records/canonicalJson.ts'
import { importSeed, type SeedResult } from '#server/features/imports/importSeed.ts'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'
import type { InTransaction } from '#server/features/imports/writeStored.ts'
import { expectWholeSeed } from '#tests/imports/expectWholeSeed.ts'
import { SEED, WORLD } from '#tests/imports/inMemory.ts'
import { smallSeed, withRows } from '#tests/imports/smallSeed.ts'
import { askWorlds, worlds } from '#tests/support/database.ts'
import { isFull, sampled } from '#tests/support/sample.ts'

const caller = { clearance: 3, requestId: 'test' } as const
const inTransaction: InTransaction = (what, work) =>
  writeRows(worlds().jobs, caller, { what, milliseconds: 60_000 }, work)

function load(folders: SeedFolders, pinned: { at?: string; through?: InTransaction } = {}): Promise<SeedResult> {
  return importSeed({
    folders,
    read: reader(worlds().jobs, caller),
    inTransaction: pinned.through ?? inTransaction,
    recordedAt: pinned.at ?? '2026-01-01T00:00:00.000Z',
    say: () => undefined,
  })
}

const WHOLE = { seed: SEED, world: WORLD }

/** All that is stored, as lines of text: equal ones mean that nothing moved. */
async function everything(): Promise<readonly string[]> {
  const nodes = await askWorlds('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
  const links = await askWorlds(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, a.seenFrom AS af, type(r) AS type, properties(r) AS properties, b.id AS b, b.seenFrom AS bf',
  )
  return [...nodes, ...links].map((row) => canonicalJson(row as Json)).sort()
}

const versions = () => askWorlds('MATCH (meta:Meta) RETURN [meta.dataVersion0, meta.dataVersion3] AS versions')

// Milliseconds never fail a test: on a busy machine a whole import takes its time.
const PATIENT = 300_000

test('nothing longer than an index holds is written: long ids are refused, long keys hashed, the rest is loaded', async () => {
  const long = 'é'.repeat(5_000)
  const rows = {
    ...withRows('organizations.csv', `${long},Long,,,university,BE,`),
    ...withRows('statistics.csv', `students,2023,6,students,https://example.org/${long},,`),
  }
  const { files } = await load(smallSeed(rows))
  expect(files.find(({ file }) => file === 'organizations.csv')).toMatchObject({ loaded: 1, refused: 1 })
  expect(files.find(({ file }) => file === 'statistics.csv')).toMatchObject({ loaded: 2, refused: 0 })
  const keys = await askWorlds(
    'MATCH (n) UNWIND [n.id, n.rowKey] + coalesce(n.formerIds, []) AS key WITH key WHERE key IS NOT NULL RETURN key',
  )
  const bytes = keys.map(({ key }) => Buffer.byteLength(String(key)))
  expect(Math.max(...bytes)).toBeLessThanOrEqual(512)
  expect(bytes.length).toBeGreaterThan(20)
})

describe('the seed in the database', { timeout: PATIENT }, () => {
  test.each(isFull ? [WHOLE] : [])('is as the projection says, also after it was loaded again', async (folders) => {
    const [one, again] = [await load(folders), await load(folders, { at: '2026-02-02T00:00:00.000Z' })]
    expect([one.changed, again.changed]).toEqual([true, false])
    await expectWholeSeed({ read: reader(worlds().jobs, caller), ask: askWorlds })
  })

  test('stores days as dates, to be compared, and dates as stated as text', async () => {
    await load(smallSeed())
    const agreement = await askWorlds(
      `MATCH (a:Agreement {id: 'agr-one'}) RETURN a.validUntil = date('2029-04-22') AS until, a.signsFrom = [date('2024-04-22')] AS signs,
       a.signedOn AS signedOn, a.endBasis AS endBasis`,
    )
    expect(agreement).toEqual([{ until: true, signs: true, signedOn: '2024-04-22', endBasis: 'presumed' }])
  })

  test('leads from a tie to the row, the file and the page behind it', async () => {
    await load(smallSeed())
    const [row] = await askWorlds(
      `MATCH (page:Source)<-[:CITES]-(r:Record)-[:DESCRIBES]->(:Agreement)-[:BETWEEN]->(o:Partner)
       MATCH (r)-[:FROM]->(file:Source)-[:EDITION_OF]->(series:Series)
       RETURN page.url AS page, file.title AS file, series.coverage AS coverage, r.fields AS fields, o.id AS partner`,
    )
    expect(row).toMatchObject({
      page: 'https://example.org/one',
      file: 'agreements.csv',
      coverage: 'complete',
      partner: 'org-leuven',
    })
    expect(JSON.parse(String(row?.fields))).toMatchObject({ id: 'one', signed_on: '2024-04-22' })
  })
})

describe('loading again', { timeout: PATIENT }, () => {
  test('changes nothing, not even a data version', async () => {
    const folders = smallSeed()
    await load(folders)
    const before = await everything()
    const again = await load(folders, { at: '2026-02-02T00:00:00.000Z' })
    expect([again.changed, await everything()]).toEqual([false, before])
    expect(await versions()).toEqual([{ versions: [1, 1] }])
  })

  test('writes anew what another program had folded otherwise for the search', async () => {
    const folders = smallSeed()
    await load(folders)
    const before = await everything()
    await askWorlds(`MATCH (n:Entity {id: 'org-leuven'}) SET n.searchText0 = 'older', n.version = 'of an older text'`)
    const { changed, nodes } = await load(folders, { at: '2026-02-02T00:00:00.000Z' })
    expect([changed, nodes.written]).toEqual([true, 1])
    const texts = (all: readonly string[]) => all.filter((line) => line.includes('searchText0'))
    expect(texts(await everything())).toEqual(texts(before))
  })

  test('a newer edition updates what nobody corrected by hand', async () => {
    const two = (one: string, other: string) =>
      smallSeed(withRows('organizations.csv', `kaist,${one},,,university,BE,`, `yonsei,${other},,,university,BE,`))
    await load(two('KAIST', 'Yonsei'))
    await askWorlds(
      `CREATE (series:Series {id: 'people', rank: 100, seenFrom: 0, seenTo: 3})
       CREATE (form:Source {id: 'form', kind: 'form', title: 'A form', seenFrom: 0, seenTo: 3})-[:EDITION_OF {ordinal: 1, seenFrom: 0, seenTo: 3}]->(series)
       CREATE (form)<-[:FROM {seenFrom: 0, seenTo: 3}]-(:Record {id: 'rec-hand', rowKey: 'x', kind: 'correction', level: 0, recordedAt: '2026-01-02T00:00:00.000Z',
         recordedBy: 'office', fields: '{"entity":"org-kaist","nameEn":"Checked by hand"}', contentHash: 'x', seenFrom: 0, seenTo: 3})`,
    )
    const result = await load(two('Renamed', 'Renamed too'), { at: '2026-02-02T00:00:00.000Z' })
    expect(result.records).toEqual({ added: 2, superseded: 2, retracted: 0 })
    const names = "MATCH (n:Entity) WHERE n.id IN ['org-kaist', 'org-yonsei'] RETURN n.nameEn AS name ORDER BY n.id"
    expect(await askWorlds(names)).toEqual([{ name: 'Checked by hand' }, { name: 'Renamed too' }])
    expect(await versions()).toEqual([{ versions: [2, 2] }])
    expect(await askWorlds("MATCH (r:Record {rowKey: 'kaist'}) RETURN count(r) AS records")).toEqual([{ records: 2 }])
  })

  test('takes away what is gone with its links, and keeps its record', async () => {
    await load(smallSeed(withRows('activities.csv', 'gone,Gone,,visit,2020,,physics,leuven,,')))
    await load(smallSeed(), { at: '2026-02-02T00:00:00.000Z' })
    expect(await askWorlds("MATCH (n:Entity {id: 'act-gone'}) RETURN count(n) AS left")).toEqual([{ left: 0 }])
    const marks = await askWorlds("MATCH (r:Record {rowKey: 'gone'}) RETURN r.retractedAt AS at")
    expect(marks).toEqual([{ at: '2026-02-02T00:00:00.000Z' }])
  })

  test('goes on after a start that was killed, wherever it stopped', async () => {
    const folders = smallSeed(withRows('agreements.csv', 'lab,leuven,physics,joint_lab,2020,,,'))
    await load(folders)
    const whole = await everything()
    const transactions = await countTransactions(folders)
    const stops = Array.from({ length: transactions - 1 }, (_, index) => index + 1)
    for (const stop of sampled(stops, 2)) {
      await askWorlds('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration DETACH DELETE any')
      await askWorlds(
        'MATCH (meta:Meta) SET meta.dataVersion0 = 0, meta.dataVersion1 = 0, meta.dataVersion2 = 0, meta.dataVersion3 = 0',
      )
      let done = 0
      const killed: InTransaction = (what, work) =>
        done++ < stop ? inTransaction(what, work) : Promise.reject(new Error('killed'))
      await expect(load(folders, { through: killed })).rejects.toThrow('killed')
      await load(folders)
      expect(await everything(), `stopped after ${stop}`).toEqual(whole)
    }
    expect(transactions).toBeGreaterThanOrEqual(6)
  })
})

async function countTransactions(folders: SeedFolders): Promise<number> {
  await askWorlds('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration DETACH DELETE any')
  let done = 0
  const counting: InTransaction = (what, work) => {
    done += 1
    return inTransaction(what, work)
  }
  await load(folders, { through: counting })
  return done
}

test('without a seed there are countries and regions alone', async () => {
  const result = await load({ seed: null, world: WORLD })
  expect(result.changed).toBe(true)
  const labels = await askWorlds(
    "MATCH (n:Entity) UNWIND labels(n) AS label WITH label WHERE label <> 'Entity' RETURN label, count(*) AS nodes ORDER BY label",
  )
  expect(labels).toEqual([
    { label: 'Country', nodes: 249 },
    { label: 'Region', nodes: 15 },
  ])
})
