import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { choiceOf } from '#client/features/partners/partnerChoice.ts'
import { usePartnerOptions } from '#client/features/partners/usePartnerOptions.ts'
import { departmentKindValues } from '#client/generated/kinds.ts'
import { useListParts } from '#client/shared/page/useListParts.ts'

/** What the list of the screen is narrowed to, and its order, each in words. */
export function useListWords(): readonly string[] {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const [path] = useLocation()
  const { parts } = useListParts()
  const choice = choiceOf(parts)
  const options = usePartnerOptions(null)
  const kind = departmentKindValues.find((one) => one === parts.kind)
  const of = (label: string, value: string | undefined) => (value ? [t('pages:list.narrowed', { label, value })] : [])
  if (path === '/departments') return of(t('pages:list.kind'), kind && t(`words:departmentKind.${kind}`))
  if (path !== '/partners') return []
  const { text, sector, state, regionId, countryCode, departmentId, sort } = choice
  const nameIn = (all: typeof options.units, id: string | null) => all.find(({ value }) => value === id)?.label
  return [
    ...of(t('pages:list.text'), text && t('pages:list.quoted', { text })),
    ...of(t('explore:table.sector'), sector ? t(`words:sector.${sector}`) : ''),
    ...of(t('explore:filters.state'), state ? t(`words:partnershipState.${state}`) : ''),
    ...of(t('words:label.Region'), nameIn(options.regions, regionId)),
    ...of(t('words:label.Country'), nameIn(options.countries, countryCode)),
    ...of(t('words:label.Department'), nameIn(options.units, departmentId)),
    ...of(t('pages:list.order'), t(`pages:sort.${sort}`)),
  ]
}
