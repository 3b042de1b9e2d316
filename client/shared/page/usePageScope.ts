import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type PageScope, scopeOf } from '#client/shared/page/pageScope.ts'
import { viewStore } from '#client/view/viewStore.ts'

type Page = Pick<PageScope, 'partners' | 'facts'>

/** The scope of a page under the switches of the header. `everyPlace`: it is one country or region, which the place switch would empty. */
export function usePageScope({ partners, facts }: Page, everyPlace = false): PageScope {
  const chosen = useStore(viewStore, (view) => view.place)
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  const place = everyPlace ? 'both' : chosen
  return useMemo(() => scopeOf({ partners, facts }, { place, strategicOnly }), [partners, facts, place, strategicOnly])
}
