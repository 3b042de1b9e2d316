import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One row of a CSV file by column name; an empty cell is an empty text. */
export type Row = Readonly<Record<string, string>>

export type Seed = {
  readonly departments: readonly Row[]
  readonly organizations: readonly Row[]
  readonly agreements: readonly Row[]
  readonly activities: readonly Row[]
  readonly projects: readonly Row[]
  readonly participants: readonly Row[]
  readonly decisions: readonly Row[]
}

const folder = join(import.meta.dirname, '../../../cypher/seed/tohoku')

export function readSeed(): Seed {
  return {
    departments: rowsOf('departments'),
    organizations: rowsOf('organizations'),
    agreements: rowsOf('agreements'),
    activities: rowsOf('activities'),
    projects: rowsOf('horizon_projects'),
    participants: rowsOf('horizon_participants'),
    decisions: rowsOf('decisions'),
  }
}

/** The cell as it stands; a column that the file does not have is a mistake of ours. */
export function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`no column ${column}`)
  return value
}

/** The parts of a list inside a cell. */
export function list(row: Row, column: string): readonly string[] {
  return cell(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function rowsOf(name: string): readonly Row[] {
  return parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true }) as Row[]
}
