import { bringNodes } from '#client/features/explore/actions/canvasActions.ts'
import { panelStore, pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import { selectionOf } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The path's nodes come onto the canvas as one step and are selected in its order. */
export function choosePath(nodes: readonly NodeId[]): void {
  bringNodes('path', nodes)
  panelStore.setState({ path: nodes })
  viewStore.getState().select(selectionOf(nodes))
}

/** The other end is picked: true if a path was being asked for. */
export function endPathAt(id: NodeId): boolean {
  const { pathFrom: from } = panelStore.getState()
  pickPathFrom(null)
  if (from === null || from === id) return false
  bringNodes('path', [from, id])
  viewStore.getState().select(selectionOf([from, id]))
  return true
}
