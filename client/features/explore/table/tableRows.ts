import type { CountryShare, GraphNode } from '#client/graph/types.ts'
import { compareNames } from '#client/i18n/format.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Sort } from '#client/ui/list/DataTable.tsx'
import type { Language } from '#client/view/types.ts'

export type Column = 'name' | 'country' | 'sector' | 'state' | 'agreements' | 'recent' | 'units' | 'lastSeen' | 'lens'

type Names = (code: string | null) => string
type Compare = (a: GraphNode, b: GraphNode) => number
type Words = {
  readonly language: Language
  readonly country: Names
  readonly state: Names
  readonly sector: Names
  /** Where the lens puts a node among all others. */
  readonly lens: (node: GraphNode) => number
}

const ordinary = ['name', 'country', 'sector', 'state', 'agreements', 'recent', 'units', 'lastSeen'] as const
const besideLens = ['name', 'lens', 'country', 'sector', 'state', 'agreements', 'lastSeen'] as const

/** A lens has a column of its own, for which two counts make room. */
export function columnsOf(hasLens: boolean): readonly Column[] {
  return hasLens ? besideLens : ordinary
}

/** Rows as the reader ordered them; null keeps tie order. Equal rows keep tie order too. */
export function sortRows(rows: readonly GraphNode[], sort: Sort<Column>, words: Words): readonly GraphNode[] {
  if (!sort) return rows
  const compare = compares(words)[sort.column]
  return rows.toSorted((a, b) => (sort.descending ? compare(b, a) : compare(a, b)))
}

/** Numbers open with the largest first, words with the first. */
export function nextSort(sort: Sort<Column>, column: Column): Sort<Column> {
  const first = isNumber(column)
  if (sort?.column !== column) return { column, descending: first }
  return sort.descending === first ? { column, descending: !first } : null
}

export function isNumber(column: Column): boolean {
  return column === 'agreements' || column === 'recent' || column === 'units' || column === 'lastSeen'
}

/** Name of a country by code; empty where an organization has no single one. */
export function countryNames(countries: readonly CountryShare[], language: Language): Names {
  const byCode = new Map(countries.map(({ code, names }) => [code, nameOf(names, language).text]))
  return (code) => (code === null ? '' : (byCode.get(code) ?? code))
}

function compares({ language, country, state, sector, lens }: Words): Record<Column, Compare> {
  const words =
    (of: (node: GraphNode) => string): Compare =>
    (a, b) =>
      compareNames(of(a), of(b), language)
  const numbers =
    (of: (node: GraphNode) => number): Compare =>
    (a, b) =>
      of(a) - of(b)
  return {
    name: words((node) => nameOf(node.names, language).text),
    country: words((node) => country(node.countryCode)),
    sector: words((node) => sector(node.sector)),
    state: words((node) => state(node.partnershipState)),
    agreements: numbers((node) => node.agreementsInForce * 1000 + node.agreements),
    recent: numbers((node) => node.recentActivities * 1000 + node.activities),
    units: numbers((node) => node.counterparts),
    lastSeen: numbers((node) => node.lastSeen ?? -1),
    lens: numbers(lens),
  }
}
