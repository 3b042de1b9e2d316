import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { ActivityTimeline } from '#client/app/pages/ActivityTimeline.tsx'
import { AgreementList } from '#client/app/pages/AgreementList.tsx'
import { thingsOf } from '#client/app/pages/Ends.tsx'
import { LinkList } from '#client/app/pages/LinkList.tsx'
import { NotKnown } from '#client/app/pages/NotKnown.tsx'
import css from '#client/app/pages/Page.module.css'
import { PageFrame } from '#client/app/pages/PageFrame.tsx'
import { PageHead } from '#client/app/pages/PageHead.tsx'
import { PartnersByState } from '#client/app/pages/PartnersByState.tsx'
import { ShowInNetwork } from '#client/app/pages/ShowInNetwork.tsx'
import { Sources, sourcesOf } from '#client/app/pages/Sources.tsx'
import { Statistics } from '#client/app/pages/Statistics.tsx'
import { UnitMark } from '#client/features/explore/parts/Mark.tsx'
import { Records } from '#client/features/explore/parts/panelParts.tsx'
import { headlineOf } from '#client/features/explore/words/headline.ts'
import { UnitPageDocument, type UnitPageQuery } from '#client/generated/graphql.ts'

type Profile = UnitPageQuery['departmentProfile']

/** All about one unit: its partners by state, what it holds and runs, what counts with it, what is not known. */
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
      <div className={css.columns}>
        <div className={css.main}>
          <PartnersByState partners={partners} />
          <AgreementList facts={profile.facts} things={things} withPartner />
          <ActivityTimeline facts={profile.facts} things={things} asOf={profile.asOf} withPartner />
          <Statistics statistics={profile.statistics} pageId={node.id} />
          <Sources sources={sourcesOf(profile, ...profile.facts)} />
        </div>
        <aside className={css.aside}>
          <LinkList title={t('unit.relatives')} things={parent ? [parent, ...subUnits] : subUnits} />
          <LinkList title={t('unit.themes')} things={profile.themes} />
          <NotKnown unknowns={profile.unknowns} />
          <Records records={profile.records} />
        </aside>
      </div>
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
    <PageHead
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
        <span className={css.quiet}>{t('explore:unit.own', { count: ownTies, all: tiesWithSubUnits })}</span>
      )}
    </PageHead>
  )
}
