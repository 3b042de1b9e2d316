import { useTranslation } from 'react-i18next'
import page from '#client/app/pages/Page.module.css'
import css from '#client/app/pages/Table.module.css'
import type { StatisticFragment } from '#client/generated/graphql.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'

/** What others published: beside the records, never added to them. Nothing published, no block. */
export function Statistics({ statistics }: { readonly statistics: readonly StatisticFragment[] }) {
  const { t } = useTranslation('pages')
  if (statistics.length === 0) return null
  return (
    <Section strong title={t('statistics.title')} note={t('statistics.note')}>
      <table className={css.table} data-testid="statistics">
        <thead>
          <tr>
            <th scope="col">{t('statistics.metric')}</th>
            <th scope="col">{t('statistics.period')}</th>
            <th scope="col" className={css.number}>
              {t('statistics.value')}
            </th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {statistics.map((row) => (
            <Row key={`${row.metric} ${row.period} ${row.value} ${row.source.id} ${row.note}`} row={row} />
          ))}
        </tbody>
      </table>
      <p className={page.remark}>{t('statistics.remark')}</p>
    </Section>
  )
}

function Row({ row }: { readonly row: StatisticFragment }) {
  const { t, i18n } = useTranslation(['pages', 'words'])
  const language = useLanguage()
  const known = i18n.exists(`pages:metric.${row.metric}`)
  return (
    <tr>
      <th scope="row">
        {known ? t(`pages:metric.${row.metric}`) : <span lang="en">{row.metric.replaceAll('_', ' ')}</span>}
        {row.note && (
          <span className={css.sub} lang="en">
            {row.note}
          </span>
        )}
      </th>
      <td className={css.date}>
        {row.period ? formatDate(row.period, language) : <span className={css.quiet}>{t('words:notKnown')}</span>}
      </td>
      <td className={css.number}>
        {formatNumber(row.value, language)} <UnitOfCount unit={row.unit} />
      </td>
      <td>
        <SourceLink source={row.source} />
      </td>
    </tr>
  )
}

function UnitOfCount({ unit }: { readonly unit: string }) {
  const { t, i18n } = useTranslation('pages')
  const key = unit.replaceAll(' ', '_')
  return i18n.exists(`pages:countUnit.${key}`) ? t(`pages:countUnit.${key}`) : <span lang="en">{unit}</span>
}
