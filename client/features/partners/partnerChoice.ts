import type { ListPartnersQueryVariables, PartnerSort, PartnershipState, Sector } from '#client/generated/graphql.ts'
import { placesUnder } from '#client/view/place.ts'
import type { Language, PlaceSwitch } from '#client/view/types.ts'

/** What the page narrows the list to; null: any. */
export type PartnerChoice = {
  readonly sector: Sector | null
  readonly state: PartnershipState | null
  readonly regionId: string | null
  readonly countryCode: string | null
  readonly departmentId: string | null
  readonly sort: 'name' | Exclude<PartnerSort, 'name_en' | 'name_ja'>
}

export const anyPartner: PartnerChoice = {
  sector: null,
  state: null,
  regionId: null,
  countryCode: null,
  departmentId: null,
  sort: 'name',
}

export const partnerSorts = ['name', 'country', 'state', 'tie_order', 'last_seen'] as const

type Switches = {
  readonly asOf: string
  readonly place: PlaceSwitch
  readonly strategicOnly: boolean
  readonly language: Language
}

/** The choice and the switches of the header as variables. Names are ordered in the reader's language. */
export function variablesOf(
  choice: PartnerChoice,
  { asOf, place, strategicOnly, language }: Switches,
): Omit<ListPartnersQueryVariables, 'offset' | 'pageSize'> {
  const names = language === 'ja' ? 'name_ja' : 'name_en'
  return {
    asOf,
    sectors: choice.sector ? [choice.sector] : null,
    places: placesUnder[place],
    states: choice.state ? [choice.state] : null,
    countryCodes: choice.countryCode ? [choice.countryCode] : null,
    regionId: choice.regionId,
    departmentId: choice.departmentId,
    strategic: strategicOnly ? true : null,
    sort: choice.sort === 'name' ? names : choice.sort,
  }
}
