import { resolved } from '#client/features/explore/actions/groupsNow.ts'
import { topicStore } from '#client/features/explore/stores/topicStore.ts'
import { addByHand, clear, wantedIds } from '#client/graph/content.ts'
import { collapse, expansionOf } from '#client/graph/expansion.ts'
import { hide, hideOthers, showHidden } from '#client/graph/hide.ts'
import type { StepName } from '#client/graph/history.ts'
import { nodeId } from '#client/graph/ids.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'
import type { Arrangement } from '#client/view/arrangement.ts'
import { hideTopics, shownAgain } from '#client/view/broughtTopics.ts'
import { isGrouped, notGrouped } from '#client/view/grouping.ts'
import { isInPlace } from '#client/view/place.ts'
import { everything, laidOutAfresh } from '#client/view/store/openings.ts'
import { withRoom } from '#client/view/store/room.ts'
import { type Place, pinAt, unpin, type Workspace, withContent } from '#client/view/store/workspace.ts'
import type { LayoutName, Level, PlaceSwitch } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** What a reader does on the canvas without a request. Each action is one step of undo. */

const state = () => viewStore.getState()
const present = () => state().history?.present ?? null

/** What a step with these nodes is called: by the name of the one, or by their number. */
export function stepOf(key: string, ids: readonly NodeId[]): StepName {
  const [id = ''] = ids
  return ids.length === 1 ? { key, values: { id } } : { key: `${key}Several`, values: { count: ids.length } }
}

export function hideEach(ids: readonly NodeId[]): void {
  const all = resolved(ids)
  state().act(stepOf('hide', all), (now) => ({
    ...withContent(now, hide(now.content, all)),
    topics: hideTopics(now.topics, all),
  }))
}

/** Leaves these nodes; of a single one its neighbours, too, since alone it would say nothing. */
export function hideAllBut(marks: readonly NodeId[]): void {
  const graph = state().graph
  const ids = resolved(marks)
  const [id] = ids
  if (!graph || id === undefined) return
  const linked = topicStore.getState().shown.find((topic) => topic.id === id)?.links ?? []
  const near = [...ids.flatMap((one) => neighboursIn(graph, one)), ...linked.map(({ from }) => nodeId(from))]
  const keep = new Set(marks.length === 1 ? [...ids, ...near] : ids)
  state().act(stepOf('hideOthers', ids), (now) => ({
    ...withContent(now, hideOthers(now.content, keep)),
    topics: hideTopics(
      now.topics,
      now.topics.map((topic) => topic.id).filter((one) => !keep.has(one)),
    ),
  }))
}

export function showHiddenNodes(): void {
  state().act({ key: 'showHidden', values: {} }, (now) => ({
    ...withContent(now, showHidden(now.content)),
    topics: shownAgain(now.topics),
  }))
}

export function hideUnconnected(): void {
  const view = state()
  if (!view.graph) return
  const { organizations, unitTies, wholeUniversityTies, unitNotStatedTies } = visibleOf(view.graph, view)
  const tied = new Set([...unitTies, ...wholeUniversityTies, ...unitNotStatedTies].map(({ to }) => to))
  const loose = organizations.filter(({ id }) => !tied.has(id)).map(({ id }) => id)
  view.act({ key: 'hideUnconnected', values: {} }, (now) => withContent(now, hide(now.content, loose)))
}

export function clearCanvas(): void {
  state().act({ key: 'clear', values: {} }, (now) => ({ ...withContent(now, clear(now.content)), topics: [] }))
}

export function collapseNodes(ids: readonly NodeId[]): void {
  state().act(stepOf('collapse', ids), (now) => withContent(now, ids.reduce(collapse, now.content)))
}

export function canCollapse(ids: readonly NodeId[]): boolean {
  const now = present()
  return now !== null && ids.some((id) => expansionOf(now.content, id) !== null)
}

/** Where these were dragged to: one gesture, one step. */
export function pinNodes(places: ReadonlyMap<NodeId, Place>): void {
  const moved = [...places]
  const ids = moved.map(([id]) => id)
  state().act(stepOf('move', ids), (now) => moved.reduce((next, [id, place]) => pinAt(next, id, place), now))
}

export function arePinned(ids: readonly NodeId[]): boolean {
  const pins = present()?.pins
  return pins !== undefined && ids.length > 0 && ids.every((id) => pins.has(id))
}

/** Pins nodes where they are, or unpins them if all are pinned. Only in the layout `network`. */
export function togglePins(ids: readonly NodeId[]): void {
  const now = present()
  if (now?.layout !== 'network') return
  const isLettingGo = arePinned(ids)
  const change = (workspace: Workspace, id: NodeId) => {
    const place = workspace.positions.get(id)
    if (isLettingGo || !place) return unpin(workspace, id)
    return workspace.pins.has(id) ? workspace : pinAt(workspace, id, place)
  }
  state().act(stepOf(isLettingGo ? 'unpin' : 'pin', ids), (before) => ids.reduce(change, before))
}

export function setLayout(layout: LayoutName): void {
  state().act({ key: 'layout', values: { layout } }, (now) => (now.layout === layout ? now : { ...now, layout }))
}

/** Another arrangement within a layout. */
export function arrange(change: Partial<Arrangement>): void {
  state().act(stepOfArranging(change), (now) => {
    const arrangement = { ...now.arrangement, ...change }
    return JSON.stringify(arrangement) === JSON.stringify(now.arrangement) ? now : { ...now, arrangement }
  })
}

function stepOfArranging({ impliedPairs, ...change }: Partial<Arrangement>): StepName {
  if (impliedPairs) return { key: impliedPairs === 'shown' ? 'showPairs' : 'hidePairs', values: {} }
  const [layout = ''] = Object.keys(change).map((part) => (part === 'matrixOrder' ? 'matrix' : part))
  return { key: 'arrange', values: { layout } }
}

/** Ties as lines, or their agreements and activities as nodes. */
export function setLevel(level: Level): void {
  state().act({ key: level, values: {} }, (now) => {
    if (now.level === level) return now
    // Ties that are drawn as one cannot be opened into what they are made of.
    return isGrouped(now.grouping) ? { ...laidOutAfresh(now), level, grouping: notGrouped } : { ...now, level }
  })
}

export function setLens(lens: string): void {
  state().act({ key: 'lens', values: { lens } }, (now) => (now.lens === lens ? now : { ...now, lens }))
}

/** Hides the nodes of a class, as a click on its legend entry does. */
export function hideNodes(kind: string, ids: readonly NodeId[]): void {
  state().act({ key: 'hideKind', values: { kind } }, (now) => withContent(now, hide(now.content, ids)))
}

/** Leaves only the nodes of a class among those that its lens speaks of; once more shows them all. */
export function hideNodesBut(kind: string, all: readonly NodeId[], ids: readonly NodeId[]): void {
  const keep = new Set(ids)
  const others = all.filter((id) => !keep.has(id))
  state().act({ key: 'onlyKind', values: { kind } }, (now) => {
    const { hidden } = now.content
    const isOnly = others.every((id) => hidden.has(id)) && ids.every((id) => !hidden.has(id))
    const content = isOnly ? showHidden(now.content, new Set(others)) : hide(showHidden(now.content, keep), others)
    return withContent(now, content)
  })
}

export function showNodes(kind: string, ids: readonly NodeId[]): void {
  state().act({ key: 'showKind', values: { kind } }, (now) => withContent(now, showHidden(now.content, new Set(ids))))
}

/** Lays out afresh; what is pinned stays. Where places are reckoned, what is shown is given room anew. */
export function tidyUp(): void {
  const view = state()
  const change = view.layout === 'network' ? laidOutAfresh : (now: Workspace) => withRoom(now, view)
  view.act({ key: 'tidy', values: {} }, change)
}

/** Layouts in which places are not those of what is drawn alone. */
export const isTidied = (layout: LayoutName): boolean => ['network', 'regions', 'map'].includes(layout)

export function showEverything(): void {
  const { dayGraph } = state()
  if (dayGraph) state().act({ key: 'everything', values: {} }, (now) => everything(now, dayGraph))
}

/** Lets a node be on the canvas: brings it by hand with all its ties, or shows it again. */
export function bringNode(id: NodeId): void {
  bringNodes(state().graph?.nodes.has(id) ? 'showNode' : 'bring', [id])
}

/**
 * Lets nodes be on the canvas, as one step: those that are not come with all their ties, those that are hidden are shown,
 * and the switch lets them be seen. All ties of the day are known, so no request is made.
 */
export function bringNodes(key: 'bring' | 'showNode' | 'path' | 'common', ids: readonly NodeId[]): void {
  const { dayGraph } = state()
  const known = ids.filter((id) => dayGraph?.nodes.has(id))
  const [id] = known
  if (!dayGraph || id === undefined) return
  const slice = { ...dayGraph, nodes: [...dayGraph.nodes.values()], links: [...dayGraph.links.values()] }
  state().act({ key, values: { id, count: known.length } }, (now) => {
    const { content, filters } = now
    const fresh = known.filter((one) => !content.graph.nodes.has(one))
    const asked = { facts: content.facts, present: wantedIds(content) }
    const more = fresh.length === 0 ? content : addByHand(content, fresh, slice, asked)
    const isAway = known.some((one) => isOutOfPlace(dayGraph.nodes.get(one)?.place ?? null, filters.place))
    const next = withContent(now, showHidden(more, new Set(known)))
    return isAway ? { ...next, filters: { ...filters, place: 'both' } } : next
  })
}

const isOutOfPlace = (place: GraphNode['place'], shown: PlaceSwitch): boolean =>
  place !== null && !isInPlace(place, shown)
