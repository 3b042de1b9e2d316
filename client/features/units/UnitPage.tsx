import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { UnitPageDocument, type UnitPageQuery } from '#client/generated/graphql.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { UnitMark } from '#client/shared/entity/Mark.tsx'
import { LinkList } from '#client/shared/page/LinkList.tsx'
import { NotKnown } from '#client/shared/page/NotKnown.tsx'
import { PageColumns } from '#client/shared/page/PageColumns.tsx'
import { PageFrame } from '#client/shared/page/PageFrame.tsx'
import { ThingHead } from '#client/shared/page/PageHead.tsx'
import { Records } from '#client/shared/page/Records.tsx'
import { ShowInNetwork } from '#client/shared/page/ShowInNetwork.tsx'
import { ActivityTimeline } from '#client/shared/tables/ActivityTimeline.tsx'
import { AgreementList } from '#client/shared/tables/AgreementList.tsx'
import { thingsOf } from '#client/shared/tables/Ends.tsx'
import { PartnersByState } from '#client/shared/tables/PartnersByState.tsx'
import { Sources, sourcesOf } from '#client/shared/tables/Sources.tsx'
import { Statistics } from '#client/shared/tables/Statistics.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'

type Profile = UnitPageQuery['departmentProfile']

export function UnitPage({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const answer = useQuestion(UnitPageDocument, { id, asOf })
  return <PageFrame answer={answer}>{({ departmentProfile }) => <Unit profile={departmentProfile} />}</PageFrame>
}

function Unit({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('pages')
  const { node, parent, subUnits, partners } = profile
  const things = thingsOf(partners, subUnits, parent ? [parent] : [], [node])
  return (
    <>
      <Head profile={profile} />
      <PageColumns
        aside={
          <>
            <LinkList title={t('unit.relatives')} things={parent ? [parent, ...subUnits] : subUnits} />
            <LinkList title={t('unit.themes')} things={profile.themes} />
            <NotKnown strong unknowns={profile.unknowns} />
            <Records records={profile.records} />
          </>
        }
      >
        <PartnersByState partners={partners} />
        <AgreementList facts={profile.facts} things={things} withPartner />
        <ActivityTimeline facts={profile.facts} things={things} asOf={profile.asOf} withPartner />
        <Statistics statistics={profile.statistics} pageId={node.id} />
        <Sources sources={sourcesOf(profile, ...profile.facts)} />
      </PageColumns>
    </>
  )
}

function Head({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['pages', 'explore', 'words'])
  const { node, partners, ownTies, tiesWithSubUnits } = profile
  const kind = node.departmentKind && t(`words:departmentKind.${node.departmentKind}`)
  const sentence =
    partners.length === 0
      ? t('pages:unit.noPartner')
      : t('pages:unit.sentence', {
          where: headlineOf(partners, t),
          agreements: t('pages:count.agreements', { count: node.agreements, inForce: node.agreementsInForce }),
          activities: t('pages:count.activities', { count: node.activities, recent: node.recentActivities }),
        })
  return (
    <ThingHead
      eyebrow={
        <>
          <UnitMark />
          <span>{t('words:label.Department')}</span>
          {kind && <span>{kind}</span>}
        </>
      }
      names={node.names}
      sentence={sentence}
    >
      <ShowInNetwork id={node.id} />
      {ownTies !== tiesWithSubUnits && (
        <Quiet>{t('explore:unit.own', { count: ownTies, all: tiesWithSubUnits })}</Quiet>
      )}
    </ThingHead>
  )
}
