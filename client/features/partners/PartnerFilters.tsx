import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type PartnerChoice, partnerSorts } from '#client/features/partners/partnerChoice.ts'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { sectorValues } from '#client/generated/kinds.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { compareNames } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { partnershipStates } from '#client/shared/entity/stateFill.ts'
import { Pick, Picks } from '#client/ui/list/Pick.tsx'
import { viewStore } from '#client/view/viewStore.ts'

const sectors = sectorValues.filter((sector) => sector !== 'not_stated')

type PartnerFiltersProps = { readonly choice: PartnerChoice; readonly onChange: (choice: PartnerChoice) => void }

export function PartnerFilters({ choice, onChange }: PartnerFiltersProps) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const options = useOptions(choice.regionId)
  const any = t('pages:list.any')
  return (
    <Picks>
      <Pick
        {...{ any, label: t('explore:table.sector'), value: choice.sector }}
        options={sectors.map((value) => ({ value, label: t(`words:sector.${value}`) }))}
        onChange={(sector) => onChange({ ...choice, sector })}
      />
      <Pick
        {...{ any, label: t('explore:filters.state'), value: choice.state }}
        options={partnershipStates.map((value) => ({ value, label: t(`words:partnershipState.${value}`) }))}
        onChange={(state) => onChange({ ...choice, state })}
      />
      <Pick
        {...{ any, label: t('words:label.Region'), value: choice.regionId, options: options.regions }}
        onChange={(regionId) => onChange({ ...choice, regionId, countryCode: null })}
      />
      <Pick
        {...{ any, label: t('words:label.Country'), value: choice.countryCode, options: options.countries }}
        onChange={(countryCode) => onChange({ ...choice, countryCode })}
      />
      <Pick
        {...{ any, label: t('words:label.Department'), value: choice.departmentId, options: options.units }}
        onChange={(departmentId) => onChange({ ...choice, departmentId })}
      />
      <Pick
        {...{ label: t('pages:list.order'), value: choice.sort }}
        options={partnerSorts.map((value) => ({ value, label: t(`pages:sort.${value}`) }))}
        onChange={(sort) => onChange({ ...choice, sort: sort ?? 'name' })}
      />
    </Picks>
  )
}

type Named = { readonly id: string; readonly names: NamesFragment }

/** Regions as on the canvas, countries of the chosen region by name, units in official order. */
function useOptions(regionId: string | null) {
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
