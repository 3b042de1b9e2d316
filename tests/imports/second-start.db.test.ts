import { describe, expect, test } from 'vitest'
import { reader, writeRows } from '#server/db/run.ts'
import type { Read } from '#server/db/types.ts'
import { canonicalJson, type Json } from '#server/domain/records/canonicalJson.ts'
import { importSeed, type SeedResult } from '#server/features/imports/importSeed.ts'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'
import type { Message } from '#server/messages.ts'
import { smallSeed, withRows } from '#tests/imports/smallSeed.ts'
import { askWorlds, worlds } from '#tests/support/database.ts'

const caller = { clearance: 3, requestId: 'test' } as const
const PATIENT = 300_000

type Started = {
  readonly result: SeedResult
  readonly asked: readonly string[]
  readonly written: readonly string[]
  readonly said: readonly Message[]
}

/** One start, with what it asked the database, wrote and said. */
async function start(folders: SeedFolders, day = 1): Promise<Started> {
  const [asked, written, said]: [string[], string[], Message[]] = [[], [], []]
  const read: Read = (...call) => {
    asked.push(call[0])
    return reader(worlds().jobs, caller)(...call)
  }
  const result = await importSeed({
    folders,
    read,
    inTransaction: (what, work) => {
      written.push(what)
      return writeRows(worlds().jobs, caller, { what, milliseconds: 60_000 }, work)
    },
    recordedAt: `2026-01-0${day}T00:00:00.000Z`,
    say: (...message) => said.push(message as Message),
  })
  return { result, asked, written, said }
}

/** All that is stored but data versions and the note of the import, which follow them. */
async function everything(): Promise<readonly string[]> {
  const nodes = await askWorlds('MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS properties')
  const links = await askWorlds(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, a.seenFrom AS af, type(r) AS type, properties(r) AS properties, b.id AS b',
  )
  return [...nodes, ...links].map((row) => canonicalJson(row as Json)).sort()
}

const isWhole = ({ asked }: Started): boolean => asked.includes('imports/list-records')

/** A seed with a decision of our own, a row that is refused, and two activities that may be one. */
const rows = {
  ...withRows('agreements.csv', 'lab,leuven,physics,joint_lab,2020,,,', 'lost,nowhere,,academic_exchange,2020,,,'),
  ...withRows('activities.csv', 'lab,Lab,,joint_lab,2020,,,leuven,,'),
}

describe('a start that finds nothing new', { timeout: PATIENT }, () => {
  test('reads no row and no record, writes nothing, and says what the first one said', async () => {
    const folders = smallSeed(rows)
    const first = await start(folders)
    const stored = await everything()
    const second = await start(folders, 2)
    expect([isWhole(first), first.result.changed]).toEqual([true, true])
    expect(second.asked).toEqual(['imports/last-import', 'imports/import-stand'])
    expect([second.result.changed, second.written, await everything()]).toEqual([false, [], stored])
    const lines = ({ said }: Started) => said.slice(0, -1)
    expect(lines(second)).toEqual(lines(first))
    expect([first, second].map(({ said }) => said.at(-1)?.[0])).toEqual(['SEED_CHANGED', 'SEED_SAME'])
    const totals = ({ files, refusals, joined }: SeedResult) => ({ files, refusals, joined })
    expect(totals(second.result)).toEqual(totals(first.result))
    expect(first.result.refusals.length + first.result.joined.length).toBe(2)
    expect(second.result.nodes.total).toBe(first.result.nodes.total)
  })

  test.each([
    ['another program made the last import', "MATCH (m:Meta) SET m.importedFrom = 'of another program'"],
    ['what was noted is damaged', "MATCH (m:Meta) SET m.importedTotals = '{'"],
    ['somebody wrote since', 'MATCH (m:Meta) SET m.dataVersion3 = m.dataVersion3 + 1'],
    ['an import is open', "MATCH (i:Import) SET i.state = 'running', i.finishedAt = null"],
    ['a node is another', "MATCH (n:Entity {id: 'org-leuven'}) SET n.nameEn = 'older', n.version = 'of an older name'"],
    ['a node is gone', "MATCH (n:Entity {id: 'act-lab'}) DETACH DELETE n"],
    ['the links of a node are not all there', "MATCH (n:Entity {id: 'agr-one'}) SET n.linksVersion = null"],
    ['a node is too many', "CREATE (:Entity:Theme {id: 'the-odd', seenFrom: 0, seenTo: 3})"],
  ])('does all the work where %s, and the next one does nothing', async (_, change) => {
    const folders = smallSeed(rows)
    await start(folders)
    const stored = await everything()
    await askWorlds(change)
    expect(isWhole(await start(folders))).toBe(true)
    expect(await everything()).toEqual(stored)
    expect(isWhole(await start(folders))).toBe(false)
  })

  test('does all the work where a record is gone, and writes it again', async () => {
    const folders = smallSeed(rows)
    await start(folders)
    await askWorlds("MATCH (r:Record {rowKey: 'one'}) DETACH DELETE r")
    const second = await start(folders, 2)
    expect([isWhole(second), second.result.records.added]).toEqual([true, 1])
    expect(isWhole(await start(folders, 3))).toBe(false)
  })

  test('a decision that was taken back is followed, and one that was made', async () => {
    const folders = smallSeed(rows)
    await start(folders)
    const lab = () => askWorlds("MATCH (n:Activity) WHERE n.id ENDS WITH 'lab' RETURN count(n) AS nodes")
    expect(await lab()).toEqual([{ nodes: 1 }])
    await askWorlds("MATCH (d:Decision) SET d.takenBackAt = '2026-01-01T12:00:00.000Z'")
    expect(isWhole(await start(folders, 2))).toBe(true)
    expect(await lab()).toEqual([{ nodes: 2 }])
    await askWorlds('MATCH (d:Decision) REMOVE d.takenBackAt')
    expect(isWhole(await start(folders, 3))).toBe(true)
    expect(await lab()).toEqual([{ nodes: 1 }])
  })

  test('another byte in a file is all the work, also where no row is another', async () => {
    await start(smallSeed(rows))
    const { 'themes.csv': themes = [] } = { ...withRows('themes.csv') }
    const spaced = await start(smallSeed({ ...rows, 'themes.csv': [...themes, ''] }), 2)
    expect([isWhole(spaced), spaced.result.records.added]).toEqual([true, 0])
    const added = await start(smallSeed({ ...rows, ...withRows('themes.csv', 'new,,New,新,,') }), 3)
    expect([isWhole(added), added.result.records.added]).toEqual([true, 1])
  })
})
