import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { PartnerEnds, type Things, UnitEnds } from '#client/shared/tables/Ends.tsx'
import { FactSource } from '#client/shared/tables/Sources.tsx'
import type { Column } from '#client/ui/DataTable.tsx'

type FactColumns = Readonly<Record<'partner' | 'unit' | 'source', Column<FactEvidenceFragment>>>

/** What every list of agreements or activities names: the ends of each fact, and its first page. */
export function useFactColumns(things: Things, unitWord: string): FactColumns {
  const { t } = useTranslation('pages')
  return {
    partner: {
      key: 'partner',
      head: t('partner'),
      cell: ({ organizationIds }) => <PartnerEnds ids={organizationIds} things={things} />,
    },
    unit: {
      key: 'unit',
      head: unitWord,
      cell: ({ departmentIds }) => <UnitEnds ids={departmentIds} things={things} />,
    },
    source: { key: 'source', head: t('source'), kind: 'unbroken', cell: (fact) => <FactSource fact={fact} /> },
  }
}

/** Rows of facts are told apart from rows of partners and units. */
export function factAttributes({ id }: FactEvidenceFragment): { readonly 'data-fact': string } {
  return { 'data-fact': id }
}
