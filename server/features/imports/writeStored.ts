import type { Write } from '#server/db/types.ts'
import type { ProjectedNode, Projection } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import type { Decided } from '#server/features/imports/decideJoins.ts'
import type { Timed } from '#server/features/imports/moments.ts'
import type { SeedPlan } from '#server/features/imports/planSeed.ts'
import { nodeKey, type Stored } from '#server/features/imports/stored.ts'

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
  for (const added of chunksOf(plan.added)) {
    const records = added.map(rowOf)
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

/** How many nodes were written and taken away, the lowest clearance that sees one of them, and what stands now. */
export type Written = {
  readonly written: number
  readonly removed: number
  readonly lowest: number
  readonly nodes: readonly StandingNode[]
}

/** What is to be known of each node when all are written. */
export type StandingNode = Pick<ProjectedNode, 'id' | 'seenFrom' | 'version' | 'linksVersion' | 'labels' | 'properties'>

export type ProjectionToWrite = {
  readonly projection: Projection
  readonly before: Stored['nodes']
  readonly inTransaction: InTransaction
  /** Called before the first write. */
  readonly begin: () => Promise<void>
}

/**
 * The projection, part by part: only what differs is written, so that writing it twice changes nothing. Links follow when
 * all nodes are there.
 */
export async function writeProjection(ask: ProjectionToWrite): Promise<Written> {
  const { projection, before, inTransaction, begin } = ask
  const open = new Map(before)
  const nodes: StandingNode[] = []
  const changed: StandingNode[] = []
  let part: ProjectedNode[] = []
  const writeNodes = async (): Promise<void> => {
    if (part.length === 0) return
    await begin()
    const rows = part.map(nodeRow)
    await inTransaction('project entities', async (write) => {
      await write('imports/project-entities', { nodes: rows })
      await write('imports/clear-links', { nodes: rows })
    })
    part = []
  }
  for (const ids of chunksOf(projection.ids)) {
    for (const node of projection.nodesOf(ids)) {
      const now = open.get(nodeKey(node))
      open.delete(nodeKey(node))
      const standing = standingNode(node)
      nodes.push(standing)
      if (now?.version === node.version && now.linksVersion === node.linksVersion) continue
      changed.push(standing)
      part.push(node)
      if (part.length === CHUNK) await writeNodes()
    }
  }
  await writeNodes()
  const gone = [...open.values()]
  if (gone.length > 0) await begin()
  for (const some of chunksOf(gone)) {
    await inTransaction('remove entities', (write) => write('imports/remove-entities', { nodes: some }))
  }
  await writeLinks(changed, projection, inTransaction)
  const lowest = [...changed, ...gone].reduce((least, { seenFrom }) => Math.min(least, seenFrom), 3)
  return { written: changed.length, removed: gone.length, lowest, nodes }
}

/** Links, and the records behind each node; then its `linksVersion` says that they are there. */
async function writeLinks(
  changed: readonly StandingNode[],
  { linkedOf }: Projection,
  inTransaction: InTransaction,
): Promise<void> {
  for (const links of chunksAsTheyCome(changed, (node) => linkedOf(node).links)) {
    await inTransaction('project links', (write) => write('imports/project-links', { links }))
  }
  for (const nodes of chunksOf(changed)) {
    const rows = nodes.map((node) => {
      const { id, seenFrom, linksVersion } = node
      return { id, seenFrom, linksVersion, describedBy: linkedOf(node).describedBy }
    })
    await inTransaction('describe entities', (write) => write('imports/describe-entities', { nodes: rows }))
  }
}

/** What each of these has, made only when its chunk is written. */
function* chunksAsTheyCome<From, T>(all: readonly From[], make: (one: From) => readonly T[]): Generator<readonly T[]> {
  let chunk: T[] = []
  for (const one of all) {
    for (const made of make(one)) {
      chunk.push(made)
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

/** What its totals are counted by, and no more: all of it at once would not have to fit into memory. */
function standingNode({ id, seenFrom, version, linksVersion, labels, properties }: ProjectedNode): StandingNode {
  const { kind, scheme, formerIds, nameEn } = properties
  const isJoined = Array.isArray(formerIds) && formerIds.length > 0
  return {
    id,
    seenFrom,
    version,
    linksVersion,
    labels,
    properties: { kind, scheme, ...(isJoined ? { formerIds, nameEn } : {}) },
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
