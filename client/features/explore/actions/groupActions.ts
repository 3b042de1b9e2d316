import { learnCommunities } from '#client/features/explore/actions/communities.ts'
import { groupsNow, resolved } from '#client/features/explore/actions/groupsNow.ts'
import { groupId, nodeId, partsOfGroup } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { calledOtherwise, type GroupBy, isGrouped, notGrouped, withMade } from '#client/view/grouping.ts'
import { laidOutAfresh } from '#client/view/store/openings.ts'
import type { Place } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Makes groups and opens them again. Each action is one step of undo. */

/**
 * Draws together what belongs together, laid out afresh: nearly every mark is another one. `none` ungroups everything,
 * `made` all but what was grouped by hand.
 */
export async function groupBy(by: GroupBy | 'made'): Promise<void> {
  const { graph, act } = viewStore.getState()
  if (by === 'made') return groupByHandAlone()
  if (graph && by === 'community') await learnCommunities(graph)
  act(by === 'none' ? { key: 'ungroupAll', values: {} } : { key: 'groupBy', values: { by } }, (now) => {
    const { made, open } = now.grouping
    const openMade = open.filter((id) => partsOfGroup(id)?.by === 'made')
    if (by === 'none') return isGrouped(now.grouping) ? { ...laidOutAfresh(now), grouping: notGrouped } : now
    if (now.grouping.by === by && open.length === openMade.length) return now
    return { ...laidOutAfresh(now), layout: 'network', level: 'ties', grouping: { by, made, open: openMade } }
  })
}

function groupByHandAlone(): void {
  viewStore.getState().act({ key: 'onlyMade', values: {} }, (now) => {
    const { by, made, open } = now.grouping
    if (by === 'none') return now
    const openMade = open.filter((id) => partsOfGroup(id)?.by === 'made')
    return { ...laidOutAfresh(now), grouping: { by: 'none', made, open: openMade } }
  })
}

/** Nodes of a selection that can be one mark: those on the canvas, of groups their members. */
function groupable(marks: readonly NodeId[]): readonly NodeId[] {
  const { graph, hiddenNodes } = viewStore.getState()
  return resolved(marks).filter((id) => graph?.nodes.has(id) && !hiddenNodes.has(id))
}

export function canMakeGroup(marks: readonly NodeId[]): boolean {
  return groupable(marks).length > 1
}

/** Draws what a reader has chosen as one mark, in its middle: nothing else moves. */
export function makeGroup(marks: readonly NodeId[]): void {
  const ids = groupable(marks)
  const { history, act, select } = viewStore.getState()
  if (ids.length < 2 || !history) return
  const before = history.present.grouping.made
  const made = withMade(before, ids)
  const id = groupId('made', made.at(-1)?.key ?? '1')
  const gone = new Set(
    before.filter((one) => !made.some(({ key }) => key === one.key)).map(({ key }) => groupId('made', key)),
  )
  act({ key: 'makeGroup', values: { count: ids.length } }, (now) => {
    const middle = middleOf(marks.flatMap((mark) => now.positions.get(mark) ?? []))
    return {
      ...now,
      layout: 'network',
      level: 'ties',
      grouping: { ...now.grouping, made, open: now.grouping.open.filter((one) => !gone.has(nodeId(one))) },
      positions: middle ? new Map(now.positions).set(id, middle) : now.positions,
      pins: new Set([...now.pins].filter((one) => !gone.has(one))),
    }
  })
  select({ kind: 'node', id })
}

/** Calls a group that was made by hand; nothing: by its number. */
export function callGroup(key: string, text: string): void {
  viewStore.getState().act({ key: 'callGroup', values: {} }, (now) => {
    const made = calledOtherwise(now.grouping.made, key, text)
    return made === now.grouping.made ? now : { ...now, grouping: { ...now.grouping, made } }
  })
}

function middleOf(points: readonly Place[]): Place | null {
  if (points.length === 0) return null
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

/** Draws the members of a group one by one, and selects them, so that the reader sees where they are. */
export function openGroup(id: NodeId): void {
  const members = groupsNow().find((group) => group.id === id)?.members ?? []
  const { act, select } = viewStore.getState()
  act({ key: 'ungroup', values: { group: id } }, (now) =>
    now.grouping.open.includes(id) ? now : { ...now, grouping: { ...now.grouping, open: [...now.grouping.open, id] } },
  )
  select({ kind: 'nodes', ids: members.map((member) => member.id) })
}

/** Draws an open group as one mark again, where it was. */
export function closeGroup(id: NodeId): void {
  const { act, select } = viewStore.getState()
  act({ key: 'regroup', values: { group: id } }, (now) => ({
    ...now,
    grouping: { ...now.grouping, open: now.grouping.open.filter((one) => one !== id) },
  }))
  select({ kind: 'node', id })
}

export function openGroupOf(id: NodeId): NodeId | null {
  const { open } = viewStore.getState().grouping
  const own = open.length === 0 ? undefined : groupsNow().find(({ members }) => members.some((node) => node.id === id))
  return own && open.includes(own.id) ? own.id : null
}
