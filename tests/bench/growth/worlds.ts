import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { writeGeneratedSeed } from '#tests/bench/generatedSeed.ts'
import { importedOnce } from '#tests/bench/importedOnce.ts'
import { hashOfStore, type KeptStore } from '#tests/support/seeded/keptStore.ts'

/** A database with a generated world of so many partners; made once, and again when the import or the seed changes. */
export async function worldOf(partners: number): Promise<KeptStore> {
  return importedOnce({
    what: `a world of ${partners} partners`,
    folder: join(root, '.data', 'bench-worlds', String(partners), hashOfStore()),
    seed: (scratch) => {
      const seed = join(scratch, 'seed')
      writeGeneratedSeed(seed, partners)
      return seed
    },
  })
}
