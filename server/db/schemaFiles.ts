import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CypherFile } from '#server/db/catalogue.ts'
import type { Lane } from '#server/db/driver.ts'
import { toDatabaseError } from '#server/db/errors.ts'
import { withoutTextAndComments } from '#server/db/header.ts'
import { readRows, writeRows } from '#server/db/run.ts'
import type { Caller } from '#server/db/types.ts'

/** A schema file that was applied has been changed since: a new file is needed instead. */
export class SchemaChanged extends Error {
  override readonly name = 'SchemaChanged'
  constructor(readonly file: string) {
    super(`${file} was changed after it was applied`)
  }
}

const caller: Caller = { clearance: 3, requestId: 'schema' }
const limits = { what: 'schema', milliseconds: 60_000 }
const LOCK_IS_STALE_AFTER = 120_000

/**
 * Applies `cypher/schema/` in order; gives the stems that were new. Two servers at once: one does it, the other waits and
 * finds it done. Schema and data cannot share a transaction, so each statement says IF NOT EXISTS and a file is marked
 * after it: a start that was killed between them goes on where it stopped. Throws `SchemaChanged`, `DatabaseError`.
 */
export async function applySchema(lane: Lane): Promise<readonly string[]> {
  const files = [...lane.catalogue.values()].filter((file) => file.stem.startsWith('schema/'))
  const [first] = files
  if (first) await runStatements(lane, first)
  const owner = randomUUID()
  await takeLock(lane, owner)
  try {
    return await applyNew(lane, files)
  } finally {
    await writeRows(lane, caller, limits, (write) => write('platform/unlock-migrations', { owner }))
  }
}

async function takeLock(lane: Lane, owner: string): Promise<void> {
  for (;;) {
    const now = Date.now()
    const times = { now: new Date(now).toISOString(), staleAt: new Date(now - LOCK_IS_STALE_AFTER).toISOString() }
    const [row] = await writeRows(lane, caller, limits, (write) =>
      write<{ taken: boolean }>('platform/lock-migrations', { owner, ...times }),
    )
    if (row?.taken) return
    await sleep(500)
  }
}

async function applyNew(lane: Lane, files: readonly CypherFile[]): Promise<string[]> {
  const done = await readRows<{ id: string; sha256: string }>(lane, caller, 'platform/list-migrations', {})
  const hashes = new Map(done.map((row) => [row.id, row.sha256]))
  const applied: string[] = []
  for (const file of files) {
    const sha256 = createHash('sha256').update(file.text).digest('hex')
    const before = hashes.get(file.stem)
    if (before === sha256) continue
    if (before) throw new SchemaChanged(`cypher/${file.stem}.cypher`)
    await runStatements(lane, file)
    const now = new Date().toISOString()
    await writeRows(lane, caller, limits, (write) => write('platform/apply-migration', { id: file.stem, sha256, now }))
    applied.push(file.stem)
  }
  return applied
}

async function runStatements(lane: Lane, file: CypherFile): Promise<void> {
  const session = lane.driver.session({ database: lane.database, bookmarkManager: lane.bookmarkManager })
  try {
    for (const statement of statementsOf(file.text)) await session.run(statement)
  } catch (problem) {
    throw toDatabaseError(problem, file.stem)
  } finally {
    await session.close()
  }
}

/** The statements of a schema file, each as it stands between its semicolons. */
export function statementsOf(text: string): string[] {
  const bare = withoutTextAndComments(text)
  const ends = [...bare.matchAll(/;/g)].map((found) => found.index)
  const bounds = [-1, ...ends, text.length]
  return bounds
    .slice(1)
    .map((end, index) => [(bounds[index] ?? -1) + 1, end] as const)
    .filter(([from, to]) => bare.slice(from, to).trim() !== '')
    .map(([from, to]) => text.slice(from, to).trim())
}
