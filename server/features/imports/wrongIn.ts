import type { Cells } from '#server/domain/records/records.ts'
import { fitsKey, LONGEST_KEY } from '#server/domain/things/ids.ts'
import { parsePartialDate } from '#server/domain/time/partialDate.ts'
import type { SeedFile } from '#server/features/imports/seedFiles.ts'

/** What is wrong with a row by itself, in words; empty if it can be read. */
export function wrongIn(file: SeedFile, cells: Cells): readonly string[] {
  return [
    ...file.filled.filter((column) => cells[column] === undefined).map((column) => `${column} is empty`),
    ...file.rowKey.filter((column) => idColumns.has(column)).flatMap((column) => wrongId(column, cells)),
    ...(file.dates ?? []).flatMap((column) => wrongDates(column, cells)),
    ...(file.numbers ?? []).flatMap((column) => wrongNumber(column, cells)),
    ...Object.entries(file.words ?? {}).flatMap(([column, words]) => wrongWord(column, words, cells)),
  ]
}

/** Columns that become ids, with a few letters before them. */
const idColumns: ReadonlySet<string> = new Set(['id', 'code', 'project_id', 'pic'])
const LONGEST_PREFIX = 'org-pic-'

function wrongId(column: string, cells: Cells): readonly string[] {
  return fitsKey(LONGEST_PREFIX + (cells[column] ?? ''))
    ? []
    : [`${column} is too long: at most ${LONGEST_KEY - LONGEST_PREFIX.length} bytes`]
}

function wrongDates(column: string, cells: Cells): readonly string[] {
  const dates = (cells[column] ?? '').split(';').filter((text) => text !== '')
  return dates
    .filter((text) => parsePartialDate(text.trim()) === null)
    .map((text) => `${column}: ${text} is not a date`)
}

function wrongNumber(column: string, cells: Cells): readonly string[] {
  const text = cells[column]
  return text === undefined || Number.isFinite(Number(text)) ? [] : [`${column}: ${text} is not a number`]
}

function wrongWord(column: string, words: readonly string[], cells: Cells): readonly string[] {
  const text = cells[column]
  return text === undefined || words.includes(text) ? [] : [`${column}: ${text} is not a known word`]
}
