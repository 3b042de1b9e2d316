import { tieStateValues } from '#client/generated/kinds.ts'
import { groupId, HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { byOfficialOrder, byTieOrder } from '#client/graph/tieOrder.ts'
import type { GraphLink, GraphNode, Names, NodeId } from '#client/graph/types.ts'
import { type GroupBy, type Grouping, type GroupKind, groupings } from '#client/view/grouping.ts'
import { isUnit, NONE } from '#client/view/legendKeys.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

/** Several drawn nodes that one mark stands for. */
export type Group = {
  readonly id: NodeId
  readonly by: GroupKind
  /** Of what they have in common: a country, a region, a sector, a unit, the strongest of a community; the key of one made by hand. */
  readonly value: string
  readonly called: string | null
  /** Strongest first; of the rest of a country those that are drawn, else never fewer than two. */
  readonly members: readonly GraphNode[]
}

/** The community of each node, called by its strongest member. */
export type Communities = ReadonlyMap<NodeId, NodeId>

/** What a node has in common with its group; null: it stands alone under this grouping. */
const commonOf: Readonly<Record<GroupBy, (node: GraphNode, communities: Communities) => string | null>> = {
  none: () => null,
  country: (node) => (isUnit(node) ? null : (node.countryCode ?? NONE)),
  region: (node) => (isUnit(node) ? null : (node.regionId ?? NONE)),
  sector: (node) => (isUnit(node) ? null : (node.sector ?? 'not_stated')),
  parent: (node) => node.countsWith ?? node.id,
  community: (node, communities) => communities.get(node.id) ?? null,
}

/** Groups of what is drawn, also those that are open. Who has nobody in common with it is in none. */
export function allGroupsOf(
  { organizations, departments }: Visible,
  { by, made }: Pick<Grouping, 'by' | 'made'>,
  communities: Communities,
): readonly Group[] {
  const all = [...organizations, ...departments].sort(byTieOrder)
  const madeOf = new Map(made.flatMap(({ key, ids }) => ids.map((id) => [id, key] as const)))
  const called = new Map(made.map((group) => [group.key, group.called] as const))
  const byHand = all.filter(({ id }) => madeOf.has(id))
  const others = by === 'none' ? [] : all.filter(({ id }) => !madeOf.has(id))
  return [
    ...dealt(byHand, ({ id }) => madeOf.get(id) ?? null).map(([value, members]) => ({
      id: groupId('made', value),
      by: 'made' as const,
      value,
      called: called.get(value) ?? null,
      members,
    })),
    ...dealt(others, (node) => commonOf[by](node, communities)).map(([value, members]) => ({
      id: groupId(by, value),
      by,
      value,
      called: null,
      members,
    })),
  ]
}

/** Ways of grouping that would leave what is drawn as it is. What communities there are is reckoned when it is asked for. */
export function emptyGroupings(drawn: Visible): ReadonlySet<GroupBy> {
  const isEmpty = (by: GroupBy) => allGroupsOf(drawn, { by, made: [] }, new Map()).length === 0
  return new Set(groupings.filter((by) => by !== 'none' && by !== 'community' && isEmpty(by)))
}

/** Whether any partner that is drawn is said to belong to another one; where none is, all of them stand alone. */
export const hasPartnersWithParent = ({ organizations }: Visible): boolean =>
  organizations.some(({ countsWith }) => countsWith !== null)

/** Nodes by what they have in common, where it is at least two. */
export function dealt(
  nodes: readonly GraphNode[],
  commonIn: (node: GraphNode) => string | null,
): readonly (readonly [string, readonly GraphNode[]])[] {
  const members = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    const value = commonIn(node)
    if (value === null) continue
    const group = members.get(value)
    if (group) group.push(node)
    else members.set(value, [node])
  }
  return [...members].filter(([, own]) => own.length > 1)
}

/** The communities that the worker found, each called by its strongest member. */
export function namedCommunities(nodes: Iterable<GraphNode>, numbers: ReadonlyMap<string, number>): Communities {
  const leaders = new Map<number, NodeId>()
  const named = new Map<NodeId, NodeId>()
  for (const { id } of [...nodes].sort(byTieOrder)) {
    const number = numbers.get(id)
    if (number === undefined) continue
    const leader = leaders.get(number) ?? id
    leaders.set(number, leader)
    named.set(id, leader)
  }
  return named
}

/** A tie of the picture with the ties that it stands for. */
export type JoinedTie = { readonly link: GraphLink; readonly ties: readonly GraphLink[] }

/** Ties between marks: those that run between the same two are one. What runs inside a group is not drawn. */
export function joinedTies(links: readonly GraphLink[], groupOf: ReadonlyMap<string, NodeId>): readonly JoinedTie[] {
  const joined = new Map<string, GraphLink[]>()
  for (const link of links) {
    const [from, to] = endsOf(link, groupOf)
    if (from === to) continue
    const key = `${from}~${to}`
    const ties = joined.get(key)
    if (ties) ties.push(link)
    else joined.set(key, [link])
  }
  return [...joined.values()].map((ties) => ({ link: joinedLink(ties, groupOf), ties }))
}

/** Between two groups the order of their ids says which end comes first. */
function endsOf({ from, to }: GraphLink, groupOf: ReadonlyMap<string, NodeId>): readonly [string, string] {
  const ends = [groupOf.get(from) ?? from, groupOf.get(to) ?? to] as const
  const isBoth = groupOf.has(from) && groupOf.has(to)
  return isBoth && ends[0] > ends[1] ? [ends[1], ends[0]] : ends
}

/** Drawn in the state of the strongest: one agreement in force is one, whatever else there is. */
const strongest: readonly GraphLink['state'][] = tieStateValues

function joinedLink(ties: readonly GraphLink[], groupOf: ReadonlyMap<string, NodeId>): GraphLink {
  const [first, ...others] = ties as readonly [GraphLink, ...GraphLink[]]
  if (others.length === 0 && !groupOf.has(first.from) && !groupOf.has(first.to)) return first
  const [from, to] = endsOf(first, groupOf)
  const state = strongest.find((one) => ties.some((tie) => tie.state === one)) ?? first.state
  const recentActivities = ties.reduce((sum, tie) => sum + tie.recentActivities, 0)
  return { ...first, id: `${from}~${to}` as GraphLink['id'], from, to, state, recentActivities }
}

/** The mark of a group as a node of the picture: its size is its number of ties, as everywhere. */
export function nodeOfGroup({ id, members }: Group, names: Names, ties: number): GraphNode {
  const [first] = members as readonly [GraphNode, ...GraphNode[]]
  const common = <Key extends keyof GraphNode>(key: Key): GraphNode[Key] | null =>
    members.every((node) => node[key] === first[key]) ? first[key] : null
  const isOfUnits = members.every(isUnit)
  return {
    ...first,
    id,
    names,
    ties,
    label: isOfUnits ? 'Department' : 'OtherOrganization',
    sector: common('sector'),
    place: common('place'),
    countryCode: common('countryCode'),
    regionId: common('regionId'),
    departmentKind: common('departmentKind'),
    city: null,
    lat: null,
    lon: null,
    countsWith: null,
    partnershipState: null,
    strategic: false,
    hiddenTies: 0,
    counterparts: 0,
    agreementsInForce: members.reduce((sum, node) => sum + node.agreementsInForce, 0),
    recentActivities: members.reduce((sum, node) => sum + node.recentActivities, 0),
    lastSeen: members.reduce<number | null>((last, node) => Math.max(last ?? 0, node.lastSeen ?? 0) || null, null),
  }
}

export type Grouped = {
  readonly visible: Visible
  /** What stands in the picture, groups among it. */
  readonly nodes: ReadonlyMap<NodeId, GraphNode>
  readonly groupOf: ReadonlyMap<NodeId, NodeId>
  readonly ties: readonly JoinedTie[]
}

/**
 * What is drawn, each group as one mark. Counts, parts and readings stay those of the members. `markTies`: how large the
 * marks of partners are, where that is not their ties.
 */
export function groupedOf(
  loaded: ReadonlyMap<NodeId, GraphNode>,
  visible: Visible,
  groups: readonly Group[],
  namesOf: (group: Group) => Names,
  markTies?: (node: GraphNode) => number,
): Grouped {
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((node) => [node.id, id] as const)))
  const all = visibleTies(visible)
  const ties = joinedTies(all, groupOf)
  const counts = new Map<string, number>()
  for (const { link, ties: own } of ties)
    for (const end of [link.from, link.to]) counts.set(end, (counts.get(end) ?? 0) + own.length)
  const known = new Map<NodeId, GraphNode>()
  const sized = (node: GraphNode) => {
    if (!markTies || isUnit(node)) return node
    const again = known.get(node.id) ?? { ...node, markTies: markTies(node) }
    known.set(node.id, again)
    return again
  }
  const marks = groups.map((group) => sized(nodeOfGroup(group, namesOf(group), counts.get(group.id) ?? 0)))
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  const alone = (node: GraphNode) => !groupOf.has(node.id)
  const links = ties.map(({ link }) => link)
  return {
    groupOf,
    ties,
    nodes: new Map([
      ...[...loaded].filter(([id]) => !groupOf.has(id)).map(([id, node]) => [id, sized(node)] as const),
      ...marks.map((mark) => [mark.id, mark] as const),
    ]),
    visible: {
      ...visible,
      joined: new Map<string, number>([
        ...groups.map(({ id, members }) => [id, members.length] as const),
        ...ties
          .filter(({ link }) => groupIds.has(link.from) || groupIds.has(link.to))
          .map(({ link, ties: own }) => [link.id, own.length] as const),
      ]),
      organizations: [...visible.organizations.filter(alone).map(sized), ...marks.filter((mark) => !isUnit(mark))].sort(
        byTieOrder,
      ),
      departments: [...visible.departments.filter(alone), ...marks.filter(isUnit)].sort(byOfficialOrder),
      unitTies: links.filter(({ from }) => from !== HOME && from !== UNIT_NOT_STATED),
      wholeUniversityTies: links.filter(({ from }) => from === HOME),
      unitNotStatedTies: links.filter(({ from }) => from === UNIT_NOT_STATED),
    },
  }
}

/** Ids of marks as ids of nodes: a group is its members. */
export function membersOf(ids: readonly NodeId[], groups: readonly Group[]): readonly NodeId[] {
  const members = new Map(groups.map((group) => [group.id, group.members.map(({ id }) => id)] as const))
  return [...new Set(ids.flatMap((id) => members.get(id) ?? [nodeId(id)]))]
}
