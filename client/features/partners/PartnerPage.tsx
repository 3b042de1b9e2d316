import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useQuestion } from '#client/api/useQuestion.ts'
import { UnitTies } from '#client/features/partners/UnitTies.tsx'
import { PartnerPageDocument, type PartnerPageQuery } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Mark, StrategicMark } from '#client/shared/entity/Mark.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { PageColumns } from '#client/shared/page/PageColumns.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { ThingHead } from '#client/shared/page/PageHead.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { ShowInNetwork } from '#client/shared/page/ShowInNetwork.tsx'
import { StateReasons } from '#client/shared/page/StateReasons.tsx'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { Sources, sourcesOf } from '#client/shared/tables/Sources.tsx'
import { Statistics } from '#client/shared/tables/Statistics.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'

type Profile = PartnerPageQuery['partnerProfile']

/** The page of one partner. */
export function PartnerPage({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const answer = useQuestion(PartnerPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ partnerProfile }) => <Partner profile={partnerProfile} />}</PageFrame>
}

function Partner({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('pages')
  const things = thingsOf(profile.departments, [profile.node])
  return (
    <>
      <Head profile={profile} />
      <PageColumns
        aside={
          <>
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
        <UnitTies ties={profile.ties} units={profile.departments} />
        <AgreementList facts={profile.facts} things={things} />
        <ActivityTimeline facts={profile.facts} things={things} asOf={profile.asOf} />
        <Statistics statistics={profile.statistics} pageId={profile.node.id} />
        <Sources sources={sourcesOf(profile, ...profile.facts)} />
      </PageColumns>
    </>
  )
}

function Head({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['pages', 'explore', 'words'])
  const { node } = profile
  const sentence = t('pages:partnerSentence.text', {
    agreements: t('pages:count.agreements', { count: node.agreements, inForce: node.agreementsInForce }),
    activities: t('pages:count.activities', { count: node.activities, recent: node.recentActivities }),
    units: t('pages:partnerSentence.units', { count: node.counterparts }),
    lastSeen: node.lastSeen === null ? '' : t('pages:partnerSentence.lastSeen', { year: node.lastSeen }),
  })
  return (
    <ThingHead eyebrow={<Eyebrow profile={profile} />} names={node.names} sentence={sentence}>
      <ShowInNetwork id={node.id} />
      <Designations profile={profile} />
      <Quiet>
        {node.names.ja
          ? node.names.jaSource &&
            t('explore:names_ja.source', { source: t(`words:nameSource.${node.names.jaSource}`) })
          : t('explore:names_ja.none')}
      </Quiet>
    </ThingHead>
  )
}

function Eyebrow({ profile: { node, countryNames } }: { readonly profile: Profile }) {
  const { t } = useTranslation('words')
  return (
    <>
      <Mark sector={node.sector} label={node.label} />
      <span>{t(`label.${node.label}`)}</span>
      <span>
        {countryNames && node.countryCode ? (
          <Link href={`/countries/${node.countryCode}`}>
            <Name names={countryNames} />
          </Link>
        ) : countryNames ? (
          <Name names={countryNames} />
        ) : (
          t('place.multinational')
        )}
      </span>
      {node.city && <span>{node.city}</span>}
    </>
  )
}

function Designations({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['words', 'explore'])
  const language = useLanguage()
  return profile.designations.map(({ id, decidedOn, statedOn, source }) => (
    <span key={id}>
      <StrategicMark title="" /> {t('words:strategic')}
      {decidedOn
        ? ` · ${t('explore:designation.decided', { date: formatDate(decidedOn, language) })}`
        : statedOn && ` · ${t('explore:designation.stated', { date: formatDate(statedOn, language) })}`}{' '}
      {source && <SourceLink source={source} />}
    </span>
  ))
}
