import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StatisticFragment } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import page from '#client/shared/page/Page.module.css'
import css from '#client/shared/tables/Table.module.css'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type StatisticsProps = { readonly statistics: readonly StatisticFragment[]; readonly pageId: string }

/** What others published: beside the records, never added to them. Nothing published, no block. */
export function Statistics({ statistics, pageId }: StatisticsProps) {
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
            <Row key={row.id} row={row} pageId={pageId} />
          ))}
        </tbody>
      </table>
      <p className={page.remark}>{t('statistics.remark')}</p>
    </Section>
  )
}

function Row({ row, pageId }: { readonly row: StatisticFragment; readonly pageId: string }) {
  const { t, i18n } = useTranslation(['pages', 'words'])
  const language = useLanguage()
  const known = i18n.exists(`pages:metric.${row.metric}`)
  return (
    <tr>
      <th scope="row">
        {known ? t(`pages:metric.${row.metric}`) : <span lang="en">{row.metric.replaceAll('_', ' ')}</span>}
        <CountedWith ids={row.of.filter((id) => id !== pageId)} />
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

/** What else the count is about, such as the unit that received the students of this country. */
function CountedWith({ ids }: { readonly ids: readonly string[] }) {
  const { countries } = usePlaceNames()
  const nodes = useStore(viewStore, (store) => store.whole?.nodes)
  const named = ids.flatMap((id) => {
    const country = countries.get(id)
    return country ? { ...country, label: 'Country' as const } : (nodes?.get(nodeId(id)) ?? [])
  })
  if (named.length === 0) return null
  return (
    <span className={css.sub}>
      {named.map((thing, index) => (
        <Fragment key={thing.id}>
          {index > 0 && ' · '}
          <PageLink thing={thing} />
        </Fragment>
      ))}
    </span>
  )
}

function UnitOfCount({ unit }: { readonly unit: string }) {
  const { t, i18n } = useTranslation('pages')
  const key = unit.replaceAll(' ', '_')
  return i18n.exists(`pages:countUnit.${key}`) ? t(`pages:countUnit.${key}`) : <span lang="en">{unit}</span>
}
