import { canonicalJson } from '#server/domain/records/canonicalJson.ts'
import { liveRecords, type Series, type Source, type StatementRecord } from '#server/domain/records/records.ts'
import { statedOnOf } from '#server/domain/seed/readRecord.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { type RecordId, recordId, uuidOf } from '#server/domain/things/ids.ts'
import type { ReadFile, SeedRow } from '#server/features/imports/readSeed.ts'
import { citedIn, editionOf, seriesOf } from '#server/features/imports/seedSources.ts'

/** An edition that was loaded before. `ordinal` counts the editions of its series, from 1. */
export type Edition = {
  readonly series: string
  readonly source: Source['id']
  readonly sha256: string
  readonly ordinal: number
}

/** What an import adds and marks. Nothing is ever changed or removed. */
export type SeedPlan = {
  readonly series: readonly Series[]
  readonly editions: readonly (Edition & { readonly isNew: boolean })[]
  readonly sources: readonly Source[]
  readonly added: readonly StatementRecord[]
  readonly superseded: readonly RecordId[]
  readonly retracted: readonly RecordId[]
  /** All records afterwards, marks included. */
  readonly records: readonly StatementRecord[]
}

/**
 * Same key, same content: nothing new. Same key, other content: the new record supersedes. Key gone: the seed is our
 * own and complete, so the record is retracted. A file that is not there says nothing about its rows.
 */
export function planSeed(
  files: readonly ReadFile[],
  stored: { readonly records: readonly StatementRecord[]; readonly editions: readonly Edition[] },
  recordedAt: string,
): SeedPlan {
  const present = files.filter((file) => file.sha256 !== '')
  const pages = pagesOfProjects(files)
  const parts = present.map((file) => planFile(file, stored, { recordedAt, pages }))
  const added = parts.flatMap((part) => part.added)
  const [superseded, retracted] = [parts.flatMap((part) => part.superseded), parts.flatMap((part) => part.retracted)]
  const sources = new Map(parts.flatMap((part) => part.sources).map((source) => [source.id, source]))
  const marked = stored.records.map((record) => ({
    ...record,
    supersededAt: record.supersededAt ?? (superseded.includes(record.id) ? recordedAt : null),
    retractedAt: record.retractedAt ?? (retracted.includes(record.id) ? recordedAt : null),
  }))
  return {
    series: present.map(({ file }) => seriesOf(file)),
    editions: parts.map((part) => part.edition),
    sources: [...sources.values()],
    added,
    superseded,
    retracted,
    records: [...marked, ...added],
  }
}

type PlanOfFile = Pick<SeedPlan, 'sources' | 'added' | 'superseded' | 'retracted'> & {
  readonly edition: SeedPlan['editions'][number]
}

/** What rows do not say themselves: when they are recorded, and the page of the project that they belong to. */
type Around = { readonly recordedAt: string; readonly pages: ReadonlyMap<string, string> }

/** A participant's row names its project, and the project's row its page. */
function pagesOfProjects(files: readonly ReadFile[]): ReadonlyMap<string, string> {
  const projects = files.filter(({ file }) => file.kind === 'funded_project').flatMap(({ rows }) => rows)
  return new Map(projects.map(({ cells }) => [cells.id ?? '', cells.source_url ?? '']))
}

function planFile(read: ReadFile, stored: Parameters<typeof planSeed>[1], around: Around): PlanOfFile {
  const series = seriesOf(read.file)
  const ofSeries = stored.records.filter((record) => record.series === series.id)
  const live = new Map(liveRecords(ofSeries).map((record) => [record.rowKey, record]))
  const before = stored.editions
    .filter((edition) => edition.series === series.id)
    .sort((a, b) => b.ordinal - a.ordinal)[0]
  const isNew = before?.sha256 !== read.sha256
  const ordinal = isNew ? (before?.ordinal ?? 0) + 1 : before.ordinal
  const edition = editionOf(read.file, read.sha256, ordinal)
  const changed = read.rows.filter((row) => live.get(row.rowKey)?.contentHash !== hashOfRow(read, row))
  // A row that was refused is there and cannot be read: what it said before stays.
  const keys = new Set([...read.rows.map((row) => row.rowKey), ...read.refused.map((refusal) => refusal.key)])
  const gone = read.isWhole ? [...live.values()].filter((record) => !keys.has(record.rowKey)) : []
  const times = (row: SeedRow): number => ofSeries.filter((record) => record.rowKey === row.rowKey).length
  const sourcesOf = (row: SeedRow): readonly Source[] =>
    citedIn(row.cells, around.pages.get(row.cells.project_id ?? ''))
  return {
    edition: { series: series.id, source: edition.id, sha256: read.sha256, ordinal, isNew },
    sources: [...(isNew ? [edition] : []), ...changed.flatMap(sourcesOf)],
    added: changed.map((row) => ({
      ...recordOf(read, row, edition, around.recordedAt),
      id: recordId(`rec-${uuidOf(edition.id, row.rowKey, String(times(row)))}`),
      cites: sourcesOf(row).map((source) => source.id),
    })),
    superseded: changed.flatMap((row) => live.get(row.rowKey)?.id ?? []),
    retracted: gone.map((record) => record.id),
  }
}

const hashOfRow = ({ file }: ReadFile, { cells }: SeedRow): string => sha256(canonicalJson({ kind: file.kind, cells }))

type Recorded = Omit<StatementRecord, 'id' | 'cites'>

function recordOf(read: ReadFile, row: SeedRow, edition: Source, recordedAt: string): Recorded {
  const series = seriesOf(read.file)
  return {
    series: series.id,
    rank: series.rank,
    source: edition.id,
    sourceKind: edition.kind,
    rowKey: row.rowKey,
    kind: read.file.kind,
    level: series.level,
    statedOn: statedOnOf(read.file.kind, row.cells),
    recordedAt,
    recordedBy: 'seed',
    cells: row.cells,
    contentHash: hashOfRow(read, row),
    supersededAt: null,
    retractedAt: null,
    redactedAt: null,
  }
}
