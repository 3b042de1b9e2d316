import type { ListPartnersQueryVariables, PartnerSort, PartnershipState, Sector } from '#client/generated/graphql.ts'
import { partnershipStateValues } from '#client/generated/kinds.ts'
import { listSectors, type Parts, partnerSorts } from '#client/view/listChoice.ts'
import { placesUnder } from '#client/view/place.ts'
import type { Language, PlaceSwitch } from '#client/view/types.ts'

/** What the page narrows the list to; null: any. */
export type PartnerChoice = {
  readonly text: string
  readonly sector: Sector | null
  readonly state: PartnershipState | null
  readonly regionId: string | null
  readonly countryCode: string | null
  readonly departmentId: string | null
  readonly sort: 'name' | Exclude<PartnerSort, 'name_en' | 'name_ja'>
}

/** The choice that an address says; `partsOf` says it again. */
export function choiceOf({ q, sector, state, region, country, unit, sort }: Parts): PartnerChoice {
  return {
    text: q ?? '',
    sector: listSectors.find((one) => one === sector) ?? null,
    state: partnershipStateValues.find((one) => one === state) ?? null,
    regionId: region ?? null,
    countryCode: country ?? null,
    departmentId: unit ?? null,
    sort: partnerSorts.find((one) => one === sort) ?? 'name',
  }
}

export function partsOf({ text, sector, state, regionId, countryCode, departmentId, sort }: PartnerChoice) {
  return {
    q: text,
    sector,
    state,
    region: regionId,
    country: countryCode,
    unit: departmentId,
    sort: sort === 'name' ? null : sort,
  }
}

/** Whether it leaves anybody out; an order does not. */
export function isNarrowed({ sort: _sort, ...filters }: PartnerChoice): boolean {
  return Object.values(filters).some(Boolean)
}

export type Switches = {
  readonly asOf: string
  readonly place: PlaceSwitch
  readonly strategicOnly: boolean
  readonly language: Language
}

/** The same with nobody hidden by the switches; null: they hide nobody as they are. */
export function openSwitches(switches: Switches): Switches | null {
  const isOpen = switches.place === 'both' && !switches.strategicOnly
  return isOpen ? null : { ...switches, place: 'both', strategicOnly: false }
}

/** The choice and the switches of the header as variables. Names are ordered in the reader's language. */
export function variablesOf(
  choice: PartnerChoice,
  { asOf, place, strategicOnly, language }: Switches,
): Omit<ListPartnersQueryVariables, 'offset' | 'pageSize'> {
  const names = language === 'ja' ? 'name_ja' : 'name_en'
  return {
    asOf,
    text: choice.text === '' ? null : choice.text,
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
