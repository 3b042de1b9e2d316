import type { Cells } from '#server/domain/records/records.ts'
import { type EntityId, entityId, HOME } from '#server/domain/things/ids.ts'
import { type PartialDate, parsePartialDate } from '#server/domain/time/partialDate.ts'

/** What a row cannot say by itself. */
export type SeedContext = {
  /** Ids by which files of the seed's shape call the university itself. */
  readonly homeReferences: ReadonlySet<string>
}

/** Files call the university by its name in kebab case, or `home`. */
export function seedContextOf(homeNames: readonly string[]): SeedContext {
  const slugs = homeNames.map((name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  )
  return { homeReferences: new Set([HOME, ...slugs.filter((slug) => slug !== '')]) }
}

export const cellOf = (cells: Cells, column: string): string => cells[column] ?? ''

/** Lists in a cell are separated by semicolons. */
export const itemsOf = (cell = ''): readonly string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')

export const listOf = (cells: Cells, column: string): readonly string[] => itemsOf(cells[column])

export const datesOf = (cells: Cells, column: string): readonly PartialDate[] =>
  listOf(cells, column).flatMap((text) => parsePartialDate(text) ?? [])

/**
 * The date of a cell; a plain year whose note says `fiscal year` of that year is a fiscal one. Undefined if empty.
 */
export function dateOf(cells: Cells, column: string): PartialDate | undefined {
  const text = cellOf(cells, column)
  return parsePartialDate(isFiscal(text, cellOf(cells, 'note')) ? `FY${text}` : text) ?? undefined
}

function isFiscal(year: string, note: string): boolean {
  if (!/^\d{4}$/.test(year)) return false
  return [...note.matchAll(/fiscal years? (\d{4})(?:-(\d{4}))?/g)].some((said) => (said[2] ?? said[1]) === year)
}

export const numberOf = (cells: Cells, column: string): number | undefined =>
  cellOf(cells, column) === '' ? undefined : Number(cellOf(cells, column))

/** Latitude and longitude are one value: they win together. */
export function positionOf(cells: Cells): string | undefined {
  const [lat, lon] = [cellOf(cells, 'lat'), cellOf(cells, 'lon')]
  return lat === '' || lon === '' ? undefined : `${lat};${lon}`
}

export const department = (id: string): EntityId => entityId(`dep-${id}`)
export const organization = (id: string, context: SeedContext): EntityId =>
  context.homeReferences.has(id) ? HOME : entityId(`org-${id}`)
export const strategyItem = (id: string): EntityId => entityId(`str-${id}`)
export const theme = (id: string): EntityId => entityId(`the-${id}`)
export const activity = (id: string): EntityId => entityId(`act-${id}`)
