import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import css from '#client/features/explore/Details.module.css'
import { Failure } from '#client/features/explore/Failure.tsx'
import { Mark } from '#client/features/explore/Mark.tsx'
import { PartnerState } from '#client/features/explore/PartnerState.tsx'
import { PanelName, Records, Unknowns } from '#client/features/explore/panelParts.tsx'
import { selectOnPlate } from '#client/features/explore/pickHit.ts'
import { TieList, type TieRow } from '#client/features/explore/TieList.tsx'
import { PartnerProfileDocument, type PartnerProfileQuery } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'

type Profile = PartnerProfileQuery['partnerProfile']
type PartnerPanelProps = { readonly id: string; readonly asOf: string; readonly openTie: string | null }

/** All about one partner: names, state with its reasons, ties with their evidence, what is not known. */
export function PartnerPanel({ id, asOf, openTie }: PartnerPanelProps) {
  const { t } = useTranslation('explore')
  const answer = useQuestion(PartnerProfileDocument, { id, asOf })
  const profile = answer.data?.partnerProfile
  return (
    <div className={css.sections}>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {answer.isSlow && !profile && <p className={css.quiet}>{t('details.loading')}</p>}
      {profile && <Partner profile={profile} openTie={openTie} />}
    </div>
  )
}

function Partner({ profile, openTie }: { readonly profile: Profile; readonly openTie: string | null }) {
  const { node } = profile
  return (
    <>
      <div>
        <Eyebrow profile={profile} />
        <PanelName names={node.names} isPartner />
        <Designations profile={profile} />
        <PartnerState profile={profile} />
        <Figures profile={profile} />
      </div>
      <Ties profile={profile} openTie={openTie} />
      <Unknowns unknowns={profile.unknowns} />
      <Records records={profile.records} website={profile.website} rorId={profile.rorId} />
    </>
  )
}

function Eyebrow({ profile: { node, countryNames } }: { readonly profile: Profile }) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  const country = countryNames ? nameOf(countryNames, language).text : t('place.multinational')
  return (
    <p className={css.eyebrow}>
      <Mark sector={node.sector} label={node.label} />
      {[t(`label.${node.label}`), country, node.city].filter(Boolean).join(' · ')}
    </p>
  )
}

function Designations({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['words', 'explore'])
  const language = useLanguage()
  return profile.designations.map((designation) => (
    <p key={designation.id} className={css.others}>
      ◆ {t('words:strategic')}
      {designation.decidedOn
        ? ` · ${t('explore:designation.decided', { date: formatDate(designation.decidedOn, language) })}`
        : designation.statedOn &&
          ` · ${t('explore:designation.stated', { date: formatDate(designation.statedOn, language) })}`}{' '}
      {designation.source && <SourceLink source={designation.source} />}
    </p>
  ))
}

function Figures({ profile: { node } }: { readonly profile: Profile }) {
  const { t } = useTranslation(['explore', 'words'])
  return (
    <dl className={css.figures}>
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
      <div>
        <dt>{t('explore:units')}</dt>
        <dd>{node.counterparts}</dd>
      </div>
      <div>
        <dt>{t('explore:figures.lastSeen')}</dt>
        <dd>{node.lastSeen ?? <small>{t('words:notKnown')}</small>}</dd>
      </div>
    </dl>
  )
}

function Ties({ profile, openTie }: { readonly profile: Profile; readonly openTie: string | null }) {
  const { t } = useTranslation('explore')
  const [open, setOpen] = useState(openTie)
  const rows = tieRows(profile)
  return (
    <Section title={t('ties')} note={`${rows.length} / ${profile.node.ties}`}>
      {rows.length === 0 && <p className={css.quiet}>{t('tie.none')}</p>}
      <TieList
        rows={rows}
        asOf={profile.asOf}
        openLink={open}
        onToggle={(link) => setOpen(open === link.id ? null : link.id)}
        onVisit={selectOnPlate}
      />
    </Section>
  )
}

/** The whole university first, units in official order, ties whose unit nobody stated last. */
function tieRows({ ties, departments }: Profile): readonly TieRow[] {
  const units = new Map(departments.map((unit) => [unit.id, unit]))
  const place = ({ link, node }: TieRow) => {
    if (link.from === HOME) return -1
    return link.from === UNIT_NOT_STATED
      ? Number.MAX_SAFE_INTEGER
      : (node?.officialOrder ?? Number.MAX_SAFE_INTEGER - 1)
  }
  return ties
    .map((link) => ({ link, node: units.get(link.from) ?? null }))
    .toSorted((a, b) => place(a) - place(b) || a.link.id.localeCompare(b.link.id))
}
