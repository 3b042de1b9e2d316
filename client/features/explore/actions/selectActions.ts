import { resolved } from '#client/features/explore/actions/groupsNow.ts'
import { isTopicOnCanvas } from '#client/features/explore/actions/topicActions.ts'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { NodeId } from '#client/graph/types.ts'
import { addedTo, selectedIds, selectionOf, toggledIn } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
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

/** A menu acts on what it was opened at: where the panel shows something else, it shows this from now on. */
export function showTargetOfMenu(target: Selection): void {
  const { selection, select } = state()
  const { opened, pathFrom } = panelStore.getState()
  const isElseOpen = selection.kind !== 'none' || opened.kind !== 'none'
  const isSelected = JSON.stringify(target) === JSON.stringify(selection)
  if (target.kind !== 'none' && isElseOpen && !isSelected && pathFrom === null) select(target)
}

/** Takes a node to what was selected before its menu opened, or out of it. */
export function toggleIn(before: Selection, id: NodeId): void {
  state().select(before)
  toggleSelected(id)
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
