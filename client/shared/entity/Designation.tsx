import { useTranslation } from 'react-i18next'
import type { NamesFragment, PartnerSummaryFragment } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { SourceLink } from '#client/ui/SourceLink.tsx'

type DesignationProps = { readonly designation: PartnerSummaryFragment['designations'][number] }

/** That a partner is strategic: since when, or when a source said so. */
export function Designation({ designation: { decidedOn, statedOn, source } }: DesignationProps) {
  const { t } = useTranslation(['words', 'explore'])
  const language = useLanguage()
  return (
    <>
      {t('words:strategic')}
      {decidedOn
        ? ` · ${t('explore:designation.decided', { date: formatDate(decidedOn, language) })}`
        : statedOn && ` · ${t('explore:designation.stated', { date: formatDate(statedOn, language) })}`}{' '}
      {source && <SourceLink source={source} />}
    </>
  )
}

/** Who gives the Japanese name of a partner, or that there is none. */
export function JapaneseNameSource({ names: { ja, jaSource } }: { readonly names: NamesFragment }) {
  const { t } = useTranslation(['explore', 'words'])
  if (!ja) return t('explore:names_ja.none')
  return jaSource && t('explore:names_ja.source', { source: t(`words:nameSource.${jaSource}`) })
}
