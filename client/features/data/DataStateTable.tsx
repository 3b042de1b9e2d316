import { useTranslation } from 'react-i18next'
import { CountLink } from '#client/features/data/CountLink.tsx'
import { CountList, CountRow } from '#client/features/data/CountList.tsx'
import { pageOfCoverage } from '#client/features/data/countedList.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'

/** How many agreements, activities and partners have each date, unit or coordinate. */
export function DataStateTable({ state }: { readonly state: DataStateQuery['dataState'] }) {
  const { t } = useTranslation(['app', 'words', 'pages'])
  const language = useLanguage()
  const span = state.sourcesFrom &&
    state.sourcesUpTo && { from: formatDate(state.sourcesFrom, language), to: formatDate(state.sourcesUpTo, language) }
  return (
    <CountList
      testId="data-state"
      title={t('app:data.title')}
      note={t('app:data.partial')}
      remark={
        <>
          {t('app:data.sources', {
            records: formatNumber(state.records, language),
            sources: formatNumber(state.sources, language),
          })}
          {span && t('app:data.span', span)}
          {t('app:data.empty')}
        </>
      }
    >
      {state.coverage.map(({ key, known, total }) => {
        const what = t(`words:coverage.${key}`)
        return (
          <CountRow key={key} what={what} part={known} whole={total}>
            <CountLink href={pageOfCoverage(key, 'counted')} count={known} what={what} />{' '}
            <small>
              /{' '}
              <CountLink
                href={pageOfCoverage(key, 'all')}
                count={total}
                what={t('pages:counted.of.all', { question: what })}
              />
            </small>
          </CountRow>
        )
      })}
    </CountList>
  )
}
