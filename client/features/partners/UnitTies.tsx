import { useTranslation } from 'react-i18next'
import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { TieSample } from '#client/shared/entity/Mark.tsx'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import css from '#client/shared/tables/Table.module.css'
import { Empty } from '#client/ui/Notice.tsx'
import { Section } from '#client/ui/Section.tsx'

type UnitTiesProps = { readonly ties: readonly GraphLinkFragment[]; readonly units: readonly GraphNodeFragment[] }

/** Our ends of the ties: the whole university first, units in official order, ties whose unit nobody stated last. */
export function UnitTies({ ties, units }: UnitTiesProps) {
  const { t } = useTranslation(['pages', 'words'])
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const rows = ties.toSorted((a, b) => placeOf(a, byId) - placeOf(b, byId) || a.id.localeCompare(b.id))
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: rows.length })}>
      {rows.length === 0 ? (
        <Empty>{t('pages:units.none')}</Empty>
      ) : (
        <table className={css.table} data-testid="units">
          <thead>
            <tr>
              <th scope="col">{t('words:label.Department')}</th>
              <th scope="col">{t('pages:tie')}</th>
              <th scope="col" className={css.number}>
                {t('pages:column.agreements')}
              </th>
              <th scope="col" className={css.number}>
                {t('pages:column.activities')}
              </th>
              <th scope="col" className={css.number}>
                {t('pages:column.lastSeen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((tie) => (
              <Row key={tie.id} tie={tie} unit={byId.get(tie.from) ?? null} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function placeOf(tie: GraphLinkFragment, units: ReadonlyMap<string, GraphNodeFragment>): number {
  if (tie.from === HOME) return -1
  if (tie.from === UNIT_NOT_STATED) return Number.MAX_SAFE_INTEGER
  return units.get(tie.from)?.officialOrder ?? Number.MAX_SAFE_INTEGER - 1
}

function Row({ tie, unit }: { readonly tie: GraphLinkFragment; readonly unit: GraphNodeFragment | null }) {
  const { t } = useTranslation('words')
  return (
    <tr data-id={tie.from}>
      <th scope="row">{unit ? <PageLink thing={unit} /> : t(tie.from === HOME ? 'home' : 'unitNotStated')}</th>
      <td>
        <TieState tie={tie} />
      </td>
      <td className={css.number}>
        {tie.agreementsInForce} / {tie.agreements}
      </td>
      <td className={css.number}>
        {tie.recentActivities} / {tie.activities}
      </td>
      <td className={css.number}>{tie.lastSeen ?? <span className={css.quiet}>{t('notKnown')}</span>}</td>
    </tr>
  )
}

/** The line as it is drawn, and its state in words. */
export function TieState({ tie }: { readonly tie: Pick<GraphLinkFragment, 'state' | 'toBeConfirmed'> }) {
  const { t } = useTranslation('words')
  return (
    <span className={css.state}>
      <TieSample state={tie.state} width={22} />
      {t(`tieState.${tie.state}`)}
      {tie.toBeConfirmed && <span className={css.quiet}>{t('toBeConfirmed')}</span>}
    </span>
  )
}
