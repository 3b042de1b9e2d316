import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { Presence } from '#client/features/topics/Presence.tsx'
import { ShowTopicInNetwork } from '#client/features/topics/ShowTopicInNetwork.tsx'
import { UnitShares } from '#client/features/topics/UnitShares.tsx'
import {
  CountryPageDocument,
  RegionPageDocument,
  StrategyPageDocument,
  ThemePageDocument,
  type TopicProfileFragment,
} from '#client/generated/graphql.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { LinkList } from '#client/shared/page/LinkList.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { PageColumns } from '#client/shared/page/PageColumns.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { ThingHead } from '#client/shared/page/PageHead.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { PartnersByState } from '#client/shared/tables/PartnersByState.tsx'
import { Sources, sourcesOf } from '#client/shared/tables/Sources.tsx'
import { Statistics } from '#client/shared/tables/Statistics.tsx'

type PageProps = { readonly id: string; readonly asOf: string }

export function CountryPage({ id, asOf }: PageProps) {
  const answer = useQuestion(CountryPageDocument, { code: id, asOf })
  return <PageFrame answer={answer}>{({ countryProfile }) => <Topic profile={countryProfile} />}</PageFrame>
}

export function RegionPage({ id, asOf }: PageProps) {
  const answer = useQuestion(RegionPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ regionProfile }) => <Topic profile={regionProfile} />}</PageFrame>
}

export function ThemePage({ id, asOf }: PageProps) {
  const answer = useQuestion(ThemePageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ themeProfile }) => <Topic profile={themeProfile} />}</PageFrame>
}

export function StrategyPage({ id, asOf }: PageProps) {
  const answer = useQuestion(StrategyPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ strategyProfile }) => <Topic profile={strategyProfile} />}</PageFrame>
}

/** The page of a country, region, theme or strategy item. */
function Topic({ profile }: { readonly profile: TopicProfileFragment }) {
  const { t } = useTranslation('pages')
  const things = thingsOf(profile.partners)
  const isPlace = profile.label === 'Country' || profile.label === 'Region'
  return (
    <>
      <Head profile={profile} />
      <PageColumns
        aside={
          <>
            {isPlace && <Presence profile={profile} />}
            <LinkList title={t('topic.partOf')} things={profile.partOf} />
            <LinkList title={t('topic.parts')} things={profile.parts} />
            <NotKnown strong unknowns={profile.unknowns} />
            <Records records={profile.records} />
          </>
        }
      >
        <PartnersByState partners={profile.partners} withCountry={profile.label !== 'Country'} everyPlace={isPlace} />
        <AgreementList facts={profile.facts} things={things} withPartner />
        <ActivityTimeline facts={profile.facts} things={things} asOf={profile.asOf} withPartner />
        <UnitShares units={profile.units} />
        <Statistics statistics={profile.statistics} pageId={profile.id} />
        <Sources sources={sourcesOf(profile, ...profile.facts)} />
      </PageColumns>
    </>
  )
}

function Head({ profile }: { readonly profile: TopicProfileFragment }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const { partners, facts } = profile
  const agreements = facts.filter((fact) => fact.label === 'Agreement')
  const inForce = agreements.filter((one) => one.agreementState === 'in_force' || one.agreementState === 'expiring')
  const activities = facts.filter((fact) => fact.label === 'Activity')
  const recent = activities.filter((one) => one.activityState === 'recent').length
  const where =
    profile.label === 'Country' ? t('pages:topic.here', { count: partners.length }) : headlineOf(partners, t)
  const sentence =
    partners.length === 0
      ? t('pages:topic.noPartner')
      : t('pages:unit.sentence', {
          where,
          agreements: t('pages:count.agreements', { count: agreements.length, inForce: inForce.length }),
          activities: t('pages:count.activities', { count: activities.length, recent }),
        })
  return (
    <ThingHead eyebrow={<span>{t(`words:label.${profile.label}`)}</span>} names={profile.names} sentence={sentence}>
      {partners.length > 0 && <ShowTopicInNetwork profile={profile} />}
    </ThingHead>
  )
}
