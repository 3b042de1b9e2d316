import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { PartnerEnds, type Things, UnitEnds } from '#client/shared/tables/Ends.tsx'
import { FactSource } from '#client/shared/tables/Sources.tsx'
import { type Column, column } from '#client/ui/list/DataTable.tsx'

type FactColumns = Readonly<Record<'partner' | 'unit' | 'source', Column<FactEvidenceFragment>>>

/** The columns that lists of agreements and activities share. */
export function useFactColumns(things: Things, unitWord: string): FactColumns {
  const { t } = useTranslation('pages')
  return {
    partner: column('partner', t('partner'), (fact) => <PartnerEnds ids={fact.organizationIds} things={things} />),
    unit: column('unit', unitWord, (fact) => <UnitEnds ids={fact.departmentIds} things={things} />),
    source: column('source', t('source'), (fact) => <FactSource fact={fact} />, 'unbroken'),
  }
}

/** Rows of facts carry `data-fact`, rows of partners and units `data-id`. */
export function factAttributes({ id }: FactEvidenceFragment): { readonly 'data-fact': string } {
  return { 'data-fact': id }
}
