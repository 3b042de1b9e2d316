import { communitiesOf, communityStore } from '#client/features/explore/actions/communities.ts'
import { restOf } from '#client/features/explore/actions/restNow.ts'
import { isGroupId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { type GroupBy, isGrouped } from '#client/view/grouping.ts'
import { allGroupsOf, emptyGroupings, type Group, membersOf } from '#client/view/groups.ts'
import { drawnOf } from '#client/view/restGroups.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** All groups of what is drawn now, also open ones. */
export function groupsNow(): readonly Group[] {
  const view = viewStore.getState()
  if (!view.graph) return []
  const { groups: rest } = restOf(view)
  if (rest.length > 0) return drawnOf(rest, visibleOf(view.graph, view, view.dayGraph ?? view.graph).organizations)
  if (!isGrouped(view.grouping)) return []
  const communities = communitiesOf(view.graph) ?? communityStore.getState().last
  return allGroupsOf(visibleOf(view.graph, view, view.dayGraph ?? view.graph), view.grouping, communities)
}

/** Ways of grouping that would leave what is drawn now as it is. */
export function emptyGroupingsNow(): ReadonlySet<GroupBy> {
  const { graph, dayGraph, ...view } = viewStore.getState()
  return graph ? emptyGroupings(visibleOf(graph, view, dayGraph ?? graph)) : new Set()
}

/** Whatever is done to a group is done to its members. */
export function resolved(ids: readonly NodeId[]): readonly NodeId[] {
  return ids.some(isGroupId) ? membersOf(ids, groupsNow()) : ids
}
