import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '#server/features/imports/decodeText.ts'
import type { Message } from '#server/messages.ts'

/** A sheet as it stands in a file: names of columns, and the cells of each row in their order. */
export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A file that is no sheet; the message says what is wrong, without the file's path. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
  constructor(readonly said: Message) {
    super(said[0])
  }
}

/** Reads a CSV file (RFC 4180, UTF-8 with or without BOM, header row, any mixture of line ends). Throws `SheetError`. */
export function readCsv(path: string): Sheet & { readonly text: string } {
  const decoded = decodeText(bytesOf(path))
  if ('wrong' in decoded) throw new SheetError(decoded.wrong)
  const { text } = decoded
  try {
    const lines: string[][] = parse(text, {
      bom: true,
      skip_empty_lines: true,
      // Which row has too many or too few cells is told row by row.
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
    })
    const [columns = [], ...rows] = lines
    return { text, columns: columns.map((column) => column.trim()), rows }
  } catch (problem) {
    if (problem instanceof CsvError) throw new SheetError(wordsFor(problem))
    throw problem
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (problem) {
    throw new SheetError(['FILE_NOT_OPENED', { reason: (problem as NodeJS.ErrnoException).code ?? '' }])
  }
}

/** Where reading stopped: the cell that a quotation mark opened and none closed, or the one with a mark inside. */
function wordsFor(problem: CsvError): Message {
  const { code, message } = problem
  // What is read is counted with the header, so that it is the number of the row that could not be.
  const { lines = 0, records: row = 0 } = problem as { readonly lines?: number; readonly records?: number }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return ['FILE_QUOTE_OPEN', { row }]
  const isInside = ['INVALID_OPENING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE', 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE']
  return isInside.includes(code) ? ['FILE_QUOTE_INSIDE', { row, line: lines }] : ['FILE_NOT_CSV', { reason: message }]
}
