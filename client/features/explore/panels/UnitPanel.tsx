import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/parts/Details.module.css'
import { PanelName } from '#client/features/explore/parts/panelParts.tsx'
import { TieList, toggleTie } from '#client/features/explore/parts/TieList.tsx'
import { DepartmentProfileDocument, type DepartmentProfileQuery } from '#client/generated/graphql.ts'
import { UnitMark } from '#client/shared/entity/Mark.tsx'
import { Failure } from '#client/shared/page/Failure.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'

type Profile = DepartmentProfileQuery['departmentProfile']

type UnitPanelProps = {
  readonly id: string
  readonly asOf: string
  readonly openTie: string | null
  /** What stands below where nothing is known of the id. */
  readonly otherwise: ReactNode
}

/** All about one unit: its partners in tie order, each with its evidence; what counts with it. */
export function UnitPanel({ id, asOf, openTie, otherwise }: UnitPanelProps) {
  const { t } = useTranslation('explore')
  const answer = useQuestion(DepartmentProfileDocument, { id, asOf })
  const profile = answer.data?.departmentProfile
  return (
    <div className={css.sections}>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {answer.error && !profile && otherwise}
      {answer.isSlow && !profile && <p className={css.quiet}>{t('details.loading')}</p>}
      {profile && <Unit profile={profile} openTie={openTie} />}
    </div>
  )
}

type UnitProps = { readonly profile: Profile; readonly openTie: string | null }

function Unit({ profile, openTie }: UnitProps) {
  const { t } = useTranslation(['explore', 'words'])
  const { node } = profile
  return (
    <>
      <div>
        <p className={css.eyebrow}>
          <UnitMark />
          {[t('words:label.Department'), node.departmentKind && t(`words:departmentKind.${node.departmentKind}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <PanelName names={node.names} page={node} />
        <dl className={css.figures}>
          <div>
            <dt>{t('explore:partners')}</dt>
            <dd>{node.counterparts}</dd>
          </div>
          <div>
            <dt>{t('explore:figures.agreements')}</dt>
            <dd>
              {node.agreements}
              <small>{t('explore:figures.inForce', { count: node.agreementsInForce })}</small>
            </dd>
          </div>
          <div>
            <dt>{t('explore:figures.activities')}</dt>
            <dd>
              {node.activities}
              <small>{t('explore:figures.recent', { count: node.recentActivities })}</small>
            </dd>
          </div>
        </dl>
        {profile.tiesWithSubUnits !== profile.ownTies && (
          <p className={css.quiet}>
            {t('explore:unit.own', { count: profile.ownTies, all: profile.tiesWithSubUnits })}
          </p>
        )}
      </div>
      <Partners profile={profile} openTie={openTie} />
      <Relatives profile={profile} />
      <NotKnown unknowns={profile.unknowns} />
      <Records records={profile.records} />
    </>
  )
}

function Partners({ profile, openTie }: UnitProps) {
  const { t } = useTranslation('explore')
  const links = new Map(profile.ties.map((link) => [link.to, link]))
  const rows = profile.partners.flatMap((node) => {
    const link = links.get(node.id)
    return link ? [{ link, node }] : []
  })
  return (
    <Section title={t('partners')} note={t('unit.tieOrder', { shown: rows.length, total: profile.node.ties })}>
      {rows.length === 0 && <p className={css.quiet}>{t('unit.noTies')}</p>}
      <TieList
        rows={rows}
        asOf={profile.asOf}
        openLink={openTie}
        onToggle={(link) => toggleTie(link, openTie, profile.node.id)}
        onVisit={openNode}
      />
    </Section>
  )
}

/** The unit it belongs to, and those that count with it. */
function Relatives({ profile: { parent, subUnits } }: { readonly profile: Profile }) {
  const { t } = useTranslation('explore')
  const all = parent ? [parent, ...subUnits] : subUnits
  if (all.length === 0) return null
  return (
    <Section title={t('unit.relatives')}>
      <ul className={css.links}>
        {all.map((unit) => (
          <li key={unit.id}>
            <button type="button" className={css.withMark} onClick={() => openNode(unit.id)}>
              <UnitMark />
              <Name names={unit.names} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
