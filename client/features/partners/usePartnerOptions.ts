import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { compareNames } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { viewStore } from '#client/view/viewStore.ts'

type Named = { readonly id: string; readonly names: NamesFragment }

/** Regions as on the canvas, countries of the chosen region by name, units in official order. */
export function usePartnerOptions(regionId: string | null) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  const { countries, regions } = usePlaceNames()
  const nodes = useStore(viewStore, (store) => store.dayGraph?.nodes)
  const option = ({ id, names }: Named) => ({ value: id, label: nameOf(names, language).text })
  const units = [...(nodes?.values() ?? [])]
    .filter((node) => node.label === 'Department')
    .toSorted((a, b) => (a.officialOrder ?? 0) - (b.officialOrder ?? 0))
  return {
    regions: [...regions.values()].map(option),
    countries: [...countries.values()]
      .filter((country) => regionId === null || country.regionId === regionId)
      .map(option)
      .toSorted((a, b) => compareNames(a.label, b.label, language)),
    units: [
      { value: HOME, label: t('home') },
      ...units.map(option),
      { value: UNIT_NOT_STATED, label: t('unitNotStated') },
    ],
  }
}
