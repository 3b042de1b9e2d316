import { createContext, useContext } from 'react'
import type { NamesFragment, OverviewQuery } from '#client/generated/graphql.ts'

type Named = { readonly id: string; readonly names: NamesFragment }

/** Countries and regions that have a partner, by region as on the canvas, with their names. */
type PlaceNames = {
  readonly countries: ReadonlyMap<string, Named & { readonly regionId: string }>
  readonly regions: ReadonlyMap<string, Named>
}

const none: PlaceNames = { countries: new Map(), regions: new Map() }

/** Loaded once, with the overview; rows of tables name their country from here. */
export const PlaceNamesContext = createContext<PlaceNames>(none)
export const usePlaceNames = (): PlaceNames => useContext(PlaceNamesContext)

export function placeNamesOf(answer: OverviewQuery['overview'] | undefined): PlaceNames {
  if (!answer) return none
  return {
    countries: new Map(answer.countries.map(({ code, names, regionId }) => [code, { id: code, names, regionId }])),
    regions: new Map(answer.regions.map(({ id, names }) => [id, { id, names }])),
  }
}
