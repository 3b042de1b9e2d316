import {
  countStanding,
  type EvidenceRow,
  factEvidence,
  type RecordRow,
  recordOf,
  signsOfLife,
} from '#server/domain/network/evidence.ts'
import { groupBy } from '#server/domain/network/factIndex.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import { graphNode, linkOf, type Network, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type StatisticRow, sourced } from '#server/domain/network/published.ts'
import { type CardRow, factOf, type NameRow, namesOf, plainCard } from '#server/domain/network/rows.ts'
import { unknownsOf } from '#server/domain/network/unknowns.ts'
import type { CoParticipant, DepartmentProfile, Designation, PartnerProfile } from '#server/generated/resolvers.ts'

type ProfileRow = {
  /** The facts of the thing itself, with their records. */
  readonly evidence: readonly EvidenceRow[]
  readonly statistics: readonly StatisticRow[]
  readonly records: readonly RecordRow[]
}

/** What the page of a partner asks for beside its own query. */
export type PartnerRow = {
  readonly node: NodeRow & {
    readonly website: string | null
    readonly rorId: string | null
    readonly countryNames: NameRow | null
    readonly members: number | null
  }
  readonly leadUnits: readonly CardRow[]
  /** Organizations that take part in its activities, by id. */
  readonly others: readonly CardRow[]
  readonly departments: readonly NodeRow[]
  readonly designations: readonly Designation[]
}

/** Organizations by the activities in which they take part with this one, both by id. */
export type Together = ReadonlyMap<string, readonly string[]>

export function togetherIn(facts: readonly KnownFact[], id: string): Together {
  const activities = facts.filter(({ labels }) => labels.includes('Activity'))
  const together = groupBy(activities, ({ organizations }) => organizations)
  together.delete(id)
  return new Map([...together].map(([other, own]) => [other, own.map((activity) => activity.id)]))
}

/** Those in most of them first. */
function coParticipants(others: readonly CardRow[], together: Together): readonly CoParticipant[] {
  return others
    .map((one) => ({ organization: plainCard(one), activityIds: together.get(one.id) ?? [] }))
    .sort((a, b) => b.activityIds.length - a.activityIds.length || (a.organization.id < b.organization.id ? -1 : 1))
}

/** `network`: the whole of the day. */
export function partnerProfileOf(row: PartnerRow & ProfileRow, together: Together, network: Network): PartnerProfile {
  const shown = new Set([row.node.id, ...row.departments.map((unit) => unit.id)])
  const { moment } = network
  return {
    asOf: moment.asOf,
    node: graphNode(row.node, network, shown),
    countryNames: row.node.countryNames && namesOf(row.node.countryNames),
    website: row.node.website,
    rorId: row.node.rorId,
    signsOfLife: signsOfLife(row.evidence, moment),
    standingAgreements: countStanding(
      row.evidence.map((fact) => factOf(fact, 'named')),
      moment,
    ),
    ties: (network.tiesAt.get(row.node.id) ?? []).map(linkOf),
    departments: row.departments.map((unit) => graphNode(unit, network, shown)),
    facts: row.evidence.map((fact) => factEvidence(fact, moment)),
    designations: row.designations,
    leadUnits: row.leadUnits.map(plainCard),
    coParticipants: coParticipants(row.others, together),
    members: row.node.members,
    statistics: sourced(row.statistics),
    unknowns: unknownsOf(row.evidence, row.node),
    records: row.records.map(recordOf),
  }
}

export type UnitRow = {
  readonly node: NodeRow & { readonly campus: string | null; readonly foundedYear: number | null }
  /** The one that it counts with or is part of. */
  readonly parents: readonly NodeRow[]
  readonly themes: readonly CardRow[]
}

/** What is beside a unit: units that count with it, partners of its ties, and ids of all at the ends of their facts. */
export type Beside = {
  readonly subUnits: readonly NodeRow[]
  readonly partners: readonly NodeRow[]
  readonly ends: readonly string[]
}

/** `network`, `ofTops`: the whole of the day, with units as they are named, and as they are counted. */
export function departmentProfileOf(
  row: UnitRow & ProfileRow,
  { subUnits, partners, ends }: Beside,
  { network, ofTops }: { readonly network: Network; readonly ofTops: Network },
): DepartmentProfile {
  const { node, parents, evidence } = row
  const page = networkOf(evidence, network.moment.asOf, 'named')
  const ties = network.tiesAt.get(node.id) ?? []
  const shown = new Set([node.id, ...parents.map(({ id }) => id), ...subUnits.map(({ id }) => id), ...ends])
  const [parent] = parents
  const rows = new Map(partners.map((one) => [one.id, one]))
  return {
    asOf: network.moment.asOf,
    node: graphNode(node, network, shown),
    subUnits: subUnits.map((unit) => graphNode(unit, network, shown)),
    parent: parent ? graphNode(parent, network, shown) : null,
    ties: ties.map(linkOf),
    partners: ties.flatMap((tie) => rows.get(tie.to) ?? []).map((one) => graphNode(one, page, shown, network)),
    facts: evidence.map((fact) => factEvidence(fact, network.moment)),
    ownTies: ties.length,
    tiesWithSubUnits: ofTops.tiesAt.get(node.id)?.length ?? 0,
    themes: row.themes.map(plainCard),
    campus: node.campus,
    foundedYear: node.foundedYear,
    statistics: sourced(row.statistics),
    unknowns: unknownsOf(evidence, null),
    records: row.records.map(recordOf),
  }
}
