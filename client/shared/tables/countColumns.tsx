import { useTranslation } from 'react-i18next'
import type { Column } from '#client/ui/list/DataTable.tsx'
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
  const column = (key: keyof CountColumns<Row>, cell: Column<Row>['cell']): Column<Row> => ({
    key,
    head: t(`pages:column.${key}`),
    kind: 'number',
    cell,
  })
  return {
    agreements: column('agreements', (row) => `${row.agreementsInForce} / ${row.agreements}`),
    activities: column('activities', (row) => `${row.recentActivities} / ${row.activities}`),
    lastSeen: column(
      'lastSeen',
      (row) => row.lastSeen ?? <Quiet>{hasRecord(row) ? t('words:notKnown') : t('pages:noRecord')}</Quiet>,
    ),
  }
}
