import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/parts/Panel.module.css'
import { PanelName } from '#client/features/explore/parts/PanelName.tsx'
import { factFigures, Profile } from '#client/features/explore/parts/Profile.tsx'
import { TieList, toggleTie } from '#client/features/explore/parts/TieList.tsx'
import {
  type GraphLinkFragment,
  PartnerProfileDocument,
  type PartnerProfileQuery,
  TieEvidenceDocument,
} from '#client/generated/graphql.ts'
import { strongestTie } from '#client/graph/tieOrder.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Designation } from '#client/shared/entity/Designation.tsx'
import { Mark } from '#client/shared/entity/Mark.tsx'
import { ourEnds } from '#client/shared/entity/ourEnds.ts'
import { LinkList } from '#client/shared/page/LinkList.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { StateReasons } from '#client/shared/page/StateReasons.tsx'
import { Figures } from '#client/ui/Figures.tsx'
import { Section } from '#client/ui/Section.tsx'

type Partner = PartnerProfileQuery['partnerProfile']
type PartnerPanelProps = {
  readonly id: string
  readonly asOf: string
  readonly openTie: string | null
  readonly graph: Graph
  /** Shown below where nothing is known of the id. */
  readonly otherwise: ReactNode
}

/** All about one partner: names, state with its reasons, ties with their evidence, what is not known. */
export function PartnerPanel({ id, asOf, openTie, graph, otherwise }: PartnerPanelProps) {
  const answer = useQuestion(PartnerProfileDocument, { id, asOf })
  const strongest = useMemo(() => strongestTie(graph, id), [graph, id])
  // Asked beside the profile, so that the panel opens with both at once.
  const evidence = useQuestion(
    TieEvidenceDocument,
    strongest && { departmentId: strongest.from, organizationId: strongest.to, asOf },
  )
  const isReady = !evidence.isLoading || evidence.isSlow || evidence.data
  const profile = isReady ? answer.data?.partnerProfile : undefined
  return (
    <Profile answer={answer} otherwise={otherwise}>
      {profile && <Partner profile={profile} openTie={openTie} strongest={strongest?.id ?? null} />}
    </Profile>
  )
}

type PartnerProps = { readonly profile: Partner; readonly openTie: string | null; readonly strongest: string | null }

function Partner({ profile, openTie, strongest }: PartnerProps) {
  const { t } = useTranslation(['explore', 'words'])
  const { node } = profile
  const figures = [
    ...factFigures(node, t),
    { key: 'units', label: t('explore:units'), value: node.counterparts },
    {
      key: 'lastSeen',
      label: t('explore:figures.lastSeen'),
      value: node.lastSeen ?? <small>{t('words:notKnown')}</small>,
      ...(node.lastSeen !== null && { note: t('explore:figures.lastSeenNote') }),
    },
  ]
  return (
    <>
      <div>
        <PanelName names={node.names} page={node} isPartner eyebrow={<Eyebrow profile={profile} />} />
        {profile.designations.map((designation) => (
          <p key={designation.id} className={css.others}>
            ◆ <Designation designation={designation} />
          </p>
        ))}
        <StateReasons profile={profile} />
        <Figures figures={figures} />
      </div>
      <LinkList title={t('words:leadUnit')} things={profile.leadUnits} />
      <Ties profile={profile} openTie={openTie} strongest={strongest} />
      <NotKnown unknowns={profile.unknowns} />
      <Records records={profile.records} website={profile.website} rorId={profile.rorId} />
    </>
  )
}

function Eyebrow({ profile: { node, countryNames } }: { readonly profile: Partner }) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  const country = countryNames ? nameOf(countryNames, language).text : t('place.multinational')
  return (
    <>
      <Mark sector={node.sector} label={node.label} />
      {[t(`label.${node.label}`), country, node.city].filter(Boolean).join(' · ')}
    </>
  )
}

/** The strongest tie opens by itself until it is closed; any other that opens is selected. */
function Ties({ profile, openTie, strongest }: PartnerProps) {
  const { t } = useTranslation('explore')
  const [isClosed, setClosed] = useState(openTie !== null)
  const rows = ourEnds(profile.ties, profile.departments)
  const open = openTie ?? (isClosed ? null : strongest)

  function onToggle(link: GraphLinkFragment): void {
    setClosed(true)
    if (openTie !== null || link.id !== open) toggleTie(link, openTie, profile.node.id)
  }

  return (
    <Section title={t('ties')} note={`${rows.length} / ${profile.node.ties}`}>
      {rows.length === 0 && <p className={css.quiet}>{t('tie.none')}</p>}
      <TieList rows={rows} asOf={profile.asOf} openLink={open} onToggle={onToggle} onVisit={openNode} />
    </Section>
  )
}
