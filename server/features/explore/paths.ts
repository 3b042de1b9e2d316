import { linkOf, type Network, networkOf } from '#server/domain/network/network.ts'
import { LONGEST_PATH, shortestPaths, tieNetOf } from '#server/domain/network/paths.ts'
import { type FactRow, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { byStrength, byTieOrder, sharedTiesOf, type Tie } from '#server/domain/states/ties.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type {
  ActivityKind,
  CommonPartner,
  PathNode,
  PathsBetween,
  SharedActivity,
} from '#server/generated/resolvers.ts'

type NamedRow = NameRow & { readonly id: string; readonly labels: readonly string[] }

/** An activity in which several organizations take part. */
type SharedRow = NameRow & {
  readonly id: string
  readonly kind: string
  readonly organizations: readonly string[]
}

/** Facts with the names of their ends, and of the activities among them that several organizations share. */
export type PathsRow = {
  readonly facts: readonly FactRow[]
  readonly nodes: readonly NamedRow[]
  readonly shared: readonly SharedRow[]
}

type AskedPaths = { readonly from: string; readonly to: string; readonly asOf: string; readonly k: number }

export function pathAnswer(row: PathsRow, { from, to, asOf, k }: AskedPaths, scope: UnitScope): PathsBetween {
  const network = networkOf(row.facts, asOf, scope)
  const ties = [...tiesOfNodes(network), ...sharedTiesOf(network.facts, network.moment)]
  const net = tieNetOf(ties)
  const paths = shortestPaths(net, from, to, k)
  const nodes = new Set(paths.flatMap((path) => path.nodes))
  const links = new Map(paths.flatMap((path) => path.ties).map((tie) => [idOf(tie), linkOf(tie)]))
  return {
    asOf,
    from,
    to,
    longest: LONGEST_PATH,
    paths: paths.map((path) => ({ nodeIds: path.nodes, linkIds: path.ties.map(idOf) })),
    nodes: [
      ...row.nodes.filter(({ id }) => nodes.has(id)).map(pathNode),
      ...row.shared.filter(({ id }) => nodes.has(id)).map((one) => pathNode({ ...one, labels: ['Activity'] })),
    ],
    links: [...links.values()],
    shared: sharedIn(row, [...nodes]).filter(({ id }) => nodes.has(id)),
  }
}

/** Activities in which two or more of these take part, those of most of them first. */
export function sharedIn({ shared }: PathsRow, ids: readonly string[]): readonly SharedActivity[] {
  const asked = new Set(ids)
  return shared
    .map((activity) => ({
      id: activity.id,
      names: (activity.nameEn ?? activity.nameJa ?? activity.nameNative) ? namesOf(activity) : null,
      activityKind: activity.kind as ActivityKind,
      organizationIds: activity.organizations.filter((id) => asked.has(id)).toSorted(),
    }))
    .filter(({ organizationIds }) => organizationIds.length > 1)
    .sort((a, b) => b.organizationIds.length - a.organizationIds.length || (a.id < b.id ? -1 : 1))
}

type AskedCommon = { readonly ids: readonly string[]; readonly asOf: string; readonly unit: UnitScope }

/** Everything that is tied to two or more of the ids: to most of them first, then the strongest, then by id. */
export function commonRows(row: PathsRow, { ids, asOf, unit }: AskedCommon): readonly CommonPartner[] {
  const asked: ReadonlySet<string> = new Set(ids)
  const tiesAt = new Map<string, Tie[]>()
  for (const tie of tiesOfNodes(networkOf(row.facts, asOf, unit))) {
    if (asked.has(tie.from)) tiesAt.set(tie.to, [...(tiesAt.get(tie.to) ?? []), tie])
    if (asked.has(tie.to)) tiesAt.set(tie.from, [...(tiesAt.get(tie.from) ?? []), tie])
  }
  const named = new Map(row.nodes.map((node) => [node.id, node]))
  return [...tiesAt]
    .filter(([, ties]) => ties.length > 1)
    .sort(([a, tiesA], [b, tiesB]) => byCommon(tiesA, tiesB) || (a < b ? -1 : 1))
    .flatMap(([id, ties]) => {
      const node = named.get(id)
      return node ? [{ node: pathNode(node), links: ties.sort(byTieOrder).map(linkOf) }] : []
    })
}

function byCommon(a: readonly Tie[], b: readonly Tie[]): number {
  return b.length - a.length || byStrength(sumOf(a), sumOf(b))
}

const sumOf = (ties: readonly Tie[]) => ({
  agreementsInForce: ties.reduce((sum, tie) => sum + tie.agreementsInForce, 0),
  agreementsExpiring: ties.reduce((sum, tie) => sum + tie.agreementsExpiring, 0),
  recentActivities: ties.reduce((sum, tie) => sum + tie.recentActivities, 0),
  lastSeen: Math.max(...ties.map((tie) => tie.lastSeen ?? 0)),
})

/** Ties that have a node at both ends. */
const tiesOfNodes = ({ ties }: Network): readonly Tie[] =>
  ties.filter((tie) => tie.from !== HOME && tie.from !== UNIT_NOT_STATED)

const idOf = (tie: Tie): string => `${tie.from}~${tie.to}`

const pathNode = (row: NamedRow): PathNode => ({ id: row.id, label: labelOf(row.labels), names: namesOf(row) })
