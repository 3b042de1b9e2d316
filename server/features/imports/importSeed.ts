import type { Read } from '#server/db/types.ts'
import { project } from '#server/domain/projection/projection.ts'
import { type Decided, decideJoins } from '#server/features/imports/decideJoins.ts'
import { noteImport, sameAsLast } from '#server/features/imports/lastImport.ts'
import { madeOf } from '#server/features/imports/madeOf.ts'
import { type Timed, withMoments, wronglyTimed } from '#server/features/imports/moments.ts'
import { planSeed, type SeedPlan } from '#server/features/imports/planSeed.ts'
import { linesOf } from '#server/features/imports/printTotals.ts'
import { readSeed, type SeedFolders } from '#server/features/imports/readSeed.ts'
import { type SeedTotals, totalsOf } from '#server/features/imports/seedTotals.ts'
import { readStored } from '#server/features/imports/stored.ts'
import {
  type Difference,
  differenceOf,
  type ImportLedger,
  type InTransaction,
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
  if (last === null) return importAll(ask, made)
  for (const line of linesOf(last.totals)) ask.say(...line)
  ask.say('SEED_SAME')
  return {
    ...last.totals,
    changed: false,
    records: { added: 0, superseded: 0, retracted: 0 },
    nodes: { written: 0, removed: 0, total: last.nodes },
  }
}

/** Reads, plans and projects everything, and writes what differs. */
async function importAll(ask: SeedImport, made: string): Promise<SeedResult> {
  const files = readSeed(ask.folders)
  const before = await readStored(ask.read)
  const timed = wronglyTimed(before.records, before.imports)
  const stored = { ...before, records: withMoments(before.records, timed) }
  const plan = planSeed(files, stored, ask.recordedAt)
  const decided = decideJoins(plan.records, stored.merges, plan.running.at)
  const nodes = project(plan.records, decided.merges)
  const difference = differenceOf(nodes, stored)
  const totals = totalsOf(files, plan.records, { nodes, toAsk: decided.matched.toAsk })
  const unfinished = stored.imports.filter((one) => !one.isFinished).map((one) => one.id)
  const work = { timed, plan, decided, difference, totals, unfinished }
  const changed = isChange(work)
  if (changed) await writeAll(ask, work)
  await noteImport(ask.read, ask.inTransaction, { made, folders: ask.folders, nodes, totals })
  const records = { added: plan.added.length, superseded: plan.superseded.length, retracted: plan.retracted.length }
  const written = { written: difference.changed.length, removed: difference.gone.length }
  for (const line of linesOf(totals)) ask.say(...line)
  if (changed) ask.say('SEED_CHANGED', { ...records, ...written })
  else ask.say('SEED_SAME')
  return { ...totals, changed, records, nodes: { ...written, total: nodes.length } }
}

/** All that is to be written, and the imports that a killed start left open. */
type Work = {
  readonly timed: readonly Timed[]
  readonly plan: SeedPlan
  readonly decided: Decided
  readonly difference: Difference
  readonly totals: SeedTotals
  readonly unfinished: readonly string[]
}

function isChange({ timed, plan, decided, difference, unfinished }: Work): boolean {
  const editions = plan.editions.filter((edition) => edition.isNew)
  const statements = [plan.added, plan.superseded, plan.retracted, editions, decided.added, decided.takenBack]
  return [...statements, timed, difference.changed, difference.gone, unfinished].some((list) => list.length > 0)
}

async function writeAll(ask: SeedImport, work: Work): Promise<void> {
  const { timed, plan, decided, difference, unfinished } = work
  const ledger = ledgerOf(work)
  await writeMoments(timed, ask.inTransaction)
  await writeStatements({ plan, decided, ledger, inTransaction: ask.inTransaction })
  await writeProjection(difference, ask.inTransaction)
  // What a killed start wrote is not in the difference any more: everybody may see some of it.
  const isSeenByAll = unfinished.length > 0 || timed.length > 0
  const seenFrom = isSeenByAll ? [0] : [...difference.changed, ...difference.gone].map((node) => node.seenFrom)
  await ask.inTransaction('finish import', async (write) => {
    for (const id of new Set([ledger.id, ...unfinished])) {
      await write('imports/write-import', { ...ledger, id, state: 'finished', sources: [] })
    }
    await write('platform/bump-version', { lowest: Math.min(3, ...seenFrom) })
  })
}

function ledgerOf({ plan, totals }: Work): ImportLedger {
  const rows = totals.files.map(({ file, rowsRead, loaded, joined, refused }) => ({
    file,
    rowsRead,
    loaded,
    joined,
    refused,
  }))
  return {
    ...plan.running,
    by: 'seed',
    totals: JSON.stringify(rows),
    sources: plan.editions.filter((edition) => edition.isNew).map((edition) => edition.source),
  }
}
