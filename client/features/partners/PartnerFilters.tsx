import { useTranslation } from 'react-i18next'
import type { PartnerChoice } from '#client/features/partners/partnerChoice.ts'
import { usePartnerOptions } from '#client/features/partners/usePartnerOptions.ts'
import { partnershipStates } from '#client/shared/entity/stateFill.ts'
import { Pick, Picks } from '#client/ui/list/Pick.tsx'
import { TextFilter } from '#client/ui/list/TextFilter.tsx'
import { LONGEST_SOUGHT, listSectors, partnerSorts } from '#client/view/listChoice.ts'

type PartnerFiltersProps = { readonly choice: PartnerChoice; readonly onChange: (choice: PartnerChoice) => void }

export function PartnerFilters({ choice, onChange }: PartnerFiltersProps) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const options = usePartnerOptions(choice.regionId)
  const any = t('pages:list.any')
  return (
    <Picks>
      <TextFilter
        label={t('pages:list.text')}
        value={choice.text}
        longest={LONGEST_SOUGHT}
        onChange={(text) => onChange({ ...choice, text })}
      />
      <Pick
        {...{ any, label: t('explore:table.sector'), value: choice.sector }}
        options={listSectors.map((value) => ({ value, label: t(`words:sector.${value}`) }))}
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
