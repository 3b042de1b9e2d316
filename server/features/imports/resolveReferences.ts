import { itemsOf, seedContextOf } from '#server/domain/seed/cells.ts'
import { thingNamed } from '#server/domain/seed/readDecisions.ts'
import { partsOf } from '#server/domain/seed/readFrame.ts'
import { rowOfThing, rowsJoiningWrongly, type Things, thingsIn } from '#server/features/imports/joinedThings.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'
import { isUnreadable, type ReadFile, type Refusal, type SeedRow } from '#server/features/imports/seedRows.ts'
import { shown } from '#server/features/imports/wrongIn.ts'
import type { Message } from '#server/messages.ts'

/**
 * Refuses rows whose references do not resolve. Where only a file that could not be read is missing, its dependents are
 * counted, not listed: the one thing to mend is named already.
 */
export function resolveReferences(files: readonly ReadFile[]): readonly ReadFile[] {
  const waiting: Waiting[] = []
  let checked = files
  for (let isStable = false; !isStable; ) {
    const before = checked
    checked = refuseLost(before, waiting)
    isStable = checked.every((read, index) => read.rows.length === before[index]?.rows.length)
  }
  return checked.map((read) => ({ ...read, refused: [...read.refused, ...countedOf(read, waiting)] }))
}

/** A row that waits for a file, as `kind` and `id` by which others refer to it. */
type Waiting = { readonly file: string; readonly kind: string; readonly id: string; readonly cause: string }

function countedOf({ file }: ReadFile, waiting: readonly Waiting[]): readonly Refusal[] {
  const counts = new Map<string, number>()
  for (const one of waiting) {
    if (one.file === file.name) counts.set(one.cause, (counts.get(one.cause) ?? 0) + 1)
  }
  return [...counts].map(([cause, rows]) => {
    const reason: Message = ['FILE_WAITS', { rows, cause }]
    return { file: file.name, row: null, key: '', reasons: [reason], rows }
  })
}

/** One round: refusing a row can leave others without what they refer to. What waits is added to `waiting`. */
function refuseLost(files: readonly ReadFile[], waiting: Waiting[]): readonly ReadFile[] {
  const things = thingsIn(files)
  const isKnown = knownIn(files, things)
  const causeOf = causesIn(files, waiting)
  return files.map((read) => {
    const refused: Refusal[] = []
    const keys: string[] = []
    const wrong = new Map([
      ...rowsInCircles(read),
      ...rowsWithTakenIds(read, files),
      ...rowsJoiningWrongly(read, things),
    ])
    const rows = read.rows.filter((row) => {
      const lost = referencesOf(read.file, row).filter((reference) => !isKnown(reference))
      const other = wrong.get(row)
      if (lost.length === 0 && other === undefined) return true
      keys.push(row.rowKey)
      const [cause] = lost.flatMap((one) => causeOf(one) ?? [])
      const isWaiting = other === undefined && cause !== undefined && lost.every((one) => causeOf(one) !== undefined)
      if (isWaiting) {
        waiting.push({ file: read.file.name, kind: read.file.kind, id: idOf(read.file, row), cause })
        return false
      }
      const reasons: readonly Message[] = [
        ...lost.map(({ column, id }) => ['CELL_UNKNOWN', { column, id: shown(id) }] as const),
        ...(other === undefined ? [] : [other]),
      ]
      refused.push({ file: read.file.name, row: row.row, key: row.rowKey, reasons, rows: 1 })
      return false
    })
    return { ...read, rows, refused: [...read.refused, ...refused], refusedKeys: [...read.refusedKeys, ...keys] }
  })
}

const idOf = (file: SeedFile, row: SeedRow): string => row.cells[file.rowKey[0] ?? ''] ?? ''

type Reference = { readonly column: string; readonly kind: string; readonly id: string }

/** For what file a lost reference waits; undefined where it is a mistake of its own. Without home nothing is ours. */
function causesIn(
  files: readonly ReadFile[],
  waiting: readonly Waiting[],
): (reference: Reference) => string | undefined {
  const unreadable = new Map(files.filter(isUnreadable).map(({ file }) => [file.kind as string, file.name]))
  const rows = new Map(waiting.map(({ kind, id, cause }) => [`${kind} ${id}`, cause]))
  return (reference) => {
    const { kind, id } = reference.kind === 'thing' ? rowOfThing(reference.id) : reference
    return unreadable.get(kind) ?? (kind === 'home' ? 'home.csv' : rows.get(`${kind} ${id}`))
  }
}

type Known = ReadonlyMap<string, ReadonlySet<string>>

function homeReferencesIn(files: readonly ReadFile[]): ReadonlySet<string> {
  const homeNames = files.flatMap(({ file, rows }) =>
    file.kind === 'home' ? rows.map((row) => row.cells.name_en ?? '') : [],
  )
  return seedContextOf(homeNames).homeReferences
}

function knownIn(files: readonly ReadFile[], things: Things): (reference: Reference) => boolean {
  const known = idsIn(files)
  return ({ kind, id }) => (kind === 'thing' ? things.has(thingNamed(id)) : known.get(kind)?.has(id) === true)
}

function idsIn(files: readonly ReadFile[]): Known {
  const homeReferences = homeReferencesIn(files)
  return new Map(
    files.map(({ file, rows }) => {
      const ids = rows.map((row) => idOf(file, row))
      return [file.kind, new Set(file.kind === 'organization' ? [...ids, ...homeReferences] : ids)]
    }),
  )
}

function referencesOf(file: SeedFile, { cells }: SeedRow): readonly Reference[] {
  const stated = Object.entries(file.references ?? {}).flatMap(([column, kind]) =>
    itemsOf(cells[column]).map((id): Reference => ({ column, kind, id })),
  )
  const dimensions = file.kind === 'statistic' ? itemsOf(cells.dimension).flatMap(dimensionOf) : []
  const home = (file.homeWhereEmpty ?? [])
    .filter((column) => cells[column] === undefined)
    .map((column): Reference => ({ column, kind: 'home', id: 'home' }))
  const joined = (file.joins ?? []).map((column): Reference => ({ column, kind: 'thing', id: cells[column] ?? '' }))
  return [...stated, ...dimensions, ...home, ...joined]
}

/** The total of all programmes refers to none of them. */
function dimensionOf(dimension: string): readonly Reference[] {
  const { kind: word, id } = partsOf(dimension)
  if (word === 'program' && id === 'total') return []
  const kind = word === 'program' ? 'activity' : word === '' ? 'dimension' : word
  return [{ column: 'dimension', kind, id: id === '' ? dimension : id }]
}

/** Ids that mean something else already: home, or a thing of another file whose ids are made in the same way. */
function rowsWithTakenIds({ file, rows }: ReadFile, files: readonly ReadFile[]): ReadonlyMap<SeedRow, Message> {
  const [column = ''] = file.rowKey
  const others = files.filter((one) => one.file.kind === file.sharesIdsWith)
  const taken = new Map(others.flatMap((one) => one.rows.map((row) => [idOf(one.file, row), one.file.name] as const)))
  const home = file.kind === 'organization' ? homeReferencesIn(files) : new Set<string>()
  return new Map(
    rows.flatMap((row): readonly (readonly [SeedRow, Message])[] => {
      const id = idOf(file, row)
      const other = taken.get(id)
      if (home.has(id)) return [[row, ['CELL_HOME', { column, id }]]]
      return other === undefined ? [] : [[row, ['CELL_TAKEN', { column, id, file: other }]]]
    }),
  )
}

/** What is part of itself, by however many steps. */
function rowsInCircles({ file, rows }: ReadFile): ReadonlyMap<SeedRow, Message> {
  const columns = file.upwards ?? []
  const byId = new Map(rows.map((row) => [row.cells.id ?? '', row]))
  const upFrom = (row: SeedRow): readonly SeedRow[] =>
    columns.flatMap((column) => byId.get(row.cells[column] ?? '') ?? [])
  const circles = new Map<SeedRow, Message>()
  for (const row of columns.length === 0 ? [] : rows) {
    const above = new Set(upFrom(row))
    for (const one of above) for (const next of upFrom(one)) above.add(next)
    if (above.has(row)) circles.set(row, ['CELL_CIRCLE', { columns: columns.join(', '), id: row.rowKey }])
  }
  return circles
}
