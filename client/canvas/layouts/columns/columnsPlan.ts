import { barycenters, inOrderOf, spread } from '#client/canvas/geometry/spread.ts'

type Pair = readonly [string, string]

type ColumnsInput = {
  /** In official order; then the ends at home that are no unit. */
  readonly units: readonly string[]
  /** In tie order. */
  readonly partners: readonly string[]
  /** A unit and a partner that are tied. */
  readonly ties: readonly Pair[]
  /** Agreements and activities with their ends; null: ties stand for them. */
  readonly facts:
    | readonly { readonly id: string; readonly units: readonly string[]; readonly partners: readonly string[] }[]
    | null
  readonly countryOf: ReadonlyMap<string, string>
  /** Px from one row to the next, and to the first. */
  readonly pitch: number
  readonly top: number
}

export type ColumnsPlan = {
  /** Height of the middle of each row, px, by column. */
  readonly units: ReadonlyMap<string, number>
  readonly facts: ReadonlyMap<string, number>
  readonly partners: ReadonlyMap<string, number>
  readonly countries: ReadonlyMap<string, number>
  readonly height: number
}

/**
 * Rows in each column so that ties cross little: each column in the order of the middle of what it is tied to, and as
 * near to it as rows allow. Units keep their official order.
 */
export function columnsPlan({ units, partners, ties, facts, countryOf, pitch, top }: ColumnsInput): ColumnsPlan {
  const byUnit = new Map(units.map((id, at) => [id, at]))
  const partnerOrder = inOrderOf(partners, barycenters(partners, reversed(ties), byUnit))
  const partnerRank = new Map(partnerOrder.map((id, at) => [id, at / Math.max(1, partners.length)]))
  const rows = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, top + at * pitch]))

  const unitLinks = facts ? facts.flatMap((fact) => fact.units.map((unit): Pair => [unit, fact.id])) : ties
  const partnerLinks = facts?.flatMap((fact) => fact.partners.map((partner): Pair => [partner, fact.id]))
  const factRows = rows(facts ? factOrder(facts, byUnit, partnerRank) : [])
  const partnerRows = partnerLinks ? beside(partners, partnerLinks, factRows, pitch, top) : rows(partnerOrder)
  const middle = facts ? factRows : partnerRows
  const centers = barycenters(units, unitLinks, middle)
  const unitRows = new Map(zip(units, spread(wanted(units, centers, top), pitch, top)))
  const countryLinks = partners.flatMap((id): Pair[] => (countryOf.has(id) ? [[countryOf.get(id) ?? '', id]] : []))
  const countries = [...new Set(countryLinks.map(([country]) => country))]
  const countryRows = beside(countries, countryLinks, partnerRows, pitch, top)
  const last = Math.max(
    top,
    ...[unitRows, factRows, partnerRows, countryRows].flatMap((column) => [...column.values()]),
  )
  return { units: unitRows, facts: factRows, partners: partnerRows, countries: countryRows, height: last + pitch }
}

function factOrder(
  facts: NonNullable<ColumnsInput['facts']>,
  byUnit: ReadonlyMap<string, number>,
  partnerRank: ReadonlyMap<string, number>,
): readonly string[] {
  const ids = facts.map(({ id }) => id)
  const unit = barycenters(
    ids,
    facts.flatMap((fact) => fact.units.map((one): Pair => [fact.id, one])),
    byUnit,
  )
  const partner = barycenters(
    ids,
    facts.flatMap((fact) => fact.partners.map((one): Pair => [fact.id, one])),
    partnerRank,
  )
  return inOrderOf(ids, new Map(ids.map((id) => [id, (unit.get(id) ?? 0) + (partner.get(id) ?? 0)])))
}

/** A column in the order of what it is tied to, each row as near to that as can be. */
function beside(
  ids: readonly string[],
  links: readonly Pair[],
  places: ReadonlyMap<string, number>,
  pitch: number,
  top: number,
): ReadonlyMap<string, number> {
  const centers = barycenters(ids, links, places)
  const order = inOrderOf(ids, centers)
  return new Map(zip(order, spread(wanted(order, centers, top), pitch, top)))
}

/** What is tied to nothing follows the row before it. */
function wanted(ids: readonly string[], centers: ReadonlyMap<string, number>, top: number): number[] {
  let before = top
  return ids.map((id) => {
    const center = centers.get(id) ?? Number.POSITIVE_INFINITY
    if (Number.isFinite(center)) before = center
    return before
  })
}

const reversed = (pairs: readonly Pair[]) => pairs.map(([one, other]): Pair => [other, one])

function zip(ids: readonly string[], values: readonly number[]): (readonly [string, number])[] {
  return ids.map((id, at) => [id, values[at] ?? 0])
}
