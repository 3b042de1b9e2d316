import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { findStore, type KeptStore } from '#tests/support/seeded/keptStore.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

type Imported = {
  /** What is said of it while it is made. */
  readonly what: string
  /** Where its data are kept; what is kept beside it goes. */
  readonly folder: string
  /** Gives the folder of a seed; undefined: the product's own. */
  readonly seed?: (scratch: string) => string
  /** Another checkout, whose server imports. */
  readonly product?: string
}

/** A database as a start of the product leaves it: imported once, and kept for the next runs. */
export async function importedOnce(asked: Imported): Promise<KeptStore> {
  return (await findStore(asked.folder)) ?? (await importNow(asked))
}

async function importNow({ what, folder, seed, product = root }: Imported): Promise<KeptStore> {
  console.log(`importing ${what}, once`)
  const scratch = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const database = await startThrowAway('bench-import')
  try {
    const { uri, user, password } = database.address
    const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, DATA_FOLDER: join(scratch, 'data') }
    const own = seed ? { SEED: seed(scratch) } : {}
    const server = startProduct({ ...given, ...own, PORT: '0' }, 'server/main.ts', product)
    await server.opened
    await endProduct(server)
    await database.endAndKeep(folder)
  } finally {
    await database.end()
    await rm(scratch, { recursive: true, force: true })
  }
  const made = await findStore(folder)
  if (!made) throw new Error(`${what} was not kept`)
  return made
}
