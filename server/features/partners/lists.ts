import type { Read } from '#server/db/types.ts'
import { existsAt, isStrategicOn, type KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byOfficialOrder, type KnownEnd } from '#server/domain/network/knownRows.ts'
import { byStrength, type Strength, strengthIn } from '#server/domain/network/measures.ts'
import { graphNode, type Network, networkOf } from '#server/domain/network/network.ts'
import { withEndsAmong } from '#server/domain/network/rows.ts'
import { standingOf } from '#server/domain/network/standing.ts'
import { partnershipStateValues } from '#server/generated/kinds.ts'
import type {
  DepartmentTable,
  PartnerTable,
  QueryListDepartmentsArgs,
  QueryListPartnersArgs,
} from '#server/generated/resolvers.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'

type Page = { readonly offset: number; readonly pageSize: number }
type Among = Page & { readonly read: Read; readonly known: KnownFacts }

/** A partner with what it is listed by. */
type Listed = { readonly end: KnownEnd; readonly strength: Strength }

/** One page of the partners that are meant. `named`: those whose names meet the text; null: all. */
export async function partnersListed(
  ask: QueryListPartnersArgs,
  named: ReadonlySet<string> | null,
  { read, known, offset, pageSize }: Among,
): Promise<PartnerTable> {
  const { asOf, departmentId } = ask
  const network = known.network(asOf)
  // A list is sorted whole: of all partners at once it takes one walk over the facts.
  const strengthOf = departmentId ? null : network.strengths()
  const listed: Listed[] = []
  for (const end of known.ends.values()) {
    if (!end.labels.includes('Partner') || (named !== null && !named.has(end.id)) || !isMeant(end, ask, network))
      continue
    const strength = strengthOf ? strengthOf(end.id) : tiedTo(departmentId ?? '', end.id, network)
    if (strength) listed.push({ end, strength })
  }
  listed.sort(orderBy(ask.sort ?? 'tie_order', network))
  const page = listed.slice(offset, offset + pageSize).map(({ end }) => end.id)
  // In a table nothing else is drawn: every tie of a row is a hidden one.
  const rows = (await nodesOf({ read, known }, page, asOf)).map((node) => graphNode(node, network, new Set()))
  return { asOf, dataVersion: known.dataVersion, total: listed.length, offset, rows }
}

function isMeant(end: KnownEnd, ask: QueryListPartnersArgs, network: Network): boolean {
  return (
    among(ask.sectors, end.sector) &&
    among(ask.places, end.place) &&
    among(ask.countryCodes, end.countryCode) &&
    (!ask.regionId || ask.regionId === end.regionId) &&
    ((ask.strategic ?? null) === null || ask.strategic === isStrategicOn(end, ask.asOf)) &&
    (!ask.states || ask.states.includes(standingOf(end, network).state))
  )
}

function among<Value>(values: readonly Value[] | null | undefined, value: Value | null): boolean {
  return !values || (value !== null && values.includes(value))
}

/** Of a partner's tie to a unit, which counts apart what is expiring; null: there is none. */
function tiedTo(departmentId: string, id: string, network: Network): Strength | null {
  const tie = network.tiesAt.get(id)?.find(({ from }) => from === departmentId)
  return tie ? strengthIn({ ...tie, agreementsInForce: tie.agreementsInForce + tie.agreementsExpiring }) : null
}

type Order = (a: Listed, b: Listed) => number

/** What a list is sorted by comes first, and tie order decides between equals. */
function orderBy(sort: NonNullable<QueryListPartnersArgs['sort']>, network: Network): Order {
  const first: Partial<Record<typeof sort, Order>> = {
    name_en: (a, b) => byText(a.end.sortEn, b.end.sortEn),
    name_ja: (a, b) => byText(a.end.sortJa, b.end.sortJa),
    country: (a, b) => byText(a.end.sortCountry, b.end.sortCountry),
    state: (a, b) => stateAt(a) - stateAt(b),
    last_seen: (a, b) => b.strength.lastYear - a.strength.lastYear,
  }
  const stateAt = ({ end }: Listed) => partnershipStateValues.indexOf(standingOf(end, network).state)
  const byFirst = first[sort]
  const byTies: Order = (a, b) => byStrength(a.strength, b.strength) || (a.end.id < b.end.id ? -1 : 1)
  return byFirst ? (a, b) => byFirst(a, b) || byTies(a, b) : byTies
}

/** What has none comes last. */
function byText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : a > b ? 1 : 0
}

/** One page of the units of the time, counted with the partners that are meant. */
export async function unitsListed(
  { asOf, kinds, places, strategic, sort }: QueryListDepartmentsArgs,
  { read, known, offset, pageSize }: Among,
): Promise<DepartmentTable> {
  const isNarrowed = (places ?? strategic ?? null) !== null
  const facts = isNarrowed ? withEndsAmong(known.onRecord(asOf), partnersAmong()) : known.onRecord(asOf)
  const network = isNarrowed ? networkOf(facts, asOf, 'named') : known.network(asOf)
  const tiesOf = ({ id }: KnownEnd) => network.tiesAt.get(id)?.length ?? 0
  const units = [...known.ends.values()]
    .filter((end) => end.labels.includes('Department') && existsAt(end, asOf))
    .filter(({ kind }) => !kinds || (kind !== null && kinds.includes(kind)))
    .sort(
      (a, b) =>
        (sort === 'name_en' ? byText(a.sortEn, b.sortEn) : sort === 'name_ja' ? byText(a.sortJa, b.sortJa) : 0) ||
        (sort === 'by_ties' ? tiesOf(b) - tiesOf(a) : 0) ||
        byOfficialOrder(a, b),
    )
  const page = units.slice(offset, offset + pageSize).map(({ id }) => id)
  const rows = (await nodesOf({ read, known }, page, asOf)).map((node) => graphNode(node, network, new Set()))
  const listed = new Set(page)
  const isShared = (ids: readonly string[]) => new Set(ids.filter((id) => listed.has(id))).size > 1
  return {
    ...{ asOf, dataVersion: known.dataVersion, total: units.length, offset, rows },
    shared: facts.filter((fact) => isShared(fact.units)).length,
  }

  function partnersAmong(): ReadonlySet<string> {
    const meant = [...known.ends.values()].filter(
      (end) =>
        (!places || (end.place !== null && places.includes(end.place))) &&
        ((strategic ?? null) === null || strategic === isStrategicOn(end, asOf)),
    )
    return new Set(meant.map(({ id }) => id))
  }
}
