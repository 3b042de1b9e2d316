import { useTranslation } from 'react-i18next'
import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { TieSample } from '#client/shared/entity/Mark.tsx'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { StateWords } from '#client/shared/entity/StateWords.tsx'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { Section } from '#client/ui/Section.tsx'

type UnitTiesProps = { readonly ties: readonly GraphLinkFragment[]; readonly units: readonly GraphNodeFragment[] }

/** Our ends of the ties: the whole university first, units in official order, ties without a stated unit last. */
export function UnitTies({ ties, units }: UnitTiesProps) {
  const { t } = useTranslation(['pages', 'words'])
  const { agreements, activities, lastSeen } = useCountColumns<GraphLinkFragment>()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const rows = ties.toSorted((a, b) => placeOf(a, byId) - placeOf(b, byId) || a.id.localeCompare(b.id))
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: rows.length })}>
      <DataTable<GraphLinkFragment>
        testId="units"
        rows={rows}
        rowAttributes={({ from }) => ({ 'data-id': from })}
        empty={t('pages:units.none')}
        columns={[
          column('unit', t('words:label.Department'), ({ from }) => nameOfEnd(from)),
          column('tie', t('pages:tie'), (tie) => <TieState tie={tie} />),
          agreements,
          activities,
          lastSeen,
        ]}
      />
    </Section>
  )

  function nameOfEnd(id: string) {
    const unit = byId.get(id)
    return unit ? <PageLink thing={unit} /> : t(id === HOME ? 'words:home' : 'words:unitNotStated')
  }
}

function placeOf(tie: GraphLinkFragment, units: ReadonlyMap<string, GraphNodeFragment>): number {
  if (tie.from === HOME) return -1
  if (tie.from === UNIT_NOT_STATED) return Number.MAX_SAFE_INTEGER
  return units.get(tie.from)?.officialOrder ?? Number.MAX_SAFE_INTEGER - 1
}

function TieState({ tie: { state, toBeConfirmed } }: { readonly tie: GraphLinkFragment }) {
  const { t } = useTranslation('words')
  const sign = <TieSample state={state} width={22} />
  return <StateWords sign={sign} words={t(`tieState.${state}`)} toBeConfirmed={toBeConfirmed} />
}
