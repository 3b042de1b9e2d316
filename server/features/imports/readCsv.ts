import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A sheet as it stands in a file: names of columns, and rows of cells by column. Empty cells are left out. */
export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** A file that is no sheet; the message says what is wrong, without the file's path. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
}

/** Reads a CSV file (RFC 4180, UTF-8 with or without BOM, header row). Throws `SheetError`. */
export function readCsv(path: string): Sheet & { readonly text: string } {
  const text = readFileSync(path, 'utf8')
  try {
    const lines: string[][] = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true })
    const [columns = [], ...rows] = lines
    return { text, columns, rows: rows.map((row) => cellsOf(columns, row)) }
  } catch (problem) {
    throw new SheetError(problem instanceof Error ? problem.message : String(problem))
  }
}

function cellsOf(columns: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  const cells = columns.map((column, index): [string, string] => [column, row[index] ?? ''])
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
}
