import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { UnitPageDocument, type UnitPageQuery } from '#client/generated/graphql.ts'
import { UnitMark } from '#client/shared/entity/Mark.tsx'
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

type Profile = UnitPageQuery['departmentProfile']

export function UnitPage({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const answer = useQuestion(UnitPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ departmentProfile }) => <Unit profile={departmentProfile} />}</PageFrame>
}

export function Unit({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('pages')
  const { node, parent, subUnits, partners } = profile
  const things = thingsOf(partners, subUnits, parent ? [parent] : [], [node])
  const scope = usePageScope(profile)
  return (
    <>
      <Head {...{ profile, scope }} />
      <PageColumns
        aside={
          <>
            <LinkList title={t('unit.relatives')} things={parent ? [parent, ...subUnits] : subUnits} />
            <LinkList title={t('unit.themes')} things={profile.themes} />
            <NotKnown strong unknowns={unknownsOf(scope.facts)} />
            <Records records={profile.records} />
          </>
        }
      >
        <PartnersByState scope={scope} />
        <AgreementList facts={scope.facts} things={things} withPartner />
        <ActivityTimeline facts={scope.facts} things={things} asOf={profile.asOf} withPartner />
        <Statistics statistics={profile.statistics} pageId={node.id} />
        <Sources sources={sourcesOf(profile, ...scope.facts)} />
      </PageColumns>
    </>
  )
}

function Head({ profile, scope }: { readonly profile: Profile; readonly scope: PageScope }) {
  const { t } = useTranslation(['pages', 'explore', 'words'])
  const { node, partners, ownTies, tiesWithSubUnits, campus, foundedYear } = profile
  const kind = node.departmentKind && t(`words:departmentKind.${node.departmentKind}`)
  const sentence = partners.length + profile.facts.length === 0 ? t('pages:unit.noPartner') : scopeSentence(scope, t)
  const leftOut = leftOutSentence(scope, t)
  return (
    <ThingHead
      eyebrow={
        <>
          <UnitMark />
          <span>{t('words:label.Department')}</span>
          {kind && <span>{kind}</span>}
          {campus && <span>{t('pages:unit.campus', { campus })}</span>}
          {foundedYear !== null && <span>{t('pages:unit.founded', { year: foundedYear })}</span>}
        </>
      }
      names={node.names}
      sentence={sentence}
    >
      <ShowInNetwork id={node.id} />
      {leftOut && <Quiet>{leftOut}</Quiet>}
      {ownTies !== tiesWithSubUnits && (
        <Quiet>{t('explore:unit.own', { count: ownTies, all: tiesWithSubUnits })}</Quiet>
      )}
    </ThingHead>
  )
}
