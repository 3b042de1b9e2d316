import type { Read } from '#server/db/types.ts'
import { projectionOf } from '#server/domain/projection/projection.ts'
import type { Merge, StatementRecord } from '#server/domain/records/records.ts'
import { decideJoins } from '#server/features/imports/decideJoins.ts'
import { noteImport, sameAsLast } from '#server/features/imports/lastImport.ts'
import { madeOf } from '#server/features/imports/madeOf.ts'
import { type Timed, withMoments, wronglyTimed } from '#server/features/imports/moments.ts'
import { planSeed } from '#server/features/imports/planSeed.ts'
import { linesOf } from '#server/features/imports/printTotals.ts'
import { readSeed, type SeedFolders } from '#server/features/imports/readSeed.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'
import { type SeedTotals, totalsOf } from '#server/features/imports/seedTotals.ts'
import { readStored, type Stored } from '#server/features/imports/stored.ts'
import {
  type ImportLedger,
  type InTransaction,
  type Statements,
  type Written,
  writeMoments,
  writeProjection,
  writeStatements,
} from '#server/features/imports/writeStored.ts'
import type { Say } from '#server/messages.ts'

export type SeedImport = {
  readonly folders: SeedFolders
  /** Reads at the highest clearance. */
  readonly read: Read
  readonly inTransaction: InTransaction
  /** The moment at which an import begins, UTC, ISO 8601; one that was interrupted goes on in its own. */
  readonly recordedAt: string
  /** Done around the work, where there is any. */
  readonly around?: <T>(work: () => Promise<T>) => Promise<T>
  readonly say: Say
}

/** What an import did. `changed` is false where everything was there already: then no data version moved. */
export type SeedResult = SeedTotals & {
  readonly changed: boolean
  readonly records: { readonly added: number; readonly superseded: number; readonly retracted: number }
  readonly nodes: { readonly written: number; readonly removed: number; readonly total: number }
}

/**
 * Brings the seed in: files that are new become editions, their rows records, and what the records say is projected.
 * Loading twice changes nothing: where files, program and store are as the last import left them, nothing is read. Else
 * everything is compared, not remembered, so a start that was killed goes on where it stopped. Rows that cannot be read
 * are named and left out; the import goes on.
 */
export async function importSeed(ask: SeedImport): Promise<SeedResult> {
  const made = madeOf(ask.folders)
  const last = await sameAsLast(ask.read, made)
  const { around = (work) => work() } = ask
  if (last === null) return around(() => importAll(ask, made))
  for (const line of linesOf(last.totals)) ask.say(...line)
  ask.say('SEED_SAME')
  return {
    ...last.totals,
    changed: false,
    records: { added: 0, superseded: 0, retracted: 0 },
    nodes: { written: 0, removed: 0, total: last.nodes },
  }
}

/** Reads, plans and projects everything, and writes what differs. What one step needs is gone before the next. */
async function importAll(ask: SeedImport, made: string): Promise<SeedResult> {
  const { totals, nodes, changed, records, count } = await bringIn(ask)
  await noteImport(ask.read, ask.inTransaction, { made, folders: ask.folders, nodes, totals })
  for (const line of linesOf(totals)) ask.say(...line)
  if (changed) ask.say('SEED_CHANGED', { ...records, ...count })
  else ask.say('SEED_SAME')
  return { ...totals, changed, records, nodes: { ...count, total: nodes.length } }
}

type BroughtIn = Pick<SeedResult, 'changed' | 'records'> & {
  readonly totals: SeedTotals
  readonly nodes: Written['nodes']
  readonly count: Pick<Written, 'written' | 'removed'>
}

async function bringIn(ask: SeedImport): Promise<BroughtIn> {
  const stated = await stateAll(ask)
  const { beginning, isSeenByAll } = stated
  const { nodes, written, removed, lowest } = await projectAll(ask, stated)
  const totals = totalsOf(stated.files, stated.records, { nodes, toAsk: stated.toAsk })
  const changed = beginning.hasBegun()
  if (changed) await finish(ask, stated, { totals, lowest: isSeenByAll ? 0 : lowest })
  return { totals, nodes, changed, records: stated.count, count: { written, removed } }
}

/** What is known when all is stated, and needed further on. */
type Stated = {
  readonly files: readonly ReadFile[]
  readonly records: readonly StatementRecord[]
  readonly merges: readonly Merge[]
  readonly toAsk: SeedTotals['toAsk']
  readonly before: Stored['nodes']
  readonly ledger: ImportLedger
  /** Imports that a killed start left open. */
  readonly unfinished: readonly string[]
  /** What a killed start wrote is not among what is written now: everybody may see some of it. */
  readonly isSeenByAll: boolean
  readonly count: SeedResult['records']
  readonly beginning: Beginning
}

/** Reads the files, compares them with what is stored, and writes what is stated anew. */
async function stateAll({ read, inTransaction, folders, recordedAt }: SeedImport): Promise<Stated> {
  const files = readSeed(folders)
  const before = await readStored(read)
  const timed = wronglyTimed(before.records, before.imports)
  const stored = { ...before, records: withMoments(before.records, timed) }
  const plan = planSeed(files, stored, recordedAt)
  const decided = decideJoins(plan.records, stored.merges, plan.running.at)
  const unfinished = stored.imports.filter((one) => !one.isFinished).map((one) => one.id)
  const news = plan.editions.filter((edition) => edition.isNew)
  const ledger = { ...plan.running, by: 'seed', totals: '[]', sources: news.map((edition) => edition.source) }
  const beginning = beginningOf({ timed, plan, decided, ledger, inTransaction })
  const statements = [plan.added, plan.superseded, plan.retracted, news, decided.added, decided.takenBack]
  if ([...statements, timed, unfinished].some((list) => list.length > 0)) await beginning.begin()
  return {
    files,
    records: plan.records,
    merges: decided.merges,
    toAsk: decided.matched.toAsk,
    before: stored.nodes,
    ledger,
    unfinished,
    isSeenByAll: unfinished.length > 0 || timed.length > 0,
    count: { added: plan.added.length, superseded: plan.superseded.length, retracted: plan.retracted.length },
    beginning,
  }
}

/** Writes what is stated, once, and then no longer holds it. */
type Beginning = { readonly begin: () => Promise<void>; readonly hasBegun: () => boolean }

function beginningOf(statements: Statements & { readonly timed: readonly Timed[] }): Beginning {
  let open: typeof statements | null = statements
  return {
    hasBegun: () => open === null,
    begin: async () => {
      if (open === null) return
      const { timed, ...stated } = open
      open = null
      await writeMoments(timed, stated.inTransaction)
      await writeStatements(stated)
    },
  }
}

function projectAll({ inTransaction }: SeedImport, { records, merges, before, beginning }: Stated): Promise<Written> {
  const projection = projectionOf(records, merges)
  return writeProjection({ projection, before, inTransaction, begin: beginning.begin })
}

type End = { readonly totals: SeedTotals; readonly lowest: number }

/** What became of each row is known when all is projected. */
async function finish(ask: SeedImport, { ledger, unfinished }: Stated, { totals, lowest }: End): Promise<void> {
  const rows = totals.files.map(({ file, rowsRead, loaded, joined, refused }) => ({
    file,
    rowsRead,
    loaded,
    joined,
    refused,
  }))
  const ended = { ...ledger, totals: JSON.stringify(rows), sources: [], state: 'finished' }
  await ask.inTransaction('finish import', async (write) => {
    for (const id of new Set([ledger.id, ...unfinished])) await write('imports/write-import', { ...ended, id })
    await write('platform/bump-version', { lowest })
  })
}
