import { useTranslation } from 'react-i18next'
import { type Column, column } from '#client/ui/list/DataTable.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'

type Counted = {
  readonly agreementsInForce: number
  readonly agreements: number
  readonly recentActivities: number
  readonly activities: number
  readonly lastSeen: number | null
}

type CountColumns<Row> = Readonly<Record<'agreements' | 'activities' | 'lastSeen', Column<Row>>>

/** The columns that lists of partners and units share: agreements in force / all, recent activities / all, the last year. */
export function useCountColumns<Row extends Counted>(hasRecord: (row: Row) => boolean = () => true): CountColumns<Row> {
  const { t } = useTranslation(['pages', 'words'])
  const count = (key: 'agreements' | 'activities', cell: Column<Row>['cell']) =>
    column(key, t(`pages:column.${key}`), cell, 'number')
  return {
    agreements: count('agreements', (row) => `${row.agreementsInForce} / ${row.agreements}`),
    activities: count('activities', (row) => `${row.recentActivities} / ${row.activities}`),
    lastSeen: column(
      'lastSeen',
      <span title={t('words:lastSeenRule')}>{t('pages:column.lastSeen')}</span>,
      (row) => row.lastSeen ?? <Quiet>{hasRecord(row) ? t('words:notKnown') : t('pages:noRecord')}</Quiet>,
      'number',
    ),
  }
}
