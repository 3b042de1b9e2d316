import { groupId } from '#client/graph/ids.ts'
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

/** Those groups with the members that are drawn now; without those of which none is. */
export function drawnOf(groups: readonly Group[], drawn: readonly GraphNode[]): readonly Group[] {
  if (groups.length === 0) return groups
  const now = new Map<NodeId, GraphNode>(drawn.map((node) => [node.id, node]))
  return groups
    .map((group) => ({ ...group, members: group.members.flatMap(({ id }) => now.get(id) ?? []) }))
    .filter(({ members }) => members.length > 0)
}
