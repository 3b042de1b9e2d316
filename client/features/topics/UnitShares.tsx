import { useTranslation } from 'react-i18next'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Section } from '#client/ui/Section.tsx'

type Share = TopicProfileFragment['units'][number]

/** Our units there: the whole university first, units in official order, "unit not stated" last. */
export function UnitShares({ units }: { readonly units: readonly Share[] }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const counts = useCountColumns<Share>((unit) => unit.agreements + unit.activities > 0)
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: units.length })}>
      <DataTable<Share>
        testId="units"
        rows={units}
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
    </Section>
  )
}
