import type { Write } from '#server/db/types.ts'
import type { ProjectedNode } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import type { Decided } from '#server/features/imports/decideJoins.ts'
import type { Timed } from '#server/features/imports/moments.ts'
import type { SeedPlan } from '#server/features/imports/planSeed.ts'
import { nodeKey, type ProjectedNow, type Stored } from '#server/features/imports/stored.ts'

/** Runs one transaction of several files, all or nothing. */
export type InTransaction = <T>(what: string, work: (write: Write) => Promise<T>) => Promise<T>

const CHUNK = 500

/** What the ledger says of an import. `at` is its moment, `totals` JSON text. */
export type ImportLedger = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly totals: string
  readonly sources: readonly string[]
}

/** What an import states, and how it is written. */
export type Statements = {
  readonly plan: SeedPlan
  readonly decided: Decided
  readonly ledger: ImportLedger
  readonly inTransaction: InTransaction
}

/** Sources, records, marks and decisions: what is stated. Chunks can be repeated, so an import can be resumed. */
export async function writeStatements({ plan, decided, ledger, inTransaction }: Statements): Promise<void> {
  const series = new Map(plan.series.map((one) => [one.id as string, one]))
  const editions = plan.editions
    .filter((edition) => edition.isNew)
    .map((edition) => ({ source: edition.source, ordinal: edition.ordinal, series: series.get(edition.series) }))
  await inTransaction('begin import', async (write) => {
    await write('imports/write-sources', { sources: plan.sources, editions })
    await write('imports/write-import', { ...ledger, state: 'running' })
  })
  for (const records of chunksOf(plan.added.map(rowOf))) {
    await inTransaction('write records', (write) => write('imports/write-records', { records }))
  }
  const { at } = ledger
  await inTransaction('mark records', async (write) => {
    await write('imports/mark-records', { superseded: plan.superseded, retracted: plan.retracted, at })
    await write('imports/write-decisions', { decisions: decided.added, takenBack: decided.takenBack, at })
  })
}

/** What an interrupted import of an earlier version left without the moment of its import. */
export async function writeMoments(timed: readonly Timed[], inTransaction: InTransaction): Promise<void> {
  for (const records of chunksOf(timed)) {
    await inTransaction('time records', (write) => write('imports/time-records', { records }))
  }
}

/** The row as it is stored: cells as JSON text, in the order of the file. */
function rowOf({ cells, ...record }: StatementRecord): Record<string, unknown> {
  return { ...record, fields: JSON.stringify(cells) }
}

/** Nodes to write, because they are new or differ, and nodes to take away. */
export type Difference = { readonly changed: readonly ProjectedNode[]; readonly gone: readonly ProjectedNow[] }

export function differenceOf(nodes: readonly ProjectedNode[], stored: Stored): Difference {
  const keys = new Set(nodes.map(nodeKey))
  const changed = nodes.filter((node) => {
    const now = stored.nodes.get(nodeKey(node))
    return now?.version !== node.version || now.linksVersion !== node.linksVersion
  })
  return { changed, gone: [...stored.nodes.values()].filter((node) => !keys.has(nodeKey(node))) }
}

/** The projection: only what differs is written, so that writing it twice changes nothing. */
export async function writeProjection({ changed, gone }: Difference, inTransaction: InTransaction): Promise<void> {
  for (const nodes of chunksOf(changed.map(nodeRow))) {
    await inTransaction('project entities', async (write) => {
      await write('imports/project-entities', { nodes })
      await write('imports/clear-links', { nodes })
    })
  }
  for (const nodes of chunksOf(gone)) {
    await inTransaction('remove entities', (write) => write('imports/remove-entities', { nodes }))
  }
  for (const links of chunksOf(changed.flatMap((node) => node.links))) {
    await inTransaction('project links', (write) => write('imports/project-links', { links }))
  }
  for (const nodes of chunksOf(
    changed.map(({ id, seenFrom, linksVersion, describedBy }) => ({ id, seenFrom, linksVersion, describedBy })),
  )) {
    await inTransaction('describe entities', (write) => write('imports/describe-entities', { nodes }))
  }
}

/** `linksVersion` follows when its links are there. */
function nodeRow(node: ProjectedNode): Record<string, unknown> {
  const { id, seenFrom, seenTo, version, labels, properties } = node
  return { id, seenFrom, seenTo, version, labels, properties }
}

function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  )
}
