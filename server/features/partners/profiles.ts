import {
  countStanding,
  type EvidenceRow,
  factEvidence,
  type RecordRow,
  recordOf,
  signsOfLife,
} from '#server/domain/network/evidence.ts'
import { graphNode, linkOf, type Network, type NodeRow, networkOf, nodeOfPage } from '#server/domain/network/network.ts'
import { type StatisticRow, sourced } from '#server/domain/network/published.ts'
import { type CardRow, factOf, type NameRow, namesOf, plainCard } from '#server/domain/network/rows.ts'
import { unknownsOf } from '#server/domain/network/unknowns.ts'
import type { DepartmentProfile, Designation, GraphNode, PartnerProfile } from '#server/generated/resolvers.ts'

type ProfileRow = {
  /** The facts of the thing itself, with their records. */
  readonly evidence: readonly EvidenceRow[]
  readonly statistics: readonly StatisticRow[]
  readonly records: readonly RecordRow[]
}

export type PartnerProfileRow = ProfileRow & {
  readonly node: NodeRow & {
    readonly website: string | null
    readonly rorId: string | null
    readonly countryNames: NameRow | null
    readonly members: number | null
  }
  readonly leadUnits: readonly CardRow[]
  readonly coParticipants: readonly (CardRow & { readonly activityIds: readonly string[] })[]
  readonly departments: readonly NodeRow[]
  readonly designations: readonly Designation[]
}

/** `network`: the whole of the day. */
export function partnerProfileOf(row: PartnerProfileRow, network: Network): PartnerProfile {
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
    coParticipants: row.coParticipants.map((one) => ({ organization: plainCard(one), activityIds: one.activityIds })),
    members: row.node.members,
    statistics: sourced(row.statistics),
    unknowns: unknownsOf(row.evidence, row.node),
    records: row.records.map(recordOf),
  }
}

export type DepartmentProfileRow = ProfileRow & {
  readonly id: string
  readonly subUnits: readonly string[]
  readonly parent: string | null
  readonly nodes: readonly NodeRow[]
  readonly themes: readonly CardRow[]
  readonly campus: string | null
  readonly foundedYear: number | null
}

/** `network`, `ofTops`: the whole of the day, with units as they are named, and as they are counted. */
export function departmentProfileOf(row: DepartmentProfileRow, network: Network, ofTops: Network): DepartmentProfile {
  const { asOf } = network.moment
  const counted = row.evidence.filter((fact) => factOf(fact, 'named').units.some((unit) => unit === row.id))
  const networks = { all: network, page: networkOf(counted, asOf, 'named') }
  const ties = network.tiesAt.get(row.id) ?? []
  const shown = new Set(row.nodes.map((node) => node.id))
  const nodeOf = (id: string): GraphNode[] =>
    row.nodes.filter((node) => node.id === id).map((node) => graphNode(node, network, shown))
  const [node] = nodeOf(row.id)
  if (!node) throw new Error(`${row.id}: the profile lacks its own unit`)
  const partners = new Map(row.nodes.map((one) => [one.id, nodeOfPage(one, networks, shown)]))
  return {
    asOf,
    node,
    subUnits: row.subUnits.flatMap(nodeOf),
    parent: row.parent === null ? null : (nodeOf(row.parent)[0] ?? null),
    ties: ties.map(linkOf),
    partners: ties.flatMap((tie) => partners.get(tie.to) ?? []),
    facts: counted.map((fact) => factEvidence(fact, network.moment)),
    ownTies: ties.length,
    tiesWithSubUnits: ofTops.tiesAt.get(row.id)?.length ?? 0,
    themes: row.themes.map(plainCard),
    campus: row.campus,
    foundedYear: row.foundedYear,
    statistics: sourced(row.statistics),
    unknowns: unknownsOf(counted, null),
    records: row.records.map(recordOf),
  }
}
