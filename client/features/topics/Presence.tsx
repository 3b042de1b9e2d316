import { useTranslation } from 'react-i18next'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { Lines } from '#client/shared/page/LinkList.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Empty } from '#client/ui/Notice.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

/** What the university itself has there: offices abroad and alumni chapters. */
export function Presence({ profile }: { readonly profile: TopicProfileFragment }) {
  const { t } = useTranslation(['pages', 'words'])
  const offices = profile.facts.filter((fact) => fact.activityKind === 'overseas_office' && fact.names)
  const chapters = profile.partners.filter((partner) => partner.label === 'AlumniChapter')
  return (
    <Section strong title={t('pages:presence.title')} note={String(offices.length + chapters.length)}>
      {offices.length + chapters.length === 0 && <Empty>{t('pages:presence.none')}</Empty>}
      <Lines>
        {offices.map((office) => (
          <li key={office.id}>
            {office.names && <Name names={office.names} />} <Quiet>{t('words:activityKind.overseas_office')}</Quiet>
          </li>
        ))}
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <PageLink thing={chapter} /> <Quiet>{t('words:label.AlumniChapter')}</Quiet>
          </li>
        ))}
      </Lines>
    </Section>
  )
}
