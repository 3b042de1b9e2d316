import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useQuestion } from '#client/api/useQuestion.ts'
import { CoParticipants } from '#client/features/partners/CoParticipants.tsx'
import { UnitTies } from '#client/features/partners/UnitTies.tsx'
import { type NamesFragment, PartnerPageDocument, type PartnerPageQuery } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'
import { Designation, JapaneseNameSource } from '#client/shared/entity/Designation.tsx'
import { Mark, StrategicMark } from '#client/shared/entity/Mark.tsx'
import { LinkList } from '#client/shared/page/LinkList.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { PageColumns } from '#client/shared/page/PageColumns.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { ThingHead } from '#client/shared/page/PageHead.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { ShowInNetwork } from '#client/shared/page/ShowInNetwork.tsx'
import { StateReasons } from '#client/shared/page/StateReasons.tsx'
import { sourcesOf } from '#client/shared/page/sourcesOf.ts'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { Sources } from '#client/shared/tables/Sources.tsx'
import { Statistics } from '#client/shared/tables/Statistics.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

type Profile = PartnerPageQuery['partnerProfile']

export function PartnerPage({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const answer = useQuestion(PartnerPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ partnerProfile }) => <Partner profile={partnerProfile} />}</PageFrame>
}

export function Partner({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['pages', 'words'])
  const leads = profile.leadUnits.map((unit) => ({ ...unit, sector: null }))
  const things = thingsOf(leads, profile.departments, [profile.node])
  return (
    <>
      <Head profile={profile} />
      <PageColumns
        aside={
          <>
            <LinkList title={t('words:leadUnit')} things={profile.leadUnits} />
            {profile.node.partnershipState && (
              <Section strong title={t('stateTitle')}>
                <StateReasons isPage profile={profile} />
              </Section>
            )}
            <NotKnown strong unknowns={profile.unknowns} />
            <Records records={profile.records} website={profile.website} rorId={profile.rorId} />
          </>
        }
      >
        <UnitTies ties={profile.ties} units={profile.departments} facts={profile.facts} />
        <AgreementList facts={profile.facts} things={things} />
        <ActivityTimeline facts={profile.facts} things={things} asOf={profile.asOf} />
        <CoParticipants rows={profile.coParticipants} />
        <Statistics statistics={profile.statistics} pageId={profile.node.id} />
        <Sources sources={sourcesOf(profile, ...profile.facts)} />
      </PageColumns>
    </>
  )
}

function Head({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('pages')
  const { node } = profile
  // No unit is named where the whole university is a party: that is stated, not unknown.
  const isWhole = node.counterparts === 0 && profile.ties.some(({ from }) => from === HOME)
  const sentence = t('partnerSentence.text', {
    agreements: t('count.agreements', { count: node.agreements, inForce: node.agreementsInForce }),
    activities: t('count.activities', { count: node.activities, recent: node.recentActivities }),
    units: isWhole ? t('partnerSentence.wholeUniversity') : t('partnerSentence.units', { count: node.counterparts }),
    lastSeen: node.lastSeen === null ? '' : t('partnerSentence.lastSeen', { year: node.lastSeen }),
  })
  return (
    <ThingHead eyebrow={<Eyebrow profile={profile} />} names={node.names} sentence={sentence}>
      <ShowInNetwork id={node.id} place={node.place} />
      {profile.designations.map((designation) => (
        <span key={designation.id}>
          <StrategicMark title="" /> <Designation designation={designation} />
        </span>
      ))}
      <Quiet>
        <JapaneseNameSource names={node.names} />
      </Quiet>
    </ThingHead>
  )
}

function Eyebrow({ profile: { node, countryNames, members } }: { readonly profile: Profile }) {
  const { t } = useTranslation('words')
  return (
    <>
      <Mark sector={node.sector} label={node.label} />
      <span>{t(`label.${node.label}`)}</span>
      <span>{countryNames ? <Country code={node.countryCode} names={countryNames} /> : t('place.multinational')}</span>
      {node.city && <span>{node.city}</span>}
      {members !== null && <span>{t('members', { count: members })}</span>}
    </>
  )
}

function Country({ code, names }: { readonly code: string | null; readonly names: NamesFragment }) {
  const name = <Name names={names} />
  return code ? <Link href={`/countries/${code}`}>{name}</Link> : name
}
