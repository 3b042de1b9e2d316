import { bringNode } from '#client/features/explore/acts.ts'
import { foundStore, type Hit } from '#client/features/explore/foundStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import { isInPlace } from '#client/view/place.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/**
 * What choosing a hit does: a partner or unit of the picture is selected, and the switch and the legend let it be
 * seen; anything else is shown in the panel, which says what it is and where it leads.
 */
export function pickHit(hit: Hit): void {
  const node = viewStore.getState().whole?.nodes.get(nodeId(hit.id))
  if (!node && !isOnPlate(hit)) {
    viewStore.getState().select(nothingSelected)
    foundStore.getState().show(hit)
    return
  }
  selectOnPlate(hit.id)
}

/**
 * Selects a mark, brings it where it is not on the canvas, and opens what hides it. What was found stays, if the mark
 * belongs to it: the panel leads back.
 */
export function selectOnPlate(id: string): void {
  const view = viewStore.getState()
  const node = view.whole?.nodes.get(nodeId(id))
  const { found, show } = foundStore.getState()
  if (!found?.leadsTo.includes(id)) show(null)
  bringNode(nodeId(id))
  if (node?.place && !isInPlace(node.place, view.place)) view.setPlace('both')
  view.select({ kind: 'node', id: nodeId(id) })
}

/** One step back: from what is selected to what was found, and from there to the plate itself. */
export function clearOneStep(): void {
  const view = viewStore.getState()
  if (view.selection.kind === 'none') foundStore.getState().show(null)
  else view.select(nothingSelected)
}

/** Before the first picture is there, the answer itself says whether it will be drawn. */
function isOnPlate(hit: Hit): boolean {
  return hit.label === 'Department' || hit.isPartner
}
