import { type EvidenceRow, factEvidence, type RecordRow, recordOf } from '#server/domain/network/evidence.ts'
import { byOfficialOrder } from '#server/domain/network/knownRows.ts'
import { countsOf, graphNode, type Network, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type StatisticRow, sourced } from '#server/domain/network/published.ts'
import { type CardRow, factOf, labelOf, type NameRow, namesOf, plainCard } from '#server/domain/network/rows.ts'
import { unknownsOf } from '#server/domain/network/unknowns.ts'
import type { Fact } from '#server/domain/states/facts.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { GraphNode, TopicProfile, UnitShare } from '#server/generated/resolvers.ts'

type UnitRow = NameRow & { readonly id: string; readonly officialOrder: number | null }

/** A country, region, subject or strategy item with everything that its page shows. */
export type TopicRow = {
  readonly thing: CardRow
  /** The facts of the page, with their records. */
  readonly evidence: readonly EvidenceRow[]
  readonly nodes: readonly NodeRow[]
  /** Units at the ends of `evidence`, and units that work on a subject, both in official order. */
  readonly units: readonly UnitRow[]
  readonly about: readonly UnitRow[]
  readonly partOf: readonly CardRow[]
  readonly parts: readonly CardRow[]
  /** Strategy items: somebody has assigned an agreement or activity to it, or to one below it, at any time. */
  readonly assigned?: boolean
  readonly statistics: readonly StatisticRow[]
  readonly records: readonly RecordRow[]
}

/** `all`: the whole network of the day, on which the states of its partners rest. */
export function topicProfileOf(row: TopicRow, all: Network): TopicProfile {
  const { asOf } = all.moment
  const page = networkOf(row.evidence, asOf, 'named')
  const { moment } = page
  const shown = new Set(row.nodes.map((node) => node.id))
  return {
    asOf,
    id: row.thing.id,
    label: labelOf(row.thing.labels),
    names: namesOf(row.thing),
    partOf: row.partOf.map(plainCard),
    parts: row.parts.map(plainCard),
    partners: row.nodes.map((node) => graphNode(node, page, shown, all)).sort(byNodeOrder),
    units: unitShares(row, page),
    assigned: row.assigned ?? null,
    facts: row.evidence.map((fact) => factEvidence(fact, moment)),
    statistics: sourced(row.statistics),
    unknowns: unknownsOf(row.evidence, null),
    records: row.records.map(recordOf),
  }
}

/** Tie order of whole nodes (domain vocabulary): in force, recent, last seen, then id. */
export function byNodeOrder(a: GraphNode, b: GraphNode): number {
  return (
    b.agreementsInForce - a.agreementsInForce ||
    b.recentActivities - a.recentActivities ||
    (b.lastSeen ?? 0) - (a.lastSeen ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** The whole university first, units in official order, what names no unit last. Of the facts of the page alone. */
function unitShares({ evidence, units, about, nodes }: TopicRow, { moment }: Network): readonly UnitShare[] {
  const facts = evidence.map((row) => factOf(row, 'named'))
  const here = new Set<string>(nodes.map((node) => node.id))
  const share = (id: string, own: readonly Fact[], unit: UnitRow | null): UnitShare => ({
    id,
    names: unit && namesOf(unit),
    officialOrder: unit?.officialOrder ?? null,
    isAbout: about.some((one) => one.id === id),
    partners: new Set(own.flatMap((fact) => fact.organizations.filter((one) => here.has(one)))).size,
    ...countsOf(own, moment),
  })
  const of = (id: string): readonly Fact[] => facts.filter((fact) => fact.units.some((unit) => unit === id))
  const named = [...new Map([...units, ...about].map((unit) => [unit.id, unit])).values()].sort(byOfficialOrder)
  const ends = [
    share(HOME, of(HOME), null),
    share(
      UNIT_NOT_STATED,
      facts.filter((fact) => fact.units.length === 0),
      null,
    ),
  ].filter((one) => one.agreements + one.activities > 0)
  return [
    ...ends.filter(({ id }) => id === HOME),
    ...named.map((unit) => share(unit.id, of(unit.id), unit)),
    ...ends.filter(({ id }) => id === UNIT_NOT_STATED),
  ]
}
