import type { Read } from '#server/db/types.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { madeOf } from '#server/features/imports/madeOf.ts'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'
import type { SeedTotals } from '#server/features/imports/seedTotals.ts'
import { nodeKey, type ProjectedNow } from '#server/features/imports/stored.ts'
import type { InTransaction } from '#server/features/imports/writeStored.ts'

/** What is known of the last import where nothing is new: what became of each row, and how many nodes there are. */
export type Unchanged = { readonly totals: SeedTotals; readonly nodes: number }

/**
 * The last import, if it was made of the same and the store is still as it left it; else null, and all is to be done:
 * also where an import is open, or somebody has written since, whoever and however.
 */
export async function sameAsLast(read: Read, made: string): Promise<Unchanged | null> {
  const [last] = await read<Note>('imports/last-import', {})
  if (last === undefined || last.madeOf !== made || last.stand === '') return null
  const stand = await readStand(read)
  if (stand.unfinished > 0 || hashOf(stand) !== last.stand) return null
  try {
    return { totals: JSON.parse(last.totals), nodes: stand.nodes.length }
  } catch {
    return null
  }
}

/** What an import was made of, what it projected, and what it has to say. */
export type Ended = {
  readonly made: string
  readonly folders: SeedFolders
  readonly nodes: readonly Projected[]
  readonly totals: SeedTotals
}

type Projected = Pick<ProjectedNow, 'id' | 'seenFrom'> & { readonly version: string; readonly linksVersion: string }

/** Notes it for the next start, if what stands in the store is what was projected, and the files are still the same. */
export async function noteImport(read: Read, inTransaction: InTransaction, ended: Ended): Promise<void> {
  const { made, folders, totals } = ended
  const stand = await readStand(read)
  const isAsProjected = stand.nodes.join('\n') === ended.nodes.map(lineOf).sort().join('\n')
  if (!isAsProjected || stand.unfinished > 0 || madeOf(folders) !== made) return
  const note: Note = { madeOf: made, stand: hashOf(stand), totals: JSON.stringify(totals) }
  await inTransaction('note import', (write) => write('imports/note-import', note))
}

type Note = { readonly madeOf: string; readonly stand: string; readonly totals: string }

/** So many digits of a hash: the rest would only cross the wire. */
const DIGITS = 16

const lineOf = (node: Projected): string =>
  [nodeKey(node), node.version.slice(0, DIGITS), node.linksVersion.slice(0, DIGITS)].join(' ')

type Stand = {
  readonly nodes: readonly string[]
  readonly decisions: readonly string[]
  readonly unfinished: number
  readonly dataVersion: number
  readonly records: number
  readonly sources: number
  readonly links: readonly number[]
}

async function readStand(read: Read): Promise<Stand> {
  const [stand] = await read<Stand>('imports/import-stand', {})
  if (stand === undefined) throw new Error('a database without its one node of settings')
  // The database sorts ids in an order of its own.
  return { ...stand, nodes: [...stand.nodes].sort() }
}

const hashOf = (stand: Stand): string => sha256(JSON.stringify(stand))
