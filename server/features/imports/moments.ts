import type { StatementRecord } from '#server/domain/records/records.ts'
import { type SourceId, uuidOf } from '#server/domain/things/ids.ts'

/** An import that began before. `sources` are the editions that it brought. */
export type StoredImport = {
  readonly id: string
  readonly isFinished: boolean
  readonly startedAt: string
  readonly sources: readonly string[]
}

/** An import that runs now: its name in the ledger, and its one moment, whenever its rows are written. */
export type Running = { readonly id: string; readonly at: string }

/** `again`: the import of these files that has ended, where there is nothing to state and only to project. */
export type NextImport = Running & { readonly again: Running }

/**
 * One import is one set of editions. One that was interrupted goes on under its own id and in its own time. `now` counts
 * only where one begins; a clock that went back makes nothing older than what it follows.
 */
export function nextImport(
  editions: readonly SourceId[],
  stored: { readonly records: readonly StatementRecord[]; readonly imports: readonly StoredImport[] },
  now: string,
): NextImport {
  let ended: Running | null = null
  for (let times = 0; ; times += 1) {
    // The same files may be read anew: by another version of the program, or since what they refer to has come.
    const id = `imp-${uuidOf('seed', ...editions, ...(times === 0 ? [] : [`again ${times}`]))}`
    const before = stored.imports.find((one) => one.id === id)
    const next = { id, at: before?.startedAt ?? after(latestMoment(stored), now) }
    if (before === undefined) return { ...next, again: ended ?? next }
    if (!before.isFinished) return { ...next, again: next }
    ended = next
  }
}

function latestMoment({ records, imports }: Parameters<typeof nextImport>[1]): string {
  const moments = [...records.map((record) => record.recordedAt), ...imports.map((one) => one.startedAt)]
  return moments.reduce((last, one) => (one > last ? one : last), '')
}

function after(last: string, now: string): string {
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString()
}

/** When the import of each edition began. */
export function momentsOf(imports: readonly StoredImport[]): ReadonlyMap<string, string> {
  const moments = new Map<string, string>()
  for (const { startedAt, sources } of imports) {
    for (const source of sources) {
      const other = moments.get(source)
      if (other === undefined || startedAt < other) moments.set(source, startedAt)
    }
  }
  return moments
}

export type Timed = Pick<StatementRecord, 'id' | 'recordedAt'>

/**
 * Records whose moment is not that of their import: earlier versions wrote each part of an interrupted import with the
 * time of the start that wrote it. A row that was read again from the same edition has its second record later.
 */
export function wronglyTimed(records: readonly StatementRecord[], imports: readonly StoredImport[]): readonly Timed[] {
  const moments = momentsOf(imports)
  const firsts = new Map<string, StatementRecord>()
  for (const record of records) {
    const row = `${record.source}\n${record.rowKey}`
    const other = firsts.get(row)
    if (other === undefined || isBefore(record, other)) firsts.set(row, record)
  }
  return [...firsts.values()].flatMap(({ id, source, recordedAt }) => {
    const moment = moments.get(source)
    return moment === undefined || moment === recordedAt ? [] : [{ id, recordedAt: moment }]
  })
}

const isBefore = (one: StatementRecord, other: StatementRecord): boolean =>
  one.recordedAt === other.recordedAt ? one.id < other.id : one.recordedAt < other.recordedAt

export function withMoments(records: readonly StatementRecord[], timed: readonly Timed[]): readonly StatementRecord[] {
  if (timed.length === 0) return records
  const moments = new Map(timed.map(({ id, recordedAt }) => [id, recordedAt]))
  return records.map((record) => ({ ...record, recordedAt: moments.get(record.id) ?? record.recordedAt }))
}
