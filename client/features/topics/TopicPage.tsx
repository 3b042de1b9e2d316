import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { Presence } from '#client/features/topics/Presence.tsx'
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
import { type PageScope, unknownsOf } from '#client/shared/page/pageScope.ts'
import { Records } from '#client/shared/page/Records.tsx'
import { ShowInNetwork } from '#client/shared/page/ShowInNetwork.tsx'
import { leftOutSentence, scopeSentence } from '#client/shared/page/scopeSentence.ts'
import { sourcesOf } from '#client/shared/page/sourcesOf.ts'
import { usePageScope } from '#client/shared/page/usePageScope.ts'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { PartnersByState } from '#client/shared/tables/PartnersByState.tsx'
import { Sources } from '#client/shared/tables/Sources.tsx'
import { Statistics } from '#client/shared/tables/Statistics.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'

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

/** The page of a country, region, theme or strategy item: one scope for its headline and all its tables. */
export function Topic({ profile }: { readonly profile: TopicProfileFragment }) {
  const { t } = useTranslation('pages')
  const things = thingsOf(profile.partners)
  const isPlace = profile.label === 'Country' || profile.label === 'Region'
  const scope = usePageScope(profile, isPlace)
  return (
    <>
      <Head {...{ profile, scope }} />
      <PageColumns
        aside={
          <>
            {isPlace && <Presence profile={profile} />}
            <LinkList title={t('topic.partOf')} things={profile.partOf} />
            <LinkList title={t('topic.parts')} things={profile.parts} />
            <NotKnown strong unknowns={unknownsOf(scope.facts)} />
            <Records records={profile.records} />
          </>
        }
      >
        <PartnersByState scope={scope} withCountry={profile.label !== 'Country'} />
        <AgreementList facts={scope.facts} things={things} withPartner />
        <ActivityTimeline facts={scope.facts} things={things} asOf={profile.asOf} withPartner />
        <UnitShares units={profile.units} scope={scope} />
        <Statistics statistics={profile.statistics} pageId={profile.id} />
        <Sources sources={sourcesOf(profile, ...scope.facts)} />
      </PageColumns>
    </>
  )
}

type HeadProps = { readonly profile: TopicProfileFragment; readonly scope: PageScope }

function Head({ profile, scope }: HeadProps) {
  const { t } = useTranslation(['pages', 'words', 'explore', 'app'])
  const leftOut = leftOutSentence(scope, t)
  return (
    <ThingHead
      eyebrow={<span>{t(`words:label.${profile.label}`)}</span>}
      names={profile.names}
      sentence={sentenceOf({ profile, scope }, t)}
    >
      {profile.partners.length > 0 && <ShowInNetwork id={profile.id} isTopic />}
      {leftOut && <Quiet>{leftOut}</Quiet>}
    </ThingHead>
  )
}

/** Nothing assigned does not mean nothing done: the list on the start page says it in the same words. */
function sentenceOf({ profile, scope }: HeadProps, t: TFunction): string {
  if (profile.assigned === false) return t('app:strategy.unassigned')
  if (profile.partners.length + profile.facts.length === 0) return t('pages:topic.noPartner')
  const isCountry = profile.label === 'Country'
  const where = isCountry ? t('pages:topic.here', { count: scope.partners.length }) : headlineOf(scope.partners, t)
  return scopeSentence(scope, t, where)
}
