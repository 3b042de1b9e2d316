import { createStore } from 'zustand/vanilla'
import { foundStore } from '#client/features/explore/stores/foundStore.ts'
import type { PartName } from '#client/view/tally.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/** Of what a count is: units are counted as 部局; of the ties, those of the tray also by themselves. */
export type Counted = 'partners' | 'topUnits' | 'ties' | 'unitNotStated'
export type Count = { readonly of: Counted; readonly part: PartName }

type CountState = { readonly open: Count | null; readonly show: (open: Count | null) => void }

/** The count whose rows are listed in the panel. */
export const countStore = createStore<CountState>()((set) => ({ open: null, show: (open) => set({ open }) }))

/** A count opens as the list of exactly its rows. */
export function openCount(count: Count): void {
  foundStore.getState().show(null)
  viewStore.getState().select(nothingSelected)
  countStore.getState().show(count)
}
