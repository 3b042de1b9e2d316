import { createStore } from 'zustand/vanilla'
import type { SearchEntitiesQuery } from '#client/generated/graphql.ts'

export type Hit = SearchEntitiesQuery['searchEntities']['hits'][number]

type FoundState = {
  /** A hit that is no mark of the plate: a country, a subject, an organization that is no partner. */
  readonly found: Hit | null
  /** The id of what an address says was found, until it is asked for again. */
  readonly wanted: string | null
  readonly show: (found: Hit | null) => void
  /** What was being typed when the frame of the screen gave way to the picture. */
  readonly draft: Draft
  readonly keepDraft: (draft: Draft) => void
  readonly want: (id: string) => void
}

/** The text of the search, and whether the reader was still in it. */
export type Draft = { readonly text: string; readonly isOpen: boolean }

export const nothingTyped: Draft = { text: '', isOpen: false }

/** What was found last and cannot be selected on the plate: the panel says what it is. */
export const foundStore = createStore<FoundState>()((set) => ({
  found: null,
  wanted: null,
  show: (found) => set({ found, wanted: null }),
  want: (id) => set({ found: null, wanted: id }),
  draft: nothingTyped,
  keepDraft: (draft) => set({ draft }),
}))

/** The id of what was found, whether it is there already or still asked for. */
export function foundId(): string | null {
  const { found, wanted } = foundStore.getState()
  return found?.id ?? wanted
}
