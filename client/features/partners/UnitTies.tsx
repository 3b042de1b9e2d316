import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment, GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'
import { TieSample } from '#client/shared/entity/Mark.tsx'
import { ourEnds } from '#client/shared/entity/ourEnds.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { StateWords } from '#client/shared/entity/StateWords.tsx'
import { tieStateWord } from '#client/shared/entity/tieWords.ts'
import { countsOf, factsOfUnit, sharedBy } from '#client/shared/page/pageScope.ts'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

type UnitTiesProps = {
  readonly ties: readonly GraphLinkFragment[]
  readonly units: readonly GraphNodeFragment[]
  readonly facts: readonly FactEvidenceFragment[]
}
type UnitTie = GraphLinkFragment & { readonly unit: GraphNodeFragment | null }

export function UnitTies({ ties, units, facts }: UnitTiesProps) {
  const { t } = useTranslation(['pages', 'words'])
  const { agreements, activities, lastSeen } = useCountColumns<UnitTie>()
  const shared = sharedBy(facts.map(({ departmentIds }) => departmentIds))
  const rows = ourEnds(ties, units).map(
    ({ link, node }): UnitTie => ({
      ...link,
      unit: node,
      // In force as the headline counts it: what is expiring is.
      ...countsOf(factsOfUnit(facts, link.from)),
    }),
  )
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: rows.length })}>
      <DataTable<UnitTie>
        file={t('pages:units.title')}
        testId="units"
        rows={rows}
        rowAttributes={({ from }) => ({ 'data-id': from })}
        empty={t('pages:units.none')}
        columns={[
          column('unit', t('words:label.Department'), ({ unit, from }) =>
            unit ? <PageLink thing={unit} /> : t(from === HOME ? 'words:home' : 'words:unitNotStated'),
          ),
          column('tie', t('pages:tie'), (tie) => (
            <StateWords
              sign={<TieSample state={tie.state} width={22} />}
              words={tieStateWord(tie, t)}
              toBeConfirmed={tie.toBeConfirmed && tie.tail === null}
            />
          )),
          agreements,
          activities,
          lastSeen,
        ]}
      />
      {shared > 0 && <Remark>{t('pages:rows.shared', { count: shared })}</Remark>}
    </Section>
  )
}
