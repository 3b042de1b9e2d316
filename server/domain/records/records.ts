import type { EntityId, RecordId, SeriesId, SourceId } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'
import { lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'

/** 0 public · 1 members · 2 internal · 3 restricted: of a record its level, of a reader the clearance. */
export type Level = 0 | 1 | 2 | 3
export const LEVELS = [0, 1, 2, 3] as const satisfies readonly Level[]

/** Cells of a row by column, not empty, in the order of the file. */
export type Cells = Readonly<Record<string, string>>

/** Where statements of one shape come from, year after year. A higher rank wins over a lower one. */
export type Series = {
  readonly id: SeriesId
  readonly title: string
  readonly rank: number
  /** Columns that make a row's identity. */
  readonly rowKey: readonly string[]
  /** `complete`: what a new edition lacks is gone. `additions`: its lack says nothing. */
  readonly coverage: 'complete' | 'additions'
  readonly level: Level
  readonly mapping: RecordKind
}

/** How the cells of a record are read: by the mapping of a file of the seed's shape, or as our own statement. */
export const RECORD_KINDS = [
  'home',
  'country',
  'region',
  'region_member',
  'department',
  'organization',
  'agreement',
  'activity',
  'strategy_item',
  'theme',
  'designation',
  'statistic',
  'funded_project',
  'project_participant',
  'decision',
  'answer',
  'correction',
  'denial',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export type Source = {
  readonly id: SourceId
  readonly kind: 'spreadsheet' | 'web_page' | 'form' | 'registry' | 'bulk_file'
  readonly title: string
  readonly url: string | null
  readonly licence: string | null
  readonly publishedOn: PartialDate | null
  readonly retrievedOn: Day | null
  readonly sha256: string | null
}

/** One statement. Its content never changes; the three marks are set once each. Times are UTC, ISO 8601. */
export type StatementRecord = {
  readonly id: RecordId
  readonly series: SeriesId
  readonly rank: number
  readonly source: SourceId
  readonly sourceKind: Source['kind']
  readonly cites: readonly SourceId[]
  /** Of what kinds these are. */
  readonly citedKinds: readonly Source['kind'][]
  readonly rowKey: string
  readonly kind: RecordKind
  readonly level: Level
  readonly statedOn: PartialDate | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly cells: Cells
  readonly contentHash: string
  readonly supersededAt: string | null
  readonly retractedAt: string | null
  readonly redactedAt: string | null
}

/** Not retracted, and nothing that is not retracted supersedes it: the newest of its row. */
export function liveRecords(records: readonly StatementRecord[]): readonly StatementRecord[] {
  const newest = new Map<string, StatementRecord>()
  for (const record of records) {
    if (record.retractedAt !== null) continue
    const row = `${record.series}\n${record.rowKey}`
    const other = newest.get(row)
    if (other === undefined || isNewer(record, other)) newest.set(row, record)
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const isNewer = (one: StatementRecord, other: StatementRecord): boolean =>
  one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt

/** A statement of a person about single values, over what files say. */
const isManual = (record: StatementRecord): boolean => record.kind === 'correction' || record.kind === 'denial'

/**
 * Which record wins where only one value can be shown: manual correction, last day of `statedOn` (unknown lowest), rank of the
 * series, time of recording, id. A total order: negative if `one` wins.
 */
export function byWinning(one: StatementRecord, other: StatementRecord): number {
  return (
    Number(isManual(other)) - Number(isManual(one)) ||
    descending(dayOf(one), dayOf(other)) ||
    other.rank - one.rank ||
    descending(one.recordedAt, other.recordedAt) ||
    descending(one.id, other.id)
  )
}

const dayOf = (record: StatementRecord): string => (record.statedOn === null ? '' : lastDayOf(record.statedOn))
const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

/** What may be said of one entity beside its own records: two rows are one thing. Taken back, it never was. */
export type Merge = {
  readonly id: string
  readonly kind: 'merge'
  readonly level: Level
  /** The two things that are one; which id stays is a matter of their records. */
  readonly entities: readonly [EntityId, EntityId]
  readonly at: string
  readonly by: string
  /** Which rule joined them, or `person`. */
  readonly rule: string
  readonly takenBackAt: string | null
}
