import { resolved } from '#client/features/explore/actions/groupsNow.ts'
import { isTopicOnCanvas } from '#client/features/explore/actions/topicActions.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { NodeId } from '#client/graph/types.ts'
import { addedTo, selectedIds, selectionOf, toggledIn } from '#client/view/selection.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** Builds a selection. No step of undo: nothing on the canvas changes. */

const state = () => viewStore.getState()

/** What is selected as nodes: of a group its members, since others may join them. */
const ofNodes = () =>
  state().selection.kind === 'tie' ? nothingSelected : selectionOf(resolved(selectedIds(state().selection)))

/** Takes a node to the selection, or out of it; of a group all its members. */
export function toggleSelected(id: NodeId): void {
  // A country or subject is selected by itself: no path leads through it, and it has nothing in common with a partner.
  if (isTopicOnCanvas(id)) {
    state().select({ kind: 'node', id })
    return
  }
  const [own = id, ...others] = resolved([id])
  const selection = ofNodes()
  if (others.length === 0) {
    state().select(toggledIn(selection, own))
    return
  }
  const ids = selectedIds(selection)
  const members = [own, ...others]
  const isIn = members.every((one) => ids.includes(one))
  state().select(isIn ? selectionOf(ids.filter((one) => !members.includes(one))) : addedTo(selection, members))
}

export function addToSelection(ids: readonly NodeId[]): void {
  state().select(addedTo(ofNodes(), resolved(ids)))
}

export function selectAllShown(): void {
  state().select(selectionOf(shownIds()))
}

/** These and all neighbours of theirs that are drawn. */
export function selectNeighbours(marks: readonly NodeId[]): void {
  const ids = resolved(marks)
  const { graph, select } = state()
  if (!graph) return
  const shown = new Set(shownIds())
  const others = ids.flatMap((id) => neighboursIn(graph, id)).filter((id) => shown.has(id))
  select(selectionOf([...ids, ...others]))
}

/** All that is drawn: units in official order, then partners, strongest first. */
function shownIds(): readonly NodeId[] {
  const view = state()
  if (!view.graph) return []
  const { departments, organizations } = visibleOf(view.graph, view, view.dayGraph ?? view.graph)
  return [...departments, ...organizations].map(({ id }) => id)
}
