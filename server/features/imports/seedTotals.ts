import type { Question } from '#server/domain/projection/matching.ts'
import type { ProjectedNode } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { seedContextOf } from '#server/domain/seed/cells.ts'
import { readRecord } from '#server/domain/seed/readRecord.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { ReadFile, Refusal } from '#server/features/imports/seedRows.ts'

/** Rows of one file, all accounted for: `loaded + joined + refused = rowsRead`. */
export type FileTotals = {
  readonly file: string
  readonly rowsRead: number
  readonly loaded: number
  readonly joined: number
  readonly refused: number
  /** Things that its rows describe, by label and kind. */
  readonly made: Readonly<Record<string, number>>
}

/** Two things that were found to be one. */
export type Joined = { readonly row: string; readonly into: string; readonly name: string }

export type SeedTotals = {
  readonly files: readonly FileTotals[]
  readonly refusals: readonly Refusal[]
  /** What was read otherwise than it stands in the file. */
  readonly notes: readonly Refusal[]
  readonly joined: readonly Joined[]
  /** What may be one thing and is not certain. */
  readonly toAsk: readonly Question[]
}

/** Counts what became of every row, from the records that live and the nodes that were projected. */
export function totalsOf(
  files: readonly ReadFile[],
  records: readonly StatementRecord[],
  { nodes, toAsk }: { readonly nodes: readonly Counted[]; readonly toAsk: readonly Question[] },
): SeedTotals {
  const index = indexOf(nodes)
  const homeNames = records.flatMap((record) => (record.kind === 'home' ? [record.cells.name_en ?? ''] : []))
  const context = seedContextOf(homeNames)
  const counted = files.map((read) => {
    const decides = read.file.joins !== undefined
    const made: Record<string, number> = decides && read.rows.length > 0 ? { Decision: read.rows.length } : {}
    // What a decision joins stands in a file of its own, and is counted there.
    const making = decides ? [] : read.rows
    const mains = making.flatMap((row) => readRecord(read.file.kind, row.cells, context)[0]?.entity ?? [])
    const joined = mains.flatMap((id) => joinedOf(id, index))
    for (const id of new Set(mains.filter((one) => !index.intoOf.has(one)))) count(made, kindOf(index.nodes.get(id)))
    return { joined, totals: totalsOfFile(read, joined.length, made) }
  })
  return {
    files: counted.map(({ totals }) => totals),
    refusals: files.flatMap((read) => read.refused),
    notes: files.flatMap((read) => read.notes),
    joined: counted.flatMap(({ joined }) => joined),
    toAsk,
  }
}

type Index = {
  readonly nodes: ReadonlyMap<EntityId, Counted>
  readonly intoOf: ReadonlyMap<string, Counted>
}

/** What is to be known of a node to count it. */
type Counted = Pick<ProjectedNode, 'id' | 'labels' | 'properties'>

function indexOf(nodes: readonly Counted[]): Index {
  const former = nodes.flatMap((node) => {
    const ids = node.properties.formerIds
    return Array.isArray(ids) ? ids.map((id: string): [string, Counted] => [id, node]) : []
  })
  return { nodes: new Map(nodes.map((node) => [node.id, node])), intoOf: new Map(former) }
}

function joinedOf(id: EntityId, { intoOf }: Index): readonly Joined[] {
  const into = intoOf.get(id)
  return into === undefined ? [] : [{ row: id, into: into.id, name: String(into.properties.nameEn ?? into.id) }]
}

function totalsOfFile(
  { file, rowsRead, rows, refused }: ReadFile,
  joined: number,
  made: Record<string, number>,
): FileTotals {
  const refusedRows = refused.reduce((sum, refusal) => sum + refusal.rows, 0)
  return { file: file.name, rowsRead, loaded: rows.length - joined, joined, refused: refusedRows, made }
}

/** Label, with the kind where there are several: `Agreement academic_exchange`. */
function kindOf(node: Counted | undefined): string {
  if (node === undefined) return 'nothing'
  const labels = node.labels.filter((label) => label !== 'Organization' && label !== 'Partner')
  const kind = node.labels.includes('Statistic') ? undefined : (node.properties.kind ?? node.properties.scheme)
  return [labels[0] ?? 'Organization', kind].filter((word) => word !== undefined && word !== null).join(' ')
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
