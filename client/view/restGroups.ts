import { groupId, partsOfGroup } from '#client/graph/ids.ts'
import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'
import { dealt, type Group } from '#client/view/groups.ts'
import { NONE } from '#client/view/legendKeys.ts'

/** Past so many partners the layout `regions` cannot be read mark by mark: names find no room, and marks overlap. */
export const CROWDED = 400
/** So many stand by themselves then, the strongest; with a mark for each country about as many as fill a plate. */
export const STANDING = 200

/**
 * What each country has besides the strongest partners, as one mark. None where all can be read. Of all that is placed,
 * whatever is filtered, so that a filter moves nobody from one to the other.
 */
export function restGroups(partners: readonly GraphNode[]): readonly Group[] {
  if (partners.length <= CROWDED) return []
  const rest = partners.toSorted(byTieOrder).slice(STANDING)
  return dealt(rest, ({ countryCode, regionId }) => countryCode ?? regionId ?? NONE).map(([value, members]) => ({
    id: groupId('rest', value),
    by: 'rest' as const,
    value,
    called: null,
    members,
  }))
}

/** So many ties have room as marks beside their names: somewhat more than the partners abroad of the seed have. */
const ROOM_FOR_TIES = 440
/** What stands for the rest of a country is no larger than a strong partner: its name says how many it stands for. */
const MOST_OF_REST = 14

/** Of a node of the picture, as how many ties its mark is drawn. */
export type MarkTies = (node: GraphNode) => number

/**
 * Marks are as large as their ties; where these are more than the plate has room for, all of them smaller alike. Of all
 * that is placed, so that a filter changes no size.
 */
export function markTiesOf(partners: readonly GraphNode[], groups: readonly Group[]): MarkTies {
  const held = new Set(groups.flatMap(({ members }) => members))
  const sum = (nodes: readonly GraphNode[]) => nodes.reduce((all, { ties }) => all + ties, 0)
  const all =
    sum(partners.filter((node) => !held.has(node))) +
    groups.reduce((rest, { members }) => rest + Math.min(MOST_OF_REST, sum(members)), 0)
  const share = Math.min(1, ROOM_FOR_TIES / Math.max(1, all))
  return ({ id, ties }) => (partsOfGroup(id)?.by === 'rest' ? Math.min(MOST_OF_REST, ties) : ties) * share
}

/** Those groups with the members that are drawn now; without those of which none is. */
export function drawnOf(groups: readonly Group[], drawn: readonly GraphNode[]): readonly Group[] {
  if (groups.length === 0) return groups
  const now = new Map<NodeId, GraphNode>(drawn.map((node) => [node.id, node]))
  return groups
    .map((group) => ({ ...group, members: group.members.flatMap(({ id }) => now.get(id) ?? []) }))
    .filter(({ members }) => members.length > 0)
}
