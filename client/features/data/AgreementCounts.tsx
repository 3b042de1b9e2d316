import { useTranslation } from 'react-i18next'
import { CountLink } from '#client/features/data/CountLink.tsx'
import { ALL_AGREEMENTS, pageOfAgreements } from '#client/features/data/counted.ts'
import css from '#client/features/data/DataStateTable.module.css'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'

type Count = OverviewQuery['overview']['agreements'][number]

/** Agreements by level and kind. A bar stands only where the university published a total: its empty part is what is missing here. */
export function AgreementCounts({ counts }: { readonly counts: readonly Count[] }) {
  const { t } = useTranslation(['app', 'words'])
  const language = useLanguage()
  const total = counts.reduce((sum, row) => sum + row.count, 0)
  return (
    <Section
      title={t('app:agreements.title')}
      note={
        <>
          {t('app:agreements.note')} <CountLink href={ALL_AGREEMENTS} count={total} what={t('app:agreements.note')} />
        </>
      }
    >
      <ul data-testid="agreement-counts">
        {counts.toSorted(byLevel).map((row) => (
          <li key={`${row.level}-${row.kind}`} className={css.row}>
            <span>
              {t(`words:agreementLevel.${row.level}`)}
              {t('app:agreements.of')}
              {t(`words:agreementKind.${row.kind}`)}
              {row.published && <Published published={row.published} />}
            </span>
            <span className={row.published ? css.scale : ''}>
              {row.published && (
                <Bar total={row.published.value} parts={[{ key: 'here', value: row.count, fill: 'ink2' }]} />
              )}
            </span>
            <span className={css.value}>
              <CountLink
                href={pageOfAgreements(row.level, row.kind)}
                count={row.count}
                what={`${t(`words:agreementLevel.${row.level}`)}${t('app:agreements.of')}${t(`words:agreementKind.${row.kind}`)}`}
              />
              {row.published && <small> / {formatNumber(row.published.value, language)}</small>}
            </span>
          </li>
        ))}
      </ul>
      <p className={css.remark}>{t('app:agreements.remark')}</p>
    </Section>
  )
}

const levels = ['university', 'department', 'not_stated'] as const satisfies readonly Count['level'][]

/** University-level first; within a level the most frequent kind. */
function byLevel(a: Count, b: Count): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count || a.kind.localeCompare(b.kind)
}

function Published({ published }: { readonly published: NonNullable<Count['published']> }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  return (
    <small className={css.published}>
      {t('agreements.published', {
        value: formatNumber(published.value, language),
        period: formatDate(published.period, language),
      })}{' '}
      <SourceLink source={published.source} label={t('agreements.source')} />
    </small>
  )
}
