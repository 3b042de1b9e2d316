import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#server/db/driver.ts'
import { writeRows } from '#server/db/run.ts'
import type { InTransaction } from '#server/features/imports/writeStored.ts'
import { root } from '#server/settings.ts'
import type { Pair } from '#tests/sameAs/answers.ts'
import { type AskDatabase, askTestDatabase } from '#tests/support/ask.ts'
import { patient } from '#tests/support/patient.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'
import { writeWorld } from '#tests/support/writeWorld.ts'

/** What the servers keep is kept for a version of the data. */
const NEXT_VERSION =
  'MATCH (meta:Meta) UNWIND range(0, 3) AS level SET meta["dataVersion" + level] = meta["dataVersion" + level] + 1'

type Settings = Readonly<Record<string, string>>
type Stores = { readonly pair: Pair; readonly ask: AskDatabase }
type Worlds = Stores & {
  /** Empties the store and writes the random world of this number. */
  readonly world: (index: number) => Promise<void>
}

/** Each server on a store of its own, with the seed in it. */
export async function withSeeds(earlier: string, use: (stores: Stores) => Promise<void>): Promise<void> {
  await withDatabase('then', {}, (before) =>
    withServer(earlier, before, {}, (then) =>
      withDatabase('now', {}, (after) =>
        withServer(root, after, {}, (now) => asking(after, (ask) => use({ pair: { earlier: then, now }, ask }))),
      ),
    ),
  )
}

/** Both servers on one store, without the seed. */
export async function withPair(earlier: string, use: (worlds: Worlds) => Promise<void>): Promise<void> {
  // Each world has other counts, for which everything would be planned anew.
  await withDatabase('worlds', { settings: { 'dbms.cypher.min_replan_interval': '1d' } }, (store) =>
    withServer(root, store, { SEED: 'none' }, (now) =>
      withServer(earlier, store, { SEED: 'none' }, (then) =>
        asking(store, async (ask) => {
          const database = openDatabase(store.address, patient)
          const inTransaction: InTransaction = (what, work) =>
            writeRows(database.jobs, { clearance: 3, requestId: 'given' }, { what, milliseconds: 60_000 }, work)
          const world = async (index: number) => {
            await ask('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration DETACH DELETE any')
            await writeWorld(aRandomWorld(index), inTransaction)
            await ask(NEXT_VERSION)
          }
          await use({ pair: { earlier: then, now }, ask, world })
          await database.close()
        }),
      ),
    ),
  )
}

export async function withDatabase(
  name: string,
  beginning: Parameters<typeof startThrowAway>[1],
  use: (database: ThrowAway) => Promise<void>,
): Promise<void> {
  const database = await startThrowAway(name, beginning)
  await use(database).finally(database.end)
}

/** The server of a checkout on a database, with settings beside these: its address, and the number of its process. */
export async function withServer(
  folder: string,
  { address }: ThrowAway,
  settings: Settings,
  use: (url: string, pid: number) => Promise<void>,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'same-as-'))
  const { uri, user, password } = address
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  // One proxy is believed, so that each question can come from an address of its own.
  const set = { ...database, ...settings, DATA_FOLDER: data, PORT: '0', TRUSTED_PROXIES: '1' }
  const product = startProduct(set, 'server/main.ts', folder)
  try {
    await use(await product.opened, product.child.pid ?? 0)
  } finally {
    await endProduct(product)
    await rm(data, { recursive: true, force: true })
  }
}

export async function asking(database: ThrowAway, use: (ask: AskDatabase) => Promise<void>): Promise<void> {
  const { ask, driver } = await askTestDatabase(database.address)
  await use(ask).finally(() => driver.close())
}
