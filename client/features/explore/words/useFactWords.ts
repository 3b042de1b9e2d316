import { useTranslation } from 'react-i18next'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import type { FactKey } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'

type Word = { readonly text: string; readonly lang?: string }
type Facets = Overview['facets']

/** What the values of the fact filters are called: words of the program, or names of the data. */
export function useFactWords(facets: Facets): (key: FactKey, value: string) => Word {
  const { t } = useTranslation('words')
  const language = useLanguage()
  return (key, value) => {
    const names = facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.names
    if (names) return nameOf(names, language)
    if (key === 'agreementKinds') return { text: t(`agreementKind.${value}`) }
    if (key === 'agreementStates') return { text: t(`agreementState.${value}`) }
    if (key === 'activityKinds') return { text: t(`activityKind.${value}`) }
    if (key === 'sourceKinds') return { text: t(`sourceKind.${value}`) }
    return { text: value }
  }
}
