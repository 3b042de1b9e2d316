import { useTranslation } from 'react-i18next'
import { type UnitShare, unitSharesOf } from '#client/features/topics/unitShares.ts'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { type PageScope, sharedBy } from '#client/shared/page/pageScope.ts'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

type UnitSharesProps = { readonly units: TopicProfileFragment['units']; readonly scope: PageScope }

/** Our units there: the whole university first, units in official order, "unit not stated" last. */
export function UnitShares({ units, scope }: UnitSharesProps) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const counts = useCountColumns<UnitShare>((unit) => unit.agreements + unit.activities > 0)
  const shares = unitSharesOf(units, scope)
  const shared = sharedBy(scope.facts.map(({ departmentIds }) => departmentIds))
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: shares.length })}>
      <DataTable<UnitShare>
        file={t('pages:units.title')}
        testId="units"
        rows={shares}
        rowAttributes={({ id }) => ({ 'data-id': id })}
        empty={t('pages:units.none')}
        columns={[
          column('unit', t('words:label.Department'), ({ id, names }) =>
            names ? (
              <PageLink thing={{ id, label: 'Department', names }} marked />
            ) : (
              t(id === HOME ? 'words:home' : 'words:unitNotStated')
            ),
          ),
          column('partners', t('explore:partners'), (unit) => unit.partners, 'number'),
          counts.agreements,
          counts.activities,
          counts.lastSeen,
        ]}
      />
      {shared > 0 && <Remark>{t('pages:rows.shared', { count: shared })}</Remark>}
    </Section>
  )
}
