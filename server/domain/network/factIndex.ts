import { type FactRow, factOf, type UnitScope } from '#server/domain/network/rows.ts'
import { type Fact, isPartOfTie, lastShownOn } from '#server/domain/states/facts.ts'
import { UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'

/** Facts of whatever day by what stands at their ends, so that one node is asked for without walking over all. */
export type FactIndex<Row extends FactRow = FactRow> = {
  readonly rows: readonly Row[]
  /** In the order of `rows`. */
  readonly ofOrganization: (id: string) => readonly Row[]
  /** Of a unit, of `home`, or of `unit-not-stated`: those that name none. */
  readonly ofUnit: (id: string, scope: UnitScope) => readonly Row[]
  /** All facts with numbers for their ends: what a walk over all of them takes. */
  readonly walk: (scope: UnitScope) => Walk
  /** Those at an end. */
  readonly organizations: { readonly size: number; readonly has: (id: string) => boolean }
}

/** By the places of the rows. */
export type Walk = {
  readonly facts: readonly Fact[]
  /** The last day on which a record shows it, whatever the day; null: none is known. */
  readonly latest: readonly (Day | null)[]
  readonly ends: readonly (readonly number[])[]
  /** The number of each unit and organization. */
  readonly places: ReadonlyMap<string, number>
}

const NONE: readonly never[] = []

export function indexOf<Row extends FactRow>(rows: readonly Row[]): FactIndex<Row> {
  const organizations = groupBy(rows, (row) => row.organizations)
  const named = groupBy(rows, (row) => (row.units.length === 0 ? [UNIT_NOT_STATED] : row.units))
  let tops: ReadonlyMap<string, readonly Row[]> | undefined
  const walks: Partial<Record<UnitScope, Walk>> = {}
  const units = (scope: UnitScope) => {
    if (scope === 'named') return named
    tops ??= groupBy(rows, (row) => (row.tops.length === 0 ? [UNIT_NOT_STATED] : row.tops))
    return tops
  }
  return {
    rows,
    ofOrganization: (id) => organizations.get(id) ?? NONE,
    ofUnit: (id, scope) => units(scope).get(id) ?? NONE,
    walk: (scope) => {
      walks[scope] ??= walkOf(rows, scope)
      return walks[scope]
    },
    organizations,
  }
}

function walkOf(rows: readonly FactRow[], scope: UnitScope): Walk {
  const facts = rows.map((row) => factOf(row, scope))
  const places = new Map<string, number>()
  for (const fact of facts) {
    for (const id of fact.units) if (!places.has(id)) places.set(id, places.size)
    for (const id of fact.organizations) if (!places.has(id)) places.set(id, places.size)
  }
  return {
    ...{ facts, places },
    latest: facts.map((fact) => lastShownOn(fact, LAST_DAY)),
    ends: facts.map((fact) => [...fact.units, ...fact.organizations].map((id) => places.get(id) ?? 0)),
  }
}

const LAST_DAY: Day = '9999-12-31'

/** Of these rows what is on record on the day and counts, as facts. */
export function factsOn<Row extends FactRow>(
  rows: readonly Row[],
  asOf: Day,
  scope: UnitScope,
  counts: (row: Row) => boolean = () => true,
): readonly Fact[] {
  const facts: Fact[] = []
  for (const row of rows) {
    const fact = factOf(row, scope)
    if (isPartOfTie(fact, asOf) && counts(row)) facts.push(fact)
  }
  return facts
}

export const onRecord = <Row extends FactRow>(rows: readonly Row[], asOf: Day): readonly Row[] =>
  rows.filter((row) => isPartOfTie(factOf(row, 'named'), asOf))

export function groupBy<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const own = keys(item)
    // A fact may name one end twice.
    for (const key of own.length > 1 ? new Set(own) : own) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
