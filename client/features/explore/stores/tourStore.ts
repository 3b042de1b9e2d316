import { createStore } from 'zustand/vanilla'
import type { NodeId } from '#client/graph/types.ts'
import { recall, remember } from '#client/memory/memory.ts'

/** Whether the tour was offered before: it is offered once. Kept in the browser. */
const KEY = 'explore.tour'

type TourState = {
  readonly isOffered: boolean
  /** The number of the question that is asked, from 0; null: no tour. */
  readonly at: number | null
  /** The reader's own unit; null: not chosen yet. */
  readonly unit: NodeId | null
  readonly decline: () => void
  readonly begin: () => void
  readonly ask: (unit: NodeId) => void
  readonly next: () => void
  readonly leave: () => void
}

/** The tour: offered once, taken up again from the sheet of keys, left at any time. */
export const tourStore = createStore<TourState>()((set) => {
  const offered = () => remember(KEY, 'offered')
  return {
    isOffered: recall(KEY) === null,
    at: null,
    unit: null,
    decline: () => {
      offered()
      set({ isOffered: false })
    },
    begin: () => {
      offered()
      set({ isOffered: false, at: 0 })
    },
    ask: (unit) => set({ unit, at: 0 }),
    next: () => set(({ at }) => ({ at: at === null ? null : at + 1 })),
    leave: () => set({ at: null }),
  }
})
