import type { Cells } from '#server/domain/records/records.ts'
import { dateOf, itemsOf } from '#server/domain/seed/cells.ts'
import { fitsKey, LONGEST_KEY } from '#server/domain/things/ids.ts'
import { isDayOfYear } from '#server/domain/time/homeYear.ts'
import {
  datesAgree,
  FIRST_YEAR,
  firstDayOf,
  isOutOfRange,
  LAST_YEAR,
  lastDayOf,
  type PartialDate,
  parsePartialDate,
} from '#server/domain/time/partialDate.ts'
import { hasLostCharacter } from '#server/features/imports/cleanCell.ts'
import type { Check, NumberRule, SeedFile, Span } from '#server/features/imports/seedFile.ts'
import type { Message } from '#server/messages.ts'

/** What is wrong with one column of a row. */
export type Wrong = { readonly column: string; readonly said: Message }

/** What is wrong with a row by itself; empty if it can be read. */
export function wrongIn(file: SeedFile, cells: Cells): readonly Wrong[] {
  return [
    ...file.filled.filter((column) => cells[column] === undefined).map((column) => wrong('CELL_EMPTY', column)),
    ...Object.keys(cells)
      .filter((column) => hasLostCharacter(cells[column] ?? ''))
      .map((column) => wrong('CELL_LOST', column)),
    ...file.rowKey.filter((column) => idColumns.has(column)).flatMap((column) => wrongId(column, cells)),
    ...(file.dates ?? []).flatMap((column) => wrongDate(column, cells)),
    ...(file.dateLists ?? []).flatMap((column) => wrongDates(column, itemsOf(cells[column]))),
    ...(file.spans ?? []).flatMap((span) => wrongSpan(span, cells)),
    ...(file.twins ?? []).flatMap((pair) => wrongTwins(pair, cells)),
    ...Object.entries(file.numbers ?? {}).flatMap(([column, rule]) => wrongNumber(column, rule, cells)),
    ...wrongPlace(file, cells),
    ...Object.entries(file.words ?? {}).flatMap(([column, words]) => wrongWord(column, words, cells)),
    ...Object.entries(file.wordLists ?? {}).flatMap(([column, words]) =>
      itemsOf(cells[column]).flatMap((item) => wrongWord(column, words, { [column]: item })),
    ),
    ...Object.entries(file.checks ?? {}).flatMap(([column, check]) => {
      const text = cells[column]
      return text === undefined || checks[check](text) ? [] : [wrong(check, column, { text: shown(text) })]
    }),
  ]
}

function wrong(code: Message[0], column: string, values: Record<string, string | number> = {}): Wrong {
  return { column, said: [code, { column, ...values }] }
}

/** A cell as a refusal quotes it. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Columns that become ids, with a few letters before them. */
const idColumns: ReadonlySet<string> = new Set(['id', 'code', 'project_id', 'pic', 'region_id', 'country_code'])
const LONGEST_PREFIX = 'org-pic-'
/** Signs that part ids from each other, in cells, addresses and ties: an id that holds one would be two. */
const PARTING = /[,;~|]/

function wrongId(column: string, cells: Cells): readonly Wrong[] {
  const id = cells[column] ?? ''
  const sign = PARTING.exec(id)?.[0]
  return [
    ...(fitsKey(LONGEST_PREFIX + id)
      ? []
      : [wrong('CELL_LONG', column, { most: LONGEST_KEY - LONGEST_PREFIX.length })]),
    ...(sign === undefined ? [] : [wrong('CELL_SIGN', column, { sign })]),
  ]
}

function wrongDate(column: string, cells: Cells): readonly Wrong[] {
  const text = cells[column] ?? ''
  const count = itemsOf(text).length
  return count > 1 ? [wrong('CELL_DATES', column, { count })] : wrongDates(column, text === '' ? [] : [text])
}

function wrongDates(column: string, texts: readonly string[]): readonly Wrong[] {
  return texts
    .filter((text) => parsePartialDate(text) === null)
    .map((text) =>
      isOutOfRange(text)
        ? wrong('CELL_YEAR', column, { text, least: FIRST_YEAR, most: LAST_YEAR })
        : wrong('CELL_DATE', column, { text: shown(text) }),
    )
}

function wrongSpan({ from, until }: Span, cells: Cells): readonly Wrong[] {
  const [start, end] = [from, until].map((columns) => firstDateIn(columns, cells))
  if (!start || !end || lastDayOf(end.date) >= firstDayOf(start.date)) return []
  const values = { text: end.date, other: start.column, start: start.date }
  return [wrong('CELL_BEFORE', end.column, values)]
}

function firstDateIn(columns: readonly string[], cells: Cells): { column: string; date: PartialDate } | undefined {
  return columns
    .map((column) => ({ column, date: parsePartialDate(cells[column] ?? '') }))
    .find((one): one is { column: string; date: PartialDate } => one.date !== null)
}

/** A day and a year that say the same; by its note a year may be a fiscal one. */
function wrongTwins([exact, rough]: readonly [string, string], cells: Cells): readonly Wrong[] {
  const date = dateOf(cells, exact)
  const year = dateOf(cells, rough)
  if (date === undefined || year === undefined || datesAgree(date, year)) return []
  return [wrong('CELL_APART', exact, { text: date, other: rough, year })]
}

/** Plain decimal notation: `0x10` and `1e3` are numbers to some programs and not to others. */
const DECIMAL = /^[+-]?\d+(\.\d+)?$/

function wrongNumber(column: string, { least, most, isWhole }: NumberRule, cells: Cells): readonly Wrong[] {
  const text = cells[column]
  if (text === undefined) return []
  if (!DECIMAL.test(text)) return [wrong('CELL_NUMBER', column, { text: shown(text) })]
  const value = Number(text)
  if (isWhole === true && !Number.isInteger(value)) return [wrong('CELL_WHOLE', column, { text: shown(text) })]
  return value < least || value > most ? [wrong('CELL_RANGE', column, { text: shown(text), least, most })] : []
}

/** Latitude and longitude are one value. */
function wrongPlace(file: SeedFile, cells: Cells): readonly Wrong[] {
  if (file.numbers?.lat === undefined || (cells.lat === undefined) === (cells.lon === undefined)) return []
  return cells.lat === undefined
    ? [wrong('CELL_HALF', 'lon', { other: 'lat' })]
    : [wrong('CELL_HALF', 'lat', { other: 'lon' })]
}

function wrongWord(column: string, words: readonly string[], cells: Cells): readonly Wrong[] {
  const text = cells[column]
  return text === undefined || words.includes(text) ? [] : [wrong('CELL_WORD', column, { text: shown(text) })]
}

const checks = {
  CELL_TIME_ZONE: isTimeZone,
  CELL_DAY_OF_YEAR: isDayOfYear,
} as const satisfies Record<Check, (text: string) => boolean>

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
