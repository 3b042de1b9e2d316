import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Cells } from '#server/domain/records/records.ts'
import { seedContextOf } from '#server/domain/seed/cells.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { fitsKey } from '#server/domain/things/ids.ts'
import { readCsv, type Sheet, SheetError } from '#server/features/imports/readCsv.ts'
import { SEED_FILES, type SeedFile } from '#server/features/imports/seedFiles.ts'
import { wrongIn } from '#server/features/imports/wrongIn.ts'

/** A row that stays out, or a whole file (`row` null), and why. Rows count from 1 below the header. */
export type Refusal = {
  readonly file: string
  readonly row: number | null
  readonly key: string
  readonly reason: string
}

export type SeedRow = { readonly row: number; readonly rowKey: string; readonly cells: Cells }

/** One file as it was read: every row is either in `rows` or named in `refused`. */
export type ReadFile = {
  readonly file: SeedFile
  readonly sha256: string
  readonly rowsRead: number
  /** All columns that are needed are there; otherwise its silence about a row means nothing. */
  readonly isWhole: boolean
  readonly rows: readonly SeedRow[]
  readonly refused: readonly Refusal[]
}

/** Where a seed lies; `seed` is null where a start brings no university. */
export type SeedFolders = { readonly seed: string | null; readonly world: string }

/** Reads and checks all files. What is wrong with one row never stops the others. */
export function readSeed(folders: SeedFolders): readonly ReadFile[] {
  const wanted = SEED_FILES.filter((file) => file.folder === 'world' || folders.seed !== null)
  return dropUnresolved(wanted.map((file) => readOne(file, join(folders[file.folder] ?? '', file.name))))
}

function readOne(file: SeedFile, path: string): ReadFile {
  const nothing = (reason: string): ReadFile => ({
    file,
    sha256: '',
    rowsRead: 0,
    isWhole: false,
    rows: [],
    refused: [{ file: file.name, row: null, key: '', reason }],
  })
  if (!existsSync(path)) return nothing('the file is missing')
  try {
    const { text, ...sheet } = readCsv(path)
    return { file, sha256: sha256(text), rowsRead: sheet.rows.length, ...checkRows(file, sheet) }
  } catch (problem) {
    if (problem instanceof SheetError) return nothing(`not a CSV file: ${problem.message}`)
    throw problem
  }
}

function checkRows(file: SeedFile, sheet: Sheet): Pick<ReadFile, 'isWhole' | 'rows' | 'refused'> {
  const missing = file.columns.filter((column) => !sheet.columns.includes(column))
  const [rows, refused]: [SeedRow[], Refusal[]] = [[], []]
  const seen = new Map<string, number>()
  for (const [index, cells] of sheet.rows.entries()) {
    const key = file.rowKey.map((column) => cells[column] ?? '').join('|')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const reasons = [
      ...missing.map((column) => `column ${column} is missing`),
      ...(missing.length === 0 ? wrongIn(file, cells) : []),
      ...(count > 1 && file.mayRepeat !== true ? [`${file.rowKey.join(', ')} already appears in an earlier row`] : []),
    ]
    const reason = reasons.join('; ')
    const rowKey = keyOfRow(file.mayRepeat === true ? `${key}|${count}` : key)
    if (reason !== '') refused.push({ file: file.name, row: index + 1, key: rowKey, reason })
    else rows.push({ row: index + 1, rowKey, cells })
  }
  return { isWhole: missing.length === 0, rows, refused }
}

/** A key of several columns, one of them an address, may be longer than the database can look up. */
const keyOfRow = (key: string): string => (fitsKey(key) ? key : `sha256:${sha256(key)}`)

/** Refusing a row can leave others without what they refer to: repeated until all references resolve. */
function dropUnresolved(files: readonly ReadFile[]): readonly ReadFile[] {
  const known = idsIn(files)
  const checked = files.map((read) => {
    const wrong = new Map([...read.rows.flatMap((row) => reasonFor(read.file, row, known)), ...rowsInCircles(read)])
    const refused = [...wrong].map(([row, reason]) => ({ file: read.file.name, row: row.row, key: row.rowKey, reason }))
    return { ...read, rows: read.rows.filter((row) => !wrong.has(row)), refused: [...read.refused, ...refused] }
  })
  const isStable = checked.every((read, index) => read.rows.length === files[index]?.rows.length)
  return isStable ? checked : dropUnresolved(checked)
}

type Known = ReadonlyMap<string, ReadonlySet<string>>

function idsIn(files: readonly ReadFile[]): Known {
  const homeNames = files.flatMap(({ file, rows }) =>
    file.kind === 'home' ? rows.map((row) => row.cells.name_en ?? '') : [],
  )
  const { homeReferences } = seedContextOf(homeNames)
  return new Map(
    files.map(({ file, rows }) => {
      const ids = rows.map((row) => row.cells[file.rowKey[0] ?? ''] ?? '')
      return [file.kind, new Set(file.kind === 'organization' ? [...ids, ...homeReferences] : ids)]
    }),
  )
}

function reasonFor(file: SeedFile, row: SeedRow, known: Known): readonly (readonly [SeedRow, string])[] {
  const plain = Object.entries(file.references ?? {}).flatMap(([column, kind]) =>
    split(row.cells[column]).map((id) => ({ column, kind: kind as string, id })),
  )
  const dimensions = file.kind === 'statistic' ? split(row.cells.dimension).map(dimensionOf) : []
  const lost = [...plain, ...dimensions].filter(({ kind, id }) => kind !== '' && known.get(kind)?.has(id) !== true)
  if (lost.length === 0) return []
  return [[row, lost.map(({ column, id }) => `${column}: ${id} is not known`).join('; ')]]
}

/** What is part of itself, by however many steps. */
function rowsInCircles({ file, rows }: ReadFile): readonly (readonly [SeedRow, string])[] {
  const columns = file.upwards ?? []
  const byId = new Map(rows.map((row) => [row.cells.id ?? '', row]))
  const upFrom = (row: SeedRow): readonly SeedRow[] =>
    columns.flatMap((column) => byId.get(row.cells[column] ?? '') ?? [])
  return rows.flatMap((row) => {
    const above = new Set(upFrom(row))
    for (const one of above) for (const next of upFrom(one)) above.add(next)
    return above.has(row) ? [[row, `${columns.join(' or ')} leads back to ${row.rowKey}`] as const] : []
  })
}

const split = (cell: string | undefined): readonly string[] => (cell ?? '').split(';').filter((id) => id !== '')

/** The total of all programmes refers to none of them. */
function dimensionOf(dimension: string): { column: string; kind: string; id: string } {
  const [word = '', id = ''] = dimension.split(':')
  const kind = word === 'program' ? (id === 'total' ? '' : 'activity') : word
  return {
    column: 'dimension',
    kind: kind === '' && id !== 'total' ? 'dimension' : kind,
    id: id === '' ? dimension : id,
  }
}
