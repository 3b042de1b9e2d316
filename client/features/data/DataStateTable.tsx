import { useTranslation } from 'react-i18next'
import { CountLink } from '#client/features/data/CountLink.tsx'
import { pageOfQuestion } from '#client/features/data/counted.ts'
import css from '#client/features/data/DataStateTable.module.css'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { Section } from '#client/ui/Section.tsx'

/** How much is known of how much: the gaps as large as the news. */
export function DataStateTable({ state }: { readonly state: DataStateQuery['dataState'] }) {
  const { t } = useTranslation(['app', 'words', 'pages'])
  const language = useLanguage()
  const span = state.sourcesFrom &&
    state.sourcesUpTo && { from: formatDate(state.sourcesFrom, language), to: formatDate(state.sourcesUpTo, language) }
  return (
    <Section title={t('app:data.title')} note={t('app:data.partial')}>
      <ul data-testid="data-state">
        {state.coverage.map((row) => (
          <li key={row.key} className={css.row}>
            <span>{t(`words:coverage.${row.key}`)}</span>
            <span className={css.scale}>
              <Bar total={row.total} parts={[{ key: row.key, value: row.known, fill: 'ink2' }]} />
            </span>
            <span className={css.value}>
              <CountLink
                href={pageOfQuestion(row.key, 'counted')}
                count={row.known}
                what={t(`words:coverage.${row.key}`)}
              />{' '}
              <small>
                /{' '}
                <CountLink
                  href={pageOfQuestion(row.key, 'all')}
                  count={row.total}
                  what={t('pages:counted.of.all', { question: t(`words:coverage.${row.key}`) })}
                />
              </small>
            </span>
          </li>
        ))}
      </ul>
      <p className={css.remark}>
        {t('app:data.sources', {
          records: formatNumber(state.records, language),
          sources: formatNumber(state.sources, language),
        })}
        {span && t('app:data.span', span)}
        {t('app:data.empty')}
      </p>
    </Section>
  )
}
