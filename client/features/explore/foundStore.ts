import { createStore } from 'zustand/vanilla'
import type { SearchEntitiesQuery } from '#client/generated/graphql.ts'

export type Hit = SearchEntitiesQuery['searchEntities']['hits'][number]

type FoundState = {
  /** A hit that is no mark of the plate: a country, a subject, an organization that is no partner. */
  readonly found: Hit | null
  /** The id of what an address says was found, until it is asked for again. */
  readonly wanted: string | null
  readonly show: (found: Hit | null) => void
  readonly want: (id: string | null) => void
}

/** What was found last and cannot be selected on the plate: the panel says what it is. */
export const foundStore = createStore<FoundState>()((set) => ({
  found: null,
  wanted: null,
  show: (found) => set({ found, wanted: null }),
  want: (id) => set(({ found, wanted }) => (id === (found?.id ?? wanted) ? {} : { found: null, wanted: id })),
}))

/** The id of what was found, whether it is there already or still asked for. */
export function foundId(): string | null {
  const { found, wanted } = foundStore.getState()
  return found?.id ?? wanted
}
