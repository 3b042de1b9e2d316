import { useTranslation } from 'react-i18next'
import type { PartnerPageQuery } from '#client/generated/graphql.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { MoreRows, useFirst } from '#client/ui/list/MoreRows.tsx'
import { Section } from '#client/ui/Section.tsx'

type Row = PartnerPageQuery['partnerProfile']['coParticipants'][number] & { readonly id: string }
type CoParticipantsProps = { readonly rows: PartnerPageQuery['partnerProfile']['coParticipants'] }

const FIRST = 10

/** Who takes part in the same activities. Without any there is no block. */
export function CoParticipants({ rows }: CoParticipantsProps) {
  const { t } = useTranslation('pages')
  const all = rows.map((row): Row => ({ ...row, id: row.organization.id }))
  const { shown, isAll, toggle } = useFirst(all, FIRST)
  if (rows.length === 0) return null
  return (
    <Section strong title={t('together.title')} note={String(rows.length)}>
      <DataTable<Row>
        testId="co-participants"
        rows={shown}
        rowAttributes={({ id }) => ({ 'data-id': id })}
        columns={[
          column('partner', t('partner'), ({ organization }) => <PageLink thing={organization} />),
          column('activities', t('together.activities'), ({ activityIds }) => activityIds.length, 'number'),
        ]}
      />
      <MoreRows total={rows.length} first={FIRST} isAll={isAll} onToggle={toggle} />
    </Section>
  )
}
