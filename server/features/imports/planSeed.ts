import { canonicalJson } from '#server/domain/records/canonicalJson.ts'
import { liveRecords, type Series, type Source, type StatementRecord } from '#server/domain/records/records.ts'
import { statedOnOf } from '#server/domain/seed/readRecord.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { type RecordId, recordId, uuidOf } from '#server/domain/things/ids.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { momentsOf, nextImport, type Running, type StoredImport } from '#server/features/imports/moments.ts'
import type { ReadFile, SeedRow } from '#server/features/imports/seedRows.ts'
import { editionOf, pagesCited, seriesOf } from '#server/features/imports/seedSources.ts'

/** An edition that was loaded before. `ordinal` counts the editions of its series, from 1. */
export type Edition = {
  readonly series: string
  readonly source: Source['id']
  readonly sha256: string
  readonly ordinal: number
}

/** What an import adds and marks. Nothing is ever changed or removed. */
export type SeedPlan = {
  readonly running: Running
  readonly series: readonly Series[]
  readonly editions: readonly (Edition & { readonly isNew: boolean })[]
  readonly sources: readonly Source[]
  readonly added: readonly StatementRecord[]
  readonly superseded: readonly RecordId[]
  readonly retracted: readonly RecordId[]
  /** All records afterwards, marks included. */
  readonly records: readonly StatementRecord[]
}

/** What is there before an import. */
export type Before = {
  readonly records: readonly StatementRecord[]
  readonly editions: readonly Edition[]
  readonly imports: readonly StoredImport[]
}

/**
 * Same key, same content: nothing new. Same key, other content: the new record supersedes. Key gone: the seed is our
 * own and complete, so all that the row said is retracted. A file that is not there says nothing about its rows.
 */
export function planSeed(files: readonly ReadFile[], stored: Before, now: string): SeedPlan {
  const present = files
    .filter((file) => file.sha256 !== '')
    .map((read) => ({ read, edition: nextEdition(read, stored.editions) }))
  const { again, ...next } = nextImport(
    present.map(({ edition }) => edition.source),
    stored,
    now,
  )
  const pages = pagesOfProjects(files)
  const cited = pagesCited()
  const citedBy = ({ cells }: SeedRow) => cited(cells, pages.get(cells.project_id ?? ''))
  const moments = momentsOf(stored.imports)
  const bySeries = new Map<string, StatementRecord[]>()
  for (const record of stored.records) listUnder(bySeries, record.series).push(record)
  const parts = present.map(({ read, edition }) => {
    const ofSeries = bySeries.get(edition.series) ?? []
    const began = edition.isNew ? next.at : (moments.get(edition.source) ?? next.at)
    return planFile(read, edition, { ofSeries, citedBy, began, at: next.at })
  })
  const added = parts.flatMap((part) => part.added)
  const [superseded, retracted] = [parts.flatMap((part) => part.superseded), parts.flatMap((part) => part.retracted)]
  const sources = new Map(parts.flatMap((part) => part.sources).map((source) => [source.id, source]))
  const [supersededNow, retractedNow] = [new Set(superseded), new Set(retracted)]
  const marked = stored.records.map((record) => {
    const supersededAt = record.supersededAt ?? (supersededNow.has(record.id) ? next.at : null)
    const retractedAt = record.retractedAt ?? (retractedNow.has(record.id) ? next.at : null)
    const isAsBefore = supersededAt === record.supersededAt && retractedAt === record.retractedAt
    return isAsBefore ? record : { ...record, supersededAt, retractedAt }
  })
  const isSilent = added.length + superseded.length + retracted.length === 0
  return {
    running: isSilent ? again : next,
    series: present.map(({ read }) => seriesOf(read.file)),
    editions: present.map(({ edition }) => edition),
    sources: [...sources.values()],
    added,
    superseded,
    retracted,
    records: [...marked, ...added],
  }
}

type NextEdition = SeedPlan['editions'][number]

/** The edition that a file is: the one that stands, or the next one of its series. */
function nextEdition({ file, sha256: hash }: ReadFile, editions: readonly Edition[]): NextEdition {
  const series = seriesOf(file)
  const [before] = editions.filter((edition) => edition.series === series.id).sort((a, b) => b.ordinal - a.ordinal)
  const isNew = before?.sha256 !== hash
  const ordinal = isNew ? (before?.ordinal ?? 0) + 1 : before.ordinal
  return { series: series.id, source: editionOf(file, hash, ordinal).id, sha256: hash, ordinal, isNew }
}

type PlanOfFile = Pick<SeedPlan, 'sources' | 'added' | 'superseded' | 'retracted'>

/** What rows do not say themselves. */
type Around = {
  readonly ofSeries: readonly StatementRecord[]
  /** When the import of this edition began, and when the one that runs now did. */
  readonly began: string
  readonly at: string
  /** The pages on which a row rests. */
  readonly citedBy: (row: SeedRow) => readonly Source[]
}

/** A participant's row names its project, and the project's row its page. */
function pagesOfProjects(files: readonly ReadFile[]): ReadonlyMap<string, string> {
  const projects = files.filter(({ file }) => file.kind === 'funded_project').flatMap(({ rows }) => rows)
  return new Map(projects.map(({ cells }) => [cells.id ?? '', cells.source_url ?? '']))
}

function planFile(read: ReadFile, { ordinal, isNew }: NextEdition, around: Around): PlanOfFile {
  const { ofSeries, citedBy } = around
  const edition = editionOf(read.file, read.sha256, ordinal)
  const live = new Map(liveRecords(ofSeries).map((record) => [record.rowKey, record]))
  const changed = read.rows
    .map((row) => ({ row, rowKey: row.rowKey, contentHash: hashOfRow(read, row) }))
    .filter(({ rowKey, contentHash }) => live.get(rowKey)?.contentHash !== contentHash)
  // A row that was refused is there and cannot be read: what it said before stays.
  const keys = new Set([...read.rows.map((row) => row.rowKey), ...read.refusedKeys])
  const standing = ofSeries.filter((record) => record.retractedAt === null)
  const isGone = (record: StatementRecord): boolean => read.isWhole && !keys.has(record.rowKey)
  const changedKeys = new Set(changed.map(({ rowKey }) => rowKey))
  // Also those whose mark an interrupted import did not come to write.
  const isOutdated = ({ id, rowKey, supersededAt }: StatementRecord): boolean =>
    supersededAt === null && (changedKeys.has(rowKey) || live.get(rowKey)?.id !== id)
  const ofRows = new Map<string, StatementRecord[]>()
  for (const record of ofSeries) listUnder(ofRows, record.rowKey).push(record)
  const series = seriesOf(read.file)
  return {
    sources: [...(isNew ? [edition] : []), ...changed.flatMap(({ row }) => citedBy(row))],
    added: changed.map(({ row, rowKey, contentHash }) => {
      const ofRow = ofRows.get(rowKey) ?? []
      const isAgain = ofRow.some((one) => one.source === edition.id)
      const id = recordId(`rec-${uuidOf(edition.id, rowKey, String(ofRow.length))}`)
      const recordedAt = isAgain ? around.at : around.began
      return recordOf(row, { series, edition, cited: citedBy(row), id, recordedAt, contentHash })
    }),
    superseded: standing.filter((record) => !isGone(record) && isOutdated(record)).map((record) => record.id),
    retracted: standing.filter(isGone).map((record) => record.id),
  }
}

const hashOfRow = ({ file }: ReadFile, { cells }: SeedRow): string => sha256(canonicalJson({ kind: file.kind, cells }))

type Recorded = Pick<StatementRecord, 'id' | 'recordedAt' | 'contentHash'> & {
  readonly series: Series
  readonly edition: Source
  readonly cited: readonly Source[]
}

function recordOf({ rowKey, cells }: SeedRow, { series, edition, cited, ...given }: Recorded): StatementRecord {
  const kind = series.mapping
  return {
    ...given,
    series: series.id,
    rank: series.rank,
    source: edition.id,
    sourceKind: edition.kind,
    cites: cited.map((source) => source.id),
    citedKinds: cited.map((source) => source.kind),
    rowKey,
    kind,
    level: series.level,
    statedOn: statedOnOf(kind, cells),
    recordedBy: 'seed',
    cells,
    supersededAt: null,
    retractedAt: null,
    redactedAt: null,
  }
}
