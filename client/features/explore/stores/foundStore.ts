import { createStore } from 'zustand/vanilla'
import type { SearchEntitiesQuery } from '#client/generated/graphql.ts'

export type Hit = SearchEntitiesQuery['searchEntities']['hits'][number]

type FoundState = {
  /** A hit that is no mark of the plate: a country, a subject, an organization that is no partner. */
  readonly found: Hit | null
  /** The id of what an address says was found, until it is asked for again. */
  readonly wanted: string | null
  readonly show: (found: Hit | null) => void
  readonly want: (id: string) => void
  /** What stands in the search of the picture: it stays after a choice, so that one can step through all it has found. */
  readonly typed: string
  readonly type: (typed: string) => void
  /** Whether the reader was in the search when the frame of the screen gave way to the picture. */
  readonly isTyping: boolean
  readonly setTyping: (isTyping: boolean) => void
  /** What answers the typed text, best first; empty while nothing is typed. */
  readonly hits: readonly Hit[]
  readonly setHits: (hits: readonly Hit[]) => void
}

/** What was found last and cannot be selected on the plate: the panel says what it is. */
export const foundStore = createStore<FoundState>()((set) => ({
  found: null,
  wanted: null,
  show: (found) => set({ found, wanted: null }),
  want: (id) => set({ found: null, wanted: id }),
  typed: '',
  type: (typed) => set(typed === '' ? { typed, hits: [] } : { typed }),
  isTyping: false,
  setTyping: (isTyping) => set({ isTyping }),
  hits: [],
  setHits: (hits) => set({ hits }),
}))

/** The id of what was found, whether it is there already or still asked for. */
export function foundId(): string | null {
  const { found, wanted } = foundStore.getState()
  return found?.id ?? wanted
}
