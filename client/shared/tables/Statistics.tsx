import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StatisticFragment } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PageLinks } from '#client/shared/entity/PageLink.tsx'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Quiet, Remark, SubLine } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type StatisticsProps = { readonly statistics: readonly StatisticFragment[]; readonly pageId: string }

/** Figures that others published, never added to our counts. Without any there is no block. */
export function Statistics({ statistics, pageId }: StatisticsProps) {
  const { t } = useTranslation(['pages', 'words'])
  const language = useLanguage()
  if (statistics.length === 0) return null
  return (
    <Section strong title={t('pages:statistics.title')} note={t('pages:statistics.note')}>
      <DataTable<StatisticFragment>
        file={t('pages:statistics.title')}
        testId="statistics"
        rows={statistics}
        columns={[
          column('metric', t('pages:statistics.metric'), (row) => <Metric row={row} pageId={pageId} />),
          column(
            'period',
            t('pages:statistics.period'),
            ({ period }) => (period ? formatDate(period, language) : <Quiet>{t('words:notKnown')}</Quiet>),
            'unbroken',
          ),
          column(
            'value',
            t('pages:statistics.value'),
            ({ value, unit }) => (
              <>
                {formatNumber(value, language)} <UnitOfCount unit={unit} />
              </>
            ),
            'number',
          ),
          column('source', t('pages:source'), ({ source }) => <SourceLink source={source} />),
        ]}
      />
      <Remark>{t('pages:statistics.remark')}</Remark>
    </Section>
  )
}

function Metric({ row, pageId }: { readonly row: StatisticFragment; readonly pageId: string }) {
  const { t, i18n } = useTranslation('pages')
  const known = i18n.exists(`pages:metric.${row.metric}`)
  return (
    <>
      {known ? t(`metric.${row.metric}`) : <span lang="en">{row.metric.replaceAll('_', ' ')}</span>}
      <CountedWith ids={row.of.filter((id) => id !== pageId)} />
      {row.note && <SubLine lang="en">{row.note}</SubLine>}
    </>
  )
}

/** What else the count is about, such as the unit that received the students of this country. */
function CountedWith({ ids }: { readonly ids: readonly string[] }) {
  const { countries } = usePlaceNames()
  const nodes = useStore(viewStore, (store) => store.dayGraph?.nodes)
  const named = ids.flatMap((id) => {
    const country = countries.get(id)
    return country ? { ...country, label: 'Country' as const } : (nodes?.get(nodeId(id)) ?? [])
  })
  if (named.length === 0) return null
  return (
    <SubLine>
      <PageLinks things={named} />
    </SubLine>
  )
}

function UnitOfCount({ unit }: { readonly unit: string }) {
  const { t, i18n } = useTranslation('pages')
  const key = unit.replaceAll(' ', '_')
  return i18n.exists(`pages:countUnit.${key}`) ? t(`pages:countUnit.${key}`) : <span lang="en">{unit}</span>
}
