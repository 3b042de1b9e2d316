import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import { NodeSection } from '#client/features/explore/parts/NodeRow.tsx'
import css from '#client/features/explore/parts/Panel.module.css'
import { PanelName } from '#client/features/explore/parts/PanelName.tsx'
import { factFigures, Profile } from '#client/features/explore/parts/Profile.tsx'
import { TieList, toggleTie } from '#client/features/explore/parts/TieList.tsx'
import { DepartmentProfileDocument, type DepartmentProfileQuery } from '#client/generated/graphql.ts'
import { UnitMark } from '#client/shared/entity/Mark.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { Figures } from '#client/ui/Figures.tsx'
import { Section } from '#client/ui/Section.tsx'

type Unit = DepartmentProfileQuery['departmentProfile']

type UnitPanelProps = {
  readonly id: string
  readonly asOf: string
  readonly openTie: string | null
  /** Shown below where nothing is known of the id. */
  readonly otherwise: ReactNode
}

/** All about one unit: its partners in tie order, each with its evidence; what counts with it. */
export function UnitPanel({ id, asOf, openTie, otherwise }: UnitPanelProps) {
  const answer = useQuestion(DepartmentProfileDocument, { id, asOf })
  const profile = answer.data?.departmentProfile
  return (
    <Profile answer={answer} otherwise={otherwise}>
      {profile && <Unit profile={profile} openTie={openTie} />}
    </Profile>
  )
}

type UnitProps = { readonly profile: Unit; readonly openTie: string | null }

function Unit({ profile, openTie }: UnitProps) {
  const { t } = useTranslation(['explore', 'words'])
  const { node } = profile
  const eyebrow = (
    <>
      <UnitMark />
      {[t('words:label.Department'), node.departmentKind && t(`words:departmentKind.${node.departmentKind}`)]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
  return (
    <>
      <div>
        <PanelName names={node.names} page={node} eyebrow={eyebrow} />
        <Figures
          figures={[
            { key: 'partners', label: t('explore:partners'), value: node.counterparts },
            ...factFigures(node, t),
          ]}
        />
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
function Relatives({ profile: { parent, subUnits } }: { readonly profile: Unit }) {
  const { t } = useTranslation('explore')
  const all = parent ? [parent, ...subUnits] : subUnits
  return <NodeSection title={t('unit.relatives')} rows={all.map((node) => ({ node }))} />
}
