import { createStore } from 'zustand/vanilla'
import type { Owner } from '#client/graph/expansion.ts'

/** Whose neighbours are being chosen, and of which kind; null: the list is not open. */
export type Choosing = { readonly owners: readonly Owner[]; readonly label: string | null }

type ChooseState = { readonly choosing: Choosing | null; readonly choose: (choosing: Choosing | null) => void }

export const chooseStore = createStore<ChooseState>()((set) => ({
  choosing: null,
  choose: (choosing) => set({ choosing }),
}))

/** Opens the list of what these could bring, of one kind or of all. */
export function chooseFrom(owners: readonly Owner[], label: string | null = null): void {
  chooseStore.getState().choose({ owners, label })
}
