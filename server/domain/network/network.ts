import { type FactRow, factOf, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { type Fact, isCurrent, isPartOfTie, lastSeenOf, type Moment } from '#server/domain/states/facts.ts'
import { type PartnerStanding, partnerStanding, type UnitAnswer } from '#server/domain/states/partnershipState.ts'
import { byTieOrder, type Tie, tiesOf } from '#server/domain/states/ties.ts'
import { entityId, HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
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

/** What the standing of a partner rests on besides its facts. */
export type StandingRow = Pick<NodeRow, 'id' | 'leadUnits' | 'answers'>

/** What is at the end of each organization whatever the filter: what states of partners rest on. */
export type AllFacts = {
  /** Facts whatever the filter, by organization. */
  readonly allFactsAt: ReadonlyMap<string, readonly Fact[]>
  readonly leadUnitsAt: ReadonlyMap<string, readonly string[]>
}

/** Facts by the nodes at their ends. */
export type Network = AllFacts & {
  readonly moment: Moment
  /** Facts under the filter. */
  readonly facts: readonly Fact[]
  /** All ties under the filter, strongest first. */
  readonly ties: readonly Tie[]
  readonly tiesAt: ReadonlyMap<string, readonly Tie[]>
  /** Facts under the filter, by the unit or organization at their end. */
  readonly factsAt: ReadonlyMap<string, readonly Fact[]>
  /** What was counted and judged before, by id: a network is asked for the same nodes again and again. */
  readonly known: { readonly counts: Map<string, Counts>; readonly standings: Map<string, PartnerStanding> }
}

export const momentOf = (asOf: Day): Moment => ({ asOf, window: recencyWindow(asOf) })

export function allFactsOf(rows: readonly FactRow[]): AllFacts {
  return {
    allFactsAt: groupBy(
      rows.map((row) => factOf(row, 'named')),
      (fact) => fact.organizations,
    ),
    leadUnitsAt: new Map(
      [...groupBy(rows, (row) => row.organizations)].map(([id, own]) => [id, own.flatMap((row) => row.leadUnits)]),
    ),
  }
}

/** Ties and ends of the facts that count, at a moment; states rest on `all`, which are the same rows if not given. */
export function networkOf(rows: readonly FactRow[], asOf: Day, scope: UnitScope, all = allFactsOf(rows)): Network {
  const moment = momentOf(asOf)
  const facts = rows.filter((row) => row.counts).map((row) => factOf(row, scope))
  const ties = tiesOf(facts, moment)
  return {
    moment,
    facts,
    ties,
    tiesAt: groupBy(ties, (tie) => [tie.from, tie.to]),
    factsAt: groupBy(
      facts.filter((fact) => isPartOfTie(fact, asOf)),
      (fact) => [...fact.units, ...fact.organizations],
    ),
    ...all,
    known: { counts: new Map(), standings: new Map() },
  }
}

/** The node with its counts. `shown`: ids of this result and of what is already drawn. */
export function graphNode(row: NodeRow, network: Network, shown: ReadonlySet<string>): GraphNode {
  const isUnit = row.labels.includes('Department')
  const standing = isUnit ? null : standingOf(row, network)
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

/**
 * The node as a page counts it: its counts are of the facts of the page alone, its state rests on all of its own.
 * `all` and `page` are networks of these facts.
 */
export function nodeOfPage(
  row: NodeRow,
  { all, page }: { readonly all: Network; readonly page: Network },
  shown: ReadonlySet<string>,
): GraphNode {
  const { partnershipState, asked, toBeConfirmed } = graphNode(row, all, shown)
  return { ...graphNode(row, page, shown), partnershipState, asked, toBeConfirmed }
}

/** The state of an organization, from all its facts, whatever the filter. */
export function standingOf(row: StandingRow, network: Network): PartnerStanding {
  return keptIn(network.known.standings, row.id, () =>
    partnerStanding(
      {
        facts: network.allFactsAt.get(row.id) ?? [],
        leadUnits: [...row.leadUnits, ...(network.leadUnitsAt.get(row.id) ?? [])].map(entityId),
        office: null,
        answers: row.answers.map(answerOf),
      },
      network.moment,
    ),
  )
}

/** What stands at the end of a node, under the filter. */
export function countsAt(id: string, network: Network): Counts {
  return keptIn(network.known.counts, id, () => countsOf(network.factsAt.get(id) ?? [], network.moment))
}

function keptIn<Value>(kept: Map<string, Value>, id: string, make: () => Value): Value {
  const known = kept.get(id)
  if (known !== undefined) return known
  const made = make()
  kept.set(id, made)
  return made
}

type Counts = Pick<GraphNode, 'agreements' | 'agreementsInForce' | 'activities' | 'recentActivities' | 'lastSeen'>

export function countsOf(facts: readonly Fact[], moment: Moment): Counts {
  const agreements = facts.filter((fact) => fact.label === 'Agreement')
  const activities = facts.filter((fact) => fact.label === 'Activity')
  return {
    agreements: agreements.length,
    agreementsInForce: agreements.filter((fact) => isCurrent(fact, moment)).length,
    activities: activities.length,
    recentActivities: activities.filter((fact) => isCurrent(fact, moment)).length,
    lastSeen: lastSeenOf(facts, moment.asOf),
  }
}

/** All ties between what is shown; whole-university ties and those without a stated unit have no node at home. */
export function graphLinks(network: Network, shown: ReadonlySet<string>): readonly GraphLink[] {
  const isEnd = (id: string) => id === HOME || id === UNIT_NOT_STATED || shown.has(id)
  const isShown = (tie: Tie) => isEnd(tie.from) && shown.has(tie.to)
  // Of a small part only its own ties are looked at; of the whole all of them, which are in order already.
  if (shown.size * 4 > network.tiesAt.size) return network.ties.filter(isShown).map(linkOf)
  const own = [...shown].flatMap((id) => (network.tiesAt.get(id) ?? []).filter((tie) => tie.to === id && isShown(tie)))
  return own.sort(byTieOrder).map(linkOf)
}

export const linkOf = (tie: Tie): GraphLink => ({ id: `${tie.from}~${tie.to}`, ...tie })

/** A unit's answer, from the cells of its record: `unit`, `fiscal_years` (separated by `;`), `says`. */
export function answerOf(fields: string): UnitAnswer {
  const cells = JSON.parse(fields) as Readonly<Record<string, string | undefined>>
  const says = cells.says
  return {
    unit: entityId(cells.unit ?? ''),
    fiscalYears: (cells.fiscal_years ?? '').split(';').map(Number),
    says: says === 'happened' || says === 'nothing' ? says : 'not_known',
  }
}

function groupBy<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
