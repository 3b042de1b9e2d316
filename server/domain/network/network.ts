import { type ById, keptById, keptIn } from '#server/domain/network/byId.ts'
import { type FactIndex, factsOn, groupBy, indexOf, onRecord } from '#server/domain/network/factIndex.ts'
import { type Strength, strengthsOf } from '#server/domain/network/measures.ts'
import { type FactRow, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { type AllFacts, standingOf } from '#server/domain/network/standing.ts'
import { type Fact, isCurrent, lastSeenOf, type Moment } from '#server/domain/states/facts.ts'
import type { PartnerStanding } from '#server/domain/states/partnershipState.ts'
import { byTieOrder, type Tie, tiesOf } from '#server/domain/states/ties.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import type { DepartmentKind, GraphLink, GraphNode, Place, Sector } from '#server/generated/resolvers.ts'

/** A unit or organization as every query returns it. */
export type NodeRow = NameRow & {
  readonly id: string
  readonly labels: readonly string[]
  readonly sector: Sector | null
  readonly place: Place | null
  readonly countryCode: string | null
  readonly regionId: string | null
  readonly city: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: string | null
  readonly officialOrder: number | null
  readonly countsWith: string | null
  readonly activeFrom: string | null
  readonly activeTo: string | null
  readonly leadUnits: readonly string[]
  /** What units answered about it: the cells as JSON. */
  readonly answers: readonly string[]
  readonly strategic: boolean
}

/**
 * Facts by the nodes at their ends, on one day under one filter. A question is about few of them, so nothing is made of
 * all before somebody asks for all.
 */
export type Network = AllFacts & {
  readonly moment: Moment
  /** Facts on record under the filter. */
  readonly facts: readonly Fact[]
  /** All ties under the filter, strongest first. */
  readonly ties: readonly Tie[]
  /** Of a unit, of `home` or `unit-not-stated`, or of an organization; strongest first. */
  readonly tiesAt: ById<Tie>
  /** Facts under the filter, by the unit or organization at their end. */
  readonly factsAt: ById<Fact>
  /** What any unit or organization measures: of all at once. */
  readonly strengths: () => (id: string) => Strength
  /** Those that have a fact on whatever day. */
  readonly organizations: FactIndex['organizations']
  /** What was counted and judged before, by id: a network is asked for the same nodes again and again. */
  readonly known: { readonly counts: Map<string, Counts>; readonly standings: Map<string, PartnerStanding> }
}

export const momentOf = (asOf: Day): Moment => ({ asOf, window: recencyWindow(asOf) })

export function allFactsIn(index: FactIndex, asOf: Day): AllFacts {
  return {
    allFactsAt: keptById((id) => factsOn(index.ofOrganization(id), asOf, 'named')),
    leadUnitsAt: keptById((id) => onRecord(index.ofOrganization(id), asOf).flatMap((row) => row.leadUnits)),
  }
}

/** Ties and ends of the facts that count, at a moment; states rest on all of these. */
export function networkOf(rows: readonly FactRow[], asOf: Day, scope: UnitScope): Network {
  return networkIn(indexOf(rows), { asOf, scope, counts: (row) => row.counts })
}

/** How rows become the facts of a network. */
type Counting<Row> = { readonly asOf: Day; readonly scope: UnitScope; readonly counts: (row: Row) => boolean }

/** So many nodes may ask for their ties before those of all are made: twice as many as units of a large university. */
const FEW = 200

export function networkIn<Row extends FactRow>(
  index: FactIndex<Row>,
  { asOf, scope, counts }: Counting<Row>,
  all = allFactsIn(index, asOf),
): Network {
  const moment = momentOf(asOf)
  const factsOf = (rows: readonly Row[]) => factsOn(rows, asOf, scope, counts)
  const atHome = (id: string) => factsOf(index.ofUnit(id, scope))
  const abroad = (id: string) => factsOf(index.ofOrganization(id))
  const factsAt = keptById((id) => (id === UNIT_NOT_STATED ? [] : [...atHome(id), ...abroad(id)]))
  const ownTies = (id: string) => tiesOf(id === UNIT_NOT_STATED ? atHome(id) : (factsAt.get(id) ?? []), moment, id)
  let facts: readonly Fact[] | undefined
  let ties: readonly Tie[] | undefined
  let strengths: ((id: string) => Strength) | undefined
  let grouped: ReadonlyMap<string, readonly Tie[]> | undefined
  const allTies = () => {
    ties ??= tiesOf(network.facts, moment)
    return ties
  }
  // Whoever asks for many asks for all: each tie is made once then, and not at either of its ends.
  const tiesAt = keptById(ownTies, (asked) => {
    if (ties === undefined && asked < FEW + index.organizations.size / 4) return null
    grouped ??= groupBy(allTies(), (tie) => [tie.from, tie.to])
    return grouped
  })
  const network: Network = {
    moment,
    get facts() {
      facts ??= factsOf(index.rows)
      return facts
    },
    get ties() {
      return allTies()
    },
    tiesAt,
    factsAt,
    strengths: () => {
      strengths ??= strengthsOf(index, { moment, scope, counts })
      return strengths
    },
    organizations: index.organizations,
    ...all,
    known: { counts: new Map(), standings: new Map() },
  }
  return network
}

/** The node with its counts. `shown`: ids of this result and of what is already drawn. */
export function graphNode(
  row: NodeRow,
  network: Network,
  shown: ReadonlySet<string>,
  /** The network on which the state of a partner rests. */
  all: Network = network,
): GraphNode {
  const isUnit = row.labels.includes('Department')
  const standing = isUnit ? null : standingOf(row, all)
  const ties = network.tiesAt.get(row.id) ?? []
  const others = ties.map((tie) => (isUnit ? tie.to : tie.from)).filter((id) => id !== HOME && id !== UNIT_NOT_STATED)
  const counted = countsAt(row.id, network)
  return {
    id: row.id,
    label: labelOf(row.labels),
    names: namesOf(row),
    sector: row.sector,
    place: row.place,
    countryCode: row.countryCode,
    regionId: row.regionId,
    city: row.city,
    lat: row.lat,
    lon: row.lon,
    departmentKind: isUnit ? (row.kind as DepartmentKind) : null,
    officialOrder: row.officialOrder,
    countsWith: row.countsWith,
    partnershipState: standing?.state ?? null,
    asked: standing?.asked ?? null,
    toBeConfirmed: standing?.toBeConfirmed ?? false,
    strategic: row.strategic,
    // A unit's ties all lead to organizations; those of an organization may lead to home, which is none to meet.
    counterparts: others.length,
    ties: ties.length,
    hiddenTies: others.reduce((sum, id) => (shown.has(id) ? sum : sum + 1), 0),
    agreements: counted.agreements,
    agreementsInForce: counted.agreementsInForce,
    activities: counted.activities,
    recentActivities: counted.recentActivities,
    lastSeen: counted.lastSeen,
  }
}

/** What stands at the end of a node, under the filter. */
export function countsAt(id: string, network: Network): Counts {
  return keptIn(network.known.counts, id, () => countsOf(network.factsAt.get(id) ?? [], network.moment))
}

type Counts = Pick<GraphNode, 'agreements' | 'agreementsInForce' | 'activities' | 'recentActivities' | 'lastSeen'>

export function countsOf(facts: readonly Fact[], moment: Moment): Counts {
  const counts = { agreements: 0, agreementsInForce: 0, activities: 0, recentActivities: 0 }
  for (const fact of facts) {
    const current = Number(isCurrent(fact, moment))
    if (fact.label === 'Agreement') {
      counts.agreements += 1
      counts.agreementsInForce += current
    } else {
      counts.activities += 1
      counts.recentActivities += current
    }
  }
  return { ...counts, lastSeen: lastSeenOf(facts, moment.asOf) }
}

/**
 * All ties between what is shown; whole-university ties and those without a stated unit have no node at home. `here`: only
 * those that lead to one of these.
 */
export function graphLinks(
  network: Network,
  shown: ReadonlySet<string>,
  here: ReadonlySet<string> = shown,
): readonly GraphLink[] {
  const isEnd = (id: string) => id === HOME || id === UNIT_NOT_STATED || shown.has(id)
  const isShown = (tie: Tie) => isEnd(tie.from) && shown.has(tie.to) && here.has(tie.to)
  // Of a small part only its own ties are looked at; of the whole all of them, which are in order already.
  if (here.size * 4 > network.organizations.size) return network.ties.filter(isShown).map(linkOf)
  const own = [...here]
    .filter((id) => network.organizations.has(id))
    .flatMap((id) => (network.tiesAt.get(id) ?? []).filter((tie) => tie.to === id && isShown(tie)))
  return own.sort(byTieOrder).map(linkOf)
}

export const linkOf = (tie: Tie): GraphLink => ({ id: `${tie.from}~${tie.to}`, ...tie })
