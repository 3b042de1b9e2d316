import { createStore } from 'zustand/vanilla'
import { openingArrangement } from '#client/view/arrangement.ts'
import { noLists } from '#client/view/filters.ts'
import { notGrouped } from '#client/view/grouping.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { anyShape } from '#client/view/shape.ts'
import { displayPart } from '#client/view/store/display.ts'
import { historyPart } from '#client/view/store/history.ts'
import type { ViewState } from '#client/view/store/state.ts'
import { worldPart } from '#client/view/store/world.ts'
import type { Selection, View } from '#client/view/types.ts'

export const nothingSelected: Selection = { kind: 'none' }

/** As the screen opens: abroad, nothing hidden, nothing selected. `asOf` is set by the screen before the first question. */
export const openingView: View = {
  layout: 'regions',
  lens: PLAIN_LENS,
  level: 'ties',
  arrangement: openingArrangement,
  topics: [],
  shape: anyShape,
  grouping: notGrouped,
  asOf: '',
  today: '',
  place: 'abroad',
  strategicOnly: false,
  only: noLists,
  facts: {},
  hidden: new Set(),
  hiddenNodes: new Set(),
  highlighted: null,
  marked: new Set(),
  selection: nothingSelected,
}

/** The one owner of what is on the canvas and how it is shown. React reads it with `useStore(viewStore, …)`. */
export const viewStore = createStore<ViewState>()((set) => ({
  ...openingView,
  ...historyPart(set),
  ...worldPart(set),
  ...displayPart(set),
}))
