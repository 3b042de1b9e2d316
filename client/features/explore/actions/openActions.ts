import { bringNode } from '#client/features/explore/actions/canvasActions.ts'
import { endPathAt } from '#client/features/explore/actions/pathActions.ts'
import { isTopicOnCanvas } from '#client/features/explore/actions/topicActions.ts'
import {
  type Count,
  hitOf,
  panelStore,
  pickPathFrom,
  showHit,
  showOpened,
} from '#client/features/explore/stores/panelStore.ts'
import { type Hit, searchStore } from '#client/features/explore/stores/searchStore.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { isGroupId, nodeId } from '#client/graph/ids.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/**
 * What choosing a hit does: a partner or unit of the picture is selected, and the switch and the legend let it be
 * seen; anything else is shown in the panel, which says what it is and where it leads.
 */
export function openHit(hit: Hit): void {
  const node = viewStore.getState().dayGraph?.nodes.get(nodeId(hit.id))
  if (!node && !isDrawable(hit)) {
    viewStore.getState().select(nothingSelected)
    showHit(hit)
    return
  }
  openNode(hit.id)
}

/**
 * Selects a mark, brings it where it is not on the canvas, and opens what hides it. What was found stays, if the mark
 * belongs to it: the panel leads back.
 */
export function openNode(id: string): void {
  const selection = { kind: 'node', id: nodeId(id) } as const
  if (isTopicOnCanvas(id)) {
    viewStore.getState().select(selection)
    return
  }
  if (!isGroupId(id) && endPathAt(nodeId(id))) return
  if (!hitOf(panelStore.getState())?.leadsTo.includes(id)) showHit(null)
  bringNode(nodeId(id))
  viewStore.getState().select(selection)
}

/** A country, region, subject or item of the strategy, as if a search had found it: whom it leads to is marked. */
export function openTopic(id: string): void {
  viewStore.getState().select(nothingSelected)
  searchStore.getState().type('')
  showOpened({ kind: 'wantedHit', id })
}

/** A count opens as the list of exactly its rows. */
export function openCount({ of, part }: Count): void {
  viewStore.getState().select(nothingSelected)
  showOpened({ kind: 'count', of, part })
}

/** One step back: from the end that is being picked, from the selection to the hit or count below it and the typed text, and from there to nothing open, which also ends a tour. */
export function stepBack(): void {
  const view = viewStore.getState()
  const panel = panelStore.getState()
  if (panel.pathFrom !== null) pickPathFrom(null)
  else if (view.selection.kind === 'none') {
    const { typed, type } = searchStore.getState()
    if (hitOf(panel) === null && typed === '') tourStore.getState().leave()
    showOpened({ kind: 'none' })
    type('')
  } else view.select(nothingSelected)
}

/** Before the first picture is there, the answer itself says whether it will be drawn. */
function isDrawable(hit: Hit): boolean {
  return hit.label === 'Department' || hit.isPartner
}
