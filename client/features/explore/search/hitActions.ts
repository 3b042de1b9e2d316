import { bringNodes } from '#client/features/explore/actions/canvasActions.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import { stepThrough } from '#client/features/explore/search/hits.ts'
import type { NodeId } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** Those of them that are drawn, in their order. */
function drawnOfHits(ids: Iterable<NodeId>): readonly NodeId[] {
  const view = viewStore.getState()
  if (!view.graph) return []
  const { organizations, departments } = visibleOf(view.graph, view, view.dayGraph ?? view.graph)
  const drawn = new Set([...organizations, ...departments].map(({ id }) => id))
  return [...ids].filter((id) => drawn.has(id))
}

/** Selects the next marked hit on the canvas. Answers it, so that the camera can go there. */
export function stepToHit(by: 1 | -1): NodeId | undefined {
  const { marked, selection } = viewStore.getState()
  const [selected] = selectedIds(selection)
  const next = stepThrough(drawnOfHits(marked), selected ?? null, by)
  if (next !== undefined) openNode(next)
  return next
}

/** Brings hits to the canvas; if filters would still hide them, those are taken off. */
export function bringHits(ids: readonly NodeId[]): void {
  bringNodes('bring', ids)
  if (drawnOfHits(ids).length < ids.length) viewStore.getState().showAll()
}
