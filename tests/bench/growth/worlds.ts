import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { writeGeneratedSeed } from '#tests/bench/generatedSeed.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { findStore, hashOfStore, type KeptStore } from '#tests/support/seeded/keptStore.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** A database with a generated world of so many partners; made once, and again when the import or the seed changes. */
export async function worldOf(partners: number): Promise<KeptStore> {
  const folder = join(root, '.data', 'bench-worlds', String(partners), hashOfStore())
  return (await findStore(folder)) ?? (await makeWorld(partners, folder))
}

async function makeWorld(partners: number, folder: string): Promise<KeptStore> {
  console.log(`importing a world of ${partners} partners, once`)
  const scratch = await mkdtemp(join(tmpdir(), 'bench-world-'))
  const database = await startThrowAway('bench-world')
  try {
    const seed = join(scratch, 'seed')
    writeGeneratedSeed(seed, partners)
    const { uri, user, password } = database.address
    const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, DATA_FOLDER: join(scratch, 'data') }
    const product = startProduct({ ...given, PORT: '0', SEED: seed })
    await product.opened
    await endProduct(product)
    await database.endAndKeep(folder)
  } finally {
    await database.end()
    await rm(scratch, { recursive: true, force: true })
  }
  const made = await findStore(folder)
  if (!made) throw new Error(`the world of ${partners} partners was not kept`)
  return made
}
