import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { root } from '#server/settings.ts'

type Row = Readonly<Record<string, string>>

/** The files in which a partner is named, and the column that says which. */
const NAMED_IN = {
  'agreements.csv': 'organization_id',
  'activities.csv': 'organization_ids',
} as const
const THE_SEED = join(root, 'cypher', 'seed', 'tohoku')
/** A real office has more agreements and activities for a partner than public pages name. */
const FACTS_FOR_EACH = 2

/**
 * Writes the folder of a seed with at least so many partners: the project's own, and copies of its partners under other
 * names and ids, each with twice as many agreements and activities, held by other units. The same in every run.
 */
export function writeGeneratedSeed(folder: string, partners: number): void {
  cpSync(THE_SEED, folder, { recursive: true })
  const organizations = rowsOf('organizations.csv')
  const units = rowsOf('departments.csv').map(({ id = '' }) => id)
  const copies = Array.from(
    { length: Math.ceil((partners - organizations.length) / organizations.length) },
    (_, index) => index + 2,
  )
  append(
    folder,
    'organizations.csv',
    copies
      .flatMap((copy) => organizations.map((row) => partnerAgain(row, copy)))
      .slice(0, Math.max(0, partners - organizations.length)),
  )
  const known = new Set(readRows(join(folder, 'organizations.csv')).map(({ id = '' }) => id))
  for (const [file, column] of Object.entries(NAMED_IN)) {
    const facts = copies.flatMap((copy) =>
      rowsOf(file).flatMap((row, index) =>
        Array.from({ length: FACTS_FOR_EACH }, (_, turn) => factAgain(row, column, copy, { units, index, turn })),
      ),
    )
    append(
      folder,
      file,
      facts.filter((row) => idsIn(row[column]).every((id) => known.has(id))),
    )
  }
}

function partnerAgain(row: Row, copy: number): Row {
  const name = (text = '') => (text ? `${text} ${copy}` : '')
  return {
    ...row,
    id: `${row.id}-${copy}`,
    name_en: name(row.name_en),
    name_native: name(row.name_native),
    name_ja: name(row.name_ja),
    aliases_ja: '',
    aliases_en: '',
    ror_id: '',
    website: '',
    // Beside the first one, not on it.
    lat: moved(row.lat, copy),
    lon: moved(row.lon, copy * 2),
  }
}

type Turn = { readonly units: readonly string[]; readonly index: number; readonly turn: number }

function factAgain(row: Row, column: string, copy: number, { units, index, turn }: Turn): Row {
  const unit = row.department_id ? units[(index * 7 + copy * 13 + turn * 29) % units.length] : ''
  const years = (text = '') => text.replace(/\b(19|20)\d\d\b/g, (year) => String(Number(year) - ((copy + turn) % 5)))
  return {
    ...row,
    id: `${row.id}-${copy}-${turn}`,
    ...(row.name_en ? { name_en: `${row.name_en} ${copy}.${turn}` } : {}),
    ...(row.name_ja ? { name_ja: `${row.name_ja} ${copy}.${turn}` } : {}),
    [column]: idsIn(row[column])
      .map((id) => (id === 'home' ? id : `${id}-${copy}`))
      .join(';'),
    ...(row.department_id === undefined ? {} : { department_id: unit ?? '', lead_department_id: '' }),
    ...(row.signed_on ? { signed_on: years(row.signed_on) } : {}),
    ...(row.start_year ? { start_year: years(row.start_year), end_year: row.end_year ? years(row.end_year) : '' } : {}),
  }
}

const idsIn = (cell = ''): readonly string[] => cell.split(';').filter(Boolean)

function moved(degrees = '', steps: number): string {
  return degrees ? (Math.round((Number(degrees) * 0.99 + steps * 0.05) * 1e4) / 1e4).toString() : ''
}

function rowsOf(file: string): readonly Row[] {
  return readRows(join(THE_SEED, file))
}

function readRows(path: string): readonly Row[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as Row[]
}

function append(folder: string, file: string, rows: readonly Row[]): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const line = (row: Row) =>
    header
      .split(',')
      .map((column) => quoted(row[column] ?? ''))
      .join(',')
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  writeFileSync(path, `${[text.trimEnd(), ...rows.map(line)].join(end)}${end}`)
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
