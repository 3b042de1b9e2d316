import { createStore } from 'zustand/vanilla'
import type { SearchEntitiesQuery } from '#client/generated/graphql.ts'

export type Hit = SearchEntitiesQuery['searchEntities']['hits'][number]

type SearchState = {
  /** The text of the search: it stays after a choice, so that one can step through all it has found. */
  readonly typed: string
  readonly type: (typed: string) => void
  /** Whether the reader was in the search when the empty screen gave way to the drawing. */
  readonly isTyping: boolean
  readonly setTyping: (isTyping: boolean) => void
  /** What answers the typed text, best first; empty while nothing is typed. */
  readonly hits: readonly Hit[]
  readonly setHits: (hits: readonly Hit[]) => void
}

export const searchStore = createStore<SearchState>()((set) => ({
  typed: '',
  type: (typed) => set(typed === '' ? { typed, hits: [] } : { typed }),
  isTyping: false,
  setTyping: (isTyping) => set({ isTyping }),
  hits: [],
  setHits: (hits) => set({ hits }),
}))
