import type { Read } from '#server/db/types.ts'
import type { Cells, Merge, RecordKind, Source, StatementRecord } from '#server/domain/records/records.ts'
import { entityId, recordId, seriesId, sourceId } from '#server/domain/things/ids.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import type { StoredImport } from '#server/features/imports/moments.ts'
import type { Edition } from '#server/features/imports/planSeed.ts'

/** What the database holds before an import. */
export type Stored = {
  readonly records: readonly StatementRecord[]
  readonly editions: readonly Edition[]
  readonly merges: readonly Merge[]
  readonly nodes: ReadonlyMap<string, ProjectedNow>
  readonly imports: readonly StoredImport[]
}

/** A node that is projected now. */
export type ProjectedNow = {
  readonly id: string
  readonly seenFrom: number
  readonly version: string | null
  readonly linksVersion: string | null
}

/** One node is one id at its lowest clearance. */
export const nodeKey = (node: { readonly id: string; readonly seenFrom: number }): string =>
  `${node.id} ${node.seenFrom}`

/** Reads it all: five round trips. Meant for imports, not for requests. */
export async function readStored(read: Read): Promise<Stored> {
  // One after the other: an import has few connections, and needs no more.
  const records = await read<{ record: RecordRow }>('imports/list-records', {})
  const editions = await read<Omit<Edition, 'source'> & { source: string }>('imports/list-editions', {})
  const decisions = await read<{ decision: DecisionRow }>('imports/list-decisions', {})
  const nodes = await read<ProjectedNow>('imports/list-projected', {})
  const imports = await read<StoredImport>('imports/list-imports', {})
  return {
    records: records.map(({ record }) => recordFrom(record)),
    editions: editions.map((edition) => ({ ...edition, source: sourceId(edition.source) })),
    merges: decisions.map(({ decision }) => mergeFrom(decision)),
    nodes: new Map(nodes.map((node) => [nodeKey(node), node])),
    imports,
  }
}

type RecordRow = Omit<
  StatementRecord,
  'id' | 'series' | 'source' | 'sourceKind' | 'cites' | 'kind' | 'statedOn' | 'cells'
> & {
  readonly id: string
  readonly series: string
  readonly source: string
  readonly sourceKind: Source['kind']
  readonly kind: RecordKind
  readonly statedOn: PartialDate | null
  readonly fields: string
}

/** The pages it cites are written once and never read here: only of what kinds they are is projected. */
function recordFrom({ fields, ...row }: RecordRow): StatementRecord {
  const cells: Cells = JSON.parse(fields)
  const ids = { id: recordId(row.id), series: seriesId(row.series), source: sourceId(row.source) }
  return { ...row, ...ids, cites: [], cells }
}

type DecisionRow = Omit<Merge, 'entities'> & { readonly entities: readonly string[] }

function mergeFrom(row: DecisionRow): Merge {
  const [one = '', other = ''] = row.entities
  return { ...row, entities: [entityId(one), entityId(other)] }
}
