import { createStore } from 'zustand/vanilla'
import type { SearchEntitiesQuery } from '#client/generated/graphql.ts'

export type Hit = SearchEntitiesQuery['searchEntities']['hits'][number]

type FoundState = {
  /** A hit that is no mark of the plate: a country, a subject, an organization that is no partner. */
  readonly found: Hit | null
  readonly show: (found: Hit | null) => void
}

/** What was found last and cannot be selected on the plate: the panel says what it is. */
export const foundStore = createStore<FoundState>()((set) => ({
  found: null,
  show: (found) => set({ found }),
}))
