import { learnCommunities } from '#client/features/explore/group/communities.ts'
import { groupsNow } from '#client/features/explore/group/groupsNow.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { GroupBy } from '#client/view/grouping.ts'
import { laidOutAfresh } from '#client/view/openings.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Groups and opens them again, each act one step of undo. */

/** Draws together what belongs together, laid out afresh: nearly every mark is another one. `none` ungroups everything. */
export async function groupBy(by: GroupBy): Promise<void> {
  const { graph, act } = viewStore.getState()
  if (graph && by === 'community') await learnCommunities(graph)
  act(by === 'none' ? { key: 'ungroupAll', values: {} } : { key: 'groupBy', values: { by } }, (now) => {
    if (now.grouping.by === by && now.grouping.open.length === 0) return now
    const afresh = laidOutAfresh(now)
    return by === 'none'
      ? { ...afresh, grouping: { by, open: [] } }
      : { ...afresh, layout: 'network', level: 'ties', grouping: { by, open: [] } }
  })
}

/** Lets the members of a group stand on their own. They are selected, so that it shows where they are. */
export function openGroup(id: NodeId): void {
  const members = groupsNow().find((group) => group.id === id)?.members ?? []
  const { act, select } = viewStore.getState()
  act({ key: 'ungroup', values: { group: id } }, (now) =>
    now.grouping.open.includes(id) ? now : { ...now, grouping: { ...now.grouping, open: [...now.grouping.open, id] } },
  )
  select({ kind: 'nodes', ids: members.map((member) => member.id) })
}

/** Draws an open group as one mark again, where it stood. */
export function closeGroup(id: NodeId): void {
  const { act, select } = viewStore.getState()
  act({ key: 'regroup', values: { group: id } }, (now) => ({
    ...now,
    grouping: { ...now.grouping, open: now.grouping.open.filter((one) => one !== id) },
  }))
  select({ kind: 'node', id })
}

/** The open group to which a node belongs. */
export function openGroupOf(id: NodeId): NodeId | null {
  const { open } = viewStore.getState().grouping
  const own = open.length === 0 ? undefined : groupsNow().find(({ members }) => members.some((node) => node.id === id))
  return own && open.includes(own.id) ? own.id : null
}
