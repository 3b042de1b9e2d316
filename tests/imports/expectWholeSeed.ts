import { expect } from 'vitest'
import type { Read } from '#server/db/types.ts'
import { importSeed } from '#server/features/imports/importSeed.ts'
import { readStored } from '#server/features/imports/stored.ts'
import { summaryOf } from '#tests/domain/summary.ts'
import { loadInMemory, SEED, WORLD } from '#tests/imports/inMemory.ts'
import type { AskDatabase } from '#tests/support/ask.ts'

type Versioned = {
  readonly id: string
  readonly seenFrom: number
  readonly version: string | null
  readonly linksVersion: string | null
}

/**
 * That a database holds what the projection says of the seed and what every question asks of it, and that loading it
 * again would change nothing. It writes nothing.
 */
export async function expectWholeSeed({
  read,
  ask,
}: {
  readonly read: Read
  readonly ask: AskDatabase
}): Promise<void> {
  const folders = { seed: SEED, world: WORLD }
  const { files, nodes } = loadInMemory(folders)
  const stored = await readStored(read)
  const rows = files.reduce((sum, file) => sum + file.rowsRead, 0)
  expect([stored.nodes.size, stored.records.length]).toEqual([nodes.length, rows])
  const versions = (all: Iterable<Versioned>) =>
    [...all].map(({ id, seenFrom, version, linksVersion }) => `${id} ${seenFrom} ${version} ${linksVersion}`).sort()
  expect(versions(stored.nodes.values())).toEqual(versions(nodes))
  const links = nodes.flatMap((node) => node.links)
  expect(await ask('MATCH (:Entity)-[link]->(:Entity) RETURN count(link) AS links')).toEqual([{ links: links.length }])
  const unseen =
    'MATCH (n) WHERE NOT n:Meta AND NOT n:Migration AND (n.seenFrom IS NULL OR n.seenTo IS NULL) RETURN count(n) AS unseen'
  expect(await ask(unseen)).toEqual([{ unseen: 0 }])
  const partners = await ask('MATCH (n:Partner) WHERE n.partnerLevel <= 0 RETURN count(n) AS partners')
  expect(partners).toEqual([{ partners: summaryOf(nodes, '2026-03-31').partners.size }])

  const again = await importSeed({
    folders,
    read,
    inTransaction: () => Promise.reject(new Error('a start that loads it again would write')),
    recordedAt: '2026-02-02T00:00:00.000Z',
    say: () => undefined,
  })
  expect(again.changed).toBe(false)
  // A product that started on it again has loaded it again.
  const dataVersions = await ask('MATCH (meta:Meta) RETURN [meta.dataVersion0, meta.dataVersion3] AS versions')
  expect(dataVersions).toEqual([{ versions: [1, 1] }])
}
