import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { neo4jVersion } from '#server/db/local/neo4jSettings.ts'
import { root } from '#server/settings.ts'

/** What the data of the seeded database is made of. Another byte in any of it, and it is made anew. */
const MADE_OF = ['cypher/seed', 'cypher/schema', 'cypher/expanded/imports', 'server/domain', 'server/features/imports']

const kept = join(root, '.data', 'kept-stores')

/** A database as the import left it, in a folder of our own: copied for each run, never opened itself. */
export type KeptStore = { readonly data: string; readonly password: string }

export const storeFolder = (): string => join(kept, hashOfStore())

/** Of all that an imported database is made of. */
export function hashOfStore(): string {
  const hash = createHash('sha256').update(neo4jVersion)
  for (const folder of MADE_OF) addFolder(hash, join(root, folder))
  return hash.digest('hex').slice(0, 16)
}

function addFolder(hash: Hash, folder: string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path))
}

/** Undefined where none was kept, or for something else. */
export async function findStore(folder: string): Promise<KeptStore | undefined> {
  if (!existsSync(folder)) return undefined
  return { data: join(folder, 'data'), password: await readFile(join(folder, 'password'), 'utf8') }
}

/** Keeps the data of a database that has ended in order, in one step; what was kept beside it, of another seed, goes. */
export async function keepStore(folder: string, { data, password }: KeptStore): Promise<void> {
  const [made, beside] = [`${folder}-${process.pid}`, dirname(folder)]
  await mkdir(beside, { recursive: true })
  await cp(data, join(made, 'data'), { recursive: true })
  await writeFile(join(made, 'password'), password, { mode: 0o600 })
  for (const other of await readdir(beside)) {
    if (join(beside, other) !== made) await rm(join(beside, other), { recursive: true, force: true })
  }
  await rename(made, folder)
}

export function forgetStore(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
