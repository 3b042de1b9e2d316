import type { Read } from '#server/db/types.ts'
import { projectionOf } from '#server/domain/projection/projection.ts'
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
  const { read, inTransaction, folders } = ask
  const files = readSeed(folders)
  const before = await readStored(read)
  const timed = wronglyTimed(before.records, before.imports)
  const stored = { ...before, records: withMoments(before.records, timed) }
  const plan = planSeed(files, stored, ask.recordedAt)
  const decided = decideJoins(plan.records, stored.merges, plan.running.at)
  const unfinished = stored.imports.filter((one) => !one.isFinished).map((one) => one.id)
  const work = { timed, plan, decided, unfinished }
  let hasBegun = false
  const begin = async (): Promise<void> => {
    if (hasBegun) return
    hasBegun = true
    await writeMoments(timed, inTransaction)
    await writeStatements({ plan, decided, ledger: ledgerOf(plan), inTransaction })
  }
  if (isStated(work)) await begin()
  const projection = projectionOf(plan.records, decided.merges)
  const { nodes, ...written } = await writeProjection({ projection, before: stored.nodes, inTransaction, begin })
  const totals = totalsOf(files, plan.records, { nodes, toAsk: decided.matched.toAsk })
  // What a killed start wrote is not among what is written now: everybody may see some of it.
  const isSeenByAll = unfinished.length > 0 || timed.length > 0
  if (hasBegun) await finish(ask, work, { totals, lowest: isSeenByAll ? 0 : written.lowest })
  await noteImport(read, inTransaction, { made, folders, nodes, totals })
  const records = { added: plan.added.length, superseded: plan.superseded.length, retracted: plan.retracted.length }
  for (const line of linesOf(totals)) ask.say(...line)
  const count = { written: written.written, removed: written.removed }
  if (hasBegun) ask.say('SEED_CHANGED', { ...records, ...count })
  else ask.say('SEED_SAME')
  return { ...totals, changed: hasBegun, records, nodes: { ...count, total: nodes.length } }
}

/** What is stated anew, and the imports that a killed start left open. */
type Work = {
  readonly timed: readonly Timed[]
  readonly plan: SeedPlan
  readonly decided: Decided
  readonly unfinished: readonly string[]
}

function isStated({ timed, plan, decided, unfinished }: Work): boolean {
  const editions = plan.editions.filter((edition) => edition.isNew)
  const statements = [plan.added, plan.superseded, plan.retracted, editions, decided.added, decided.takenBack]
  return [...statements, timed, unfinished].some((list) => list.length > 0)
}

type End = { readonly totals: SeedTotals; readonly lowest: number }

async function finish(ask: SeedImport, { plan, unfinished }: Work, { totals, lowest }: End): Promise<void> {
  const ledger = ledgerOf(plan, totals)
  await ask.inTransaction('finish import', async (write) => {
    for (const id of new Set([ledger.id, ...unfinished])) {
      await write('imports/write-import', { ...ledger, id, state: 'finished', sources: [] })
    }
    await write('platform/bump-version', { lowest })
  })
}

/** What became of each row is known when all is projected. */
function ledgerOf(plan: SeedPlan, totals?: SeedTotals): ImportLedger {
  const rows = (totals?.files ?? []).map(({ file, rowsRead, loaded, joined, refused }) => ({
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
