import { useTranslation } from 'react-i18next'
import { inNone, type PageScope, sharedBy } from '#client/shared/page/pageScope.ts'
import { PartnerRows } from '#client/shared/tables/PartnerRows.tsx'
import { StateBar } from '#client/shared/tables/StateBar.tsx'
import { MoreRows, useFirst } from '#client/ui/list/MoreRows.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

const FIRST = 25

type PartnersByStateProps = { readonly scope: PageScope; readonly withCountry?: boolean }

/** Partners of a page by state and as rows; each row counts what belongs to the page. */
export function PartnersByState({ scope: { partners, facts }, withCountry = true }: PartnersByStateProps) {
  const { t } = useTranslation(['pages', 'explore'])
  const { shown, isAll, toggle } = useFirst(partners, FIRST)
  const rows = new Set(partners.map(({ id }) => id))
  const ends = facts.map(({ organizationIds }) => organizationIds.filter((id) => rows.has(id)))
  const [shared, unnamed] = [sharedBy(ends), inNone(ends)]
  return (
    <Section
      strong
      title={t('explore:partners')}
      note={t('pages:partners.note', { shown: shown.length, total: partners.length })}
    >
      {partners.length > 0 && <StateBar nodes={partners} />}
      <PartnerRows {...{ rows: shown, withCountry, empty: t('pages:partners.none') }} />
      <MoreRows total={partners.length} first={FIRST} isAll={isAll} onToggle={toggle} />
      {facts.length > 0 && (
        <Remark>
          {partners.length > 0 && t('pages:rows.ofPage')}
          {shared > 0 && t('pages:rows.shared', { count: shared })}
          {unnamed > 0 && t('pages:rows.noPartner', { count: unnamed })}
        </Remark>
      )}
    </Section>
  )
}
