import type { Cells } from '#server/domain/records/records.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { fitsKey } from '#server/domain/things/ids.ts'
import { cleanCell, swallowsRows } from '#server/features/imports/cleanCell.ts'
import type { Sheet } from '#server/features/imports/readCsv.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'
import type { Refusal, SeedRow } from '#server/features/imports/seedRows.ts'
import { wrongIn } from '#server/features/imports/wrongIn.ts'
import type { Message } from '#server/messages.ts'

/** What became of the rows of a file: all are in `rows` or in `refused`; what was cleaned of them is in `notes`. */
export type Checked = {
  readonly rowsRead: number
  /** Every row can be told from the others: what is not among them is gone. Else silence about a row means nothing. */
  readonly isWhole: boolean
  readonly rows: readonly SeedRow[]
  readonly refused: readonly Refusal[]
  readonly notes: readonly Refusal[]
}

/** Checks a sheet row by row; a header that does not fit refuses them all at once. */
export function checkRows(file: SeedFile, sheet: Sheet): Checked {
  const columns = sheet.columns.map((column) => cleanCell(column))
  const rows = sheet.rows.map((row, index) => ({ row: index + 1, texts: row.map((text) => text.trim()) }))
  const filled = rows.filter(({ texts }) => texts.some((text) => cleanCell(text) !== ''))
  const said = wrongHeader(file, columns)
  if (said !== null) {
    const refused = [{ file: file.name, row: null, key: '', reasons: [said], rows: filled.length }]
    return { rowsRead: filled.length, isWhole: false, rows: [], refused, notes: [] }
  }
  const checker = new RowChecker(file, columns)
  for (const { row, texts } of filled) checker.check(row, texts)
  return checker.checked(filled.length, rows.length - filled.length)
}

function wrongHeader(file: SeedFile, columns: readonly string[]): Message | null {
  if (columns.every((column) => column === '')) return ['FILE_EMPTY']
  const missing = file.columns.filter((column) => !columns.includes(column))
  if (missing.length > 0) return ['FILE_COLUMNS', { columns: missing.join(', ') }]
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) < index)
  return twice === undefined ? null : ['FILE_COLUMN_TWICE', { column: twice }]
}

class RowChecker {
  readonly #file: SeedFile
  readonly #columns: readonly string[]
  readonly #seen = new Map<string, number>()
  readonly #texts = new Map<string, string>()
  readonly #rows: SeedRow[] = []
  readonly #refused: Refusal[] = []
  readonly #notes: Refusal[] = []
  #isWhole = true

  constructor(file: SeedFile, columns: readonly string[]) {
    this.#file = file
    this.#columns = columns
  }

  check(row: number, texts: readonly string[]): void {
    const named = this.#columns.map((column, index): [string, string] => [column, texts[index] ?? ''])
    const cleaned = named.map(([column, text]): [string, string] => [column, cleanCell(text, column === 'note')])
    const filled = cleaned.filter(([column, text]) => column !== '' && text !== '')
    const cells = Object.fromEntries(filled.map(([column, text]) => [column, this.#once(text)]))
    const wrong = wrongIn(this.#file, cells)
    const spared = wrong.filter(({ column }) => this.#file.spared?.includes(column))
    const others = wrong.filter((one) => !spared.includes(one))
    const { rowKey, isRepeated } = this.#keyOf(cells)
    const shape = this.#wrongShape(texts)
    const reasons: readonly Message[] = [
      ...shape,
      // Where cells are shifted, what stands in them is no news.
      ...(shape.length > 0 ? [] : others.map(({ said }) => said)),
      ...(isRepeated ? [['CELL_TWICE', { column: this.#file.rowKey.join(', ') }] as const] : []),
    ]
    const isKeyWrong = others.some(({ column }) => this.#file.rowKey.includes(column))
    if (shape.length > 0 || isKeyWrong) this.#isWhole = false
    const here = { file: this.#file.name, row, key: rowKey, rows: 1 }
    if (reasons.length > 0) {
      this.#refused.push({ ...here, reasons })
      return
    }
    const changed = named.flatMap(([column, text], index) => (cleaned[index]?.[1] === text ? [] : [column]))
    const notes: readonly Message[] = [
      ...changed.map((column) => ['CELL_CLEANED', { column }] as const),
      ...spared.map(({ said }) => ['CELL_LEFT_OUT', { said }] as const),
    ]
    if (notes.length > 0) this.#notes.push({ ...here, reasons: notes })
    const left = new Set(spared.map(({ column }) => column))
    this.#rows.push({ row, rowKey, cells: Object.fromEntries(Object.entries(cells).filter(([one]) => !left.has(one))) })
  }

  /** Kinds, places, dates and addresses stand in row after row: each is in memory once. */
  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known === undefined) this.#texts.set(text, text)
    return known ?? text
  }

  /** Rows that have the same key are told apart by a running number, where the file allows it. */
  #keyOf(cells: Cells): { readonly rowKey: string; readonly isRepeated: boolean } {
    const key = this.#file.rowKey.map((column) => cells[column] ?? '').join('|')
    const count = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, count)
    const mayRepeat = this.#file.mayRepeat === true
    return { rowKey: keyOfRow(mayRepeat ? `${key}|${count}` : key), isRepeated: count > 1 && !mayRepeat }
  }

  #wrongShape(texts: readonly string[]): readonly Message[] {
    const [cells, columns] = [texts.length, this.#columns.length]
    if (cells !== columns) return [['ROW_CELLS', { cells, columns }]]
    const at = texts.findIndex((text) => swallowsRows(text, columns))
    if (at >= 0) return [['ROW_SWALLOWS', { column: this.#columns[at] ?? '' }]]
    const isNameless = texts.some((text, index) => text !== '' && this.#columns[index] === '')
    return isNameless ? [['ROW_NAMELESS']] : []
  }

  checked(rowsRead: number, empty: number): Checked {
    const here = { file: this.#file.name, row: null, key: '', rows: 0 }
    const notes: readonly Refusal[] = [
      ...(empty === 0 ? [] : [{ ...here, reasons: [['FILE_EMPTY_ROWS', { rows: empty }]] as const }]),
      ...(this.#isWhole ? [] : [{ ...here, reasons: [['FILE_NOT_WHOLE']] as const }]),
    ]
    return {
      rowsRead,
      isWhole: this.#isWhole,
      rows: this.#rows,
      refused: this.#refused,
      notes: [...notes, ...this.#notes],
    }
  }
}

/** A key of several columns, one of them an address, may be longer than the database can look up. */
const keyOfRow = (key: string): string => (fitsKey(key) ? key : `sha256:${sha256(key)}`)
