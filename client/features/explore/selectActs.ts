import { isOnCanvas } from '#client/features/explore/topics/topicActs.ts'
import { neighboursOf } from '#client/graph/expansion.ts'
import type { NodeId } from '#client/graph/types.ts'
import { addedTo, selectionOf, toggledIn } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** Builds a selection. No step of undo: nothing on the canvas changes. */

const state = () => viewStore.getState()

/** Takes a node to the selection, or out of it. */
export function toggleOnPlate(id: NodeId): void {
  // A country or subject is selected by itself: no path leads through it, and it has nothing in common with a partner.
  if (isOnCanvas(id)) state().select({ kind: 'node', id })
  else state().select(toggledIn(state().selection, id))
}

export function gatherOnPlate(ids: readonly NodeId[]): void {
  state().select(addedTo(state().selection, ids))
}

export function selectAllShown(): void {
  state().select(selectionOf(shownIds()))
}

/** These and all neighbours of theirs that are drawn. */
export function selectNeighbours(ids: readonly NodeId[]): void {
  const { graph, select } = state()
  if (!graph) return
  const shown = new Set(shownIds())
  const others = ids.flatMap((id) => neighboursOf(graph, id)).filter((id) => shown.has(id))
  select(selectionOf([...ids, ...others]))
}

/** All that is drawn: units in official order, then partners, strongest first. */
function shownIds(): readonly NodeId[] {
  const view = state()
  if (!view.graph) return []
  const { departments, organizations } = visibleOf(view.graph, view, view.whole ?? view.graph)
  return [...departments, ...organizations].map(({ id }) => id)
}
