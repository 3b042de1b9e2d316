import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { formatDateInTable } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { factState, kindOf } from '#client/shared/entity/factWords.ts'
import css from '#client/shared/tables/AgreementList.module.css'
import type { Things } from '#client/shared/tables/Ends.tsx'
import { byEnd, endGroupOf, endGroups } from '#client/shared/tables/endGroups.ts'
import { factAttributes, useFactColumns } from '#client/shared/tables/factColumns.tsx'
import { MoreStated } from '#client/shared/tables/MoreStated.tsx'
import { column, DataTable, type RowGroup } from '#client/ui/list/DataTable.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Quiet, SubLine } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

type AgreementListProps = {
  readonly facts: readonly FactEvidenceFragment[]
  readonly things: Things
  /** On the page of a partner its own name is left out. */
  readonly withPartner?: boolean
  /** Where `facts` are one page of a longer list: how many there are in all. */
  readonly total?: number
}
type AgreementProps = { readonly fact: FactEvidenceFragment }

/** Agreements by how their end is known: stated, renewing, presumed, unknown, planned, over; each group counted. */
export function AgreementList({ facts, things, withPartner = false, total }: AgreementListProps) {
  const { t } = useTranslation(['pages', 'words'])
  const { partner, unit, source } = useFactColumns(things, t('pages:agreements.heldBy'))
  const agreements = facts.filter((fact) => fact.label === 'Agreement')
  const count = total ?? agreements.length
  return (
    <Section strong title={t('pages:agreements.title')} note={t('pages:agreements.note', { count })}>
      <DataTable<FactEvidenceFragment>
        file={t('pages:agreements.title')}
        testId="agreements"
        rows={agreements}
        // On one page of a longer list the count of a group would be wrong.
        groups={useGroups(agreements, count === agreements.length)}
        rowAttributes={factAttributes}
        empty={t('pages:agreements.none')}
        columns={[
          column('kind', t('pages:agreements.kind'), (fact) => <What fact={fact} things={things} />, 'wide'),
          withPartner && partner,
          unit,
          column('signed', t('pages:agreements.signed'), (fact) => <Signed fact={fact} />, 'unbroken'),
          column('ends', t('pages:agreements.ends'), ({ expiresOn }) => <Stated date={expiresOn} />, 'unbroken'),
          column('state', t('pages:state'), (fact) => (
            <span className={fact.agreementState === 'expiring' ? css.warn : undefined}>{factState(fact, t)}</span>
          )),
          source,
        ]}
      />
    </Section>
  )
}

function useGroups(agreements: readonly FactEvidenceFragment[], isCounted: boolean) {
  const { t } = useTranslation('pages')
  return endGroups
    .map((key): RowGroup<FactEvidenceFragment> => {
      const rows = agreements.filter((fact) => endGroupOf(fact) === key).toSorted(byEnd)
      const title = (
        <>
          {t(`end.${key}`)}
          {isCounted && <small>{rows.length}</small>}
        </>
      )
      return { key, title, rows }
    })
    .filter(({ rows }) => rows.length > 0)
}

function What({ fact, things }: AgreementProps & { readonly things: Things }) {
  const { t } = useTranslation('words')
  return (
    <>
      {kindOf(fact, t)}
      <SubLine>
        {t(`agreementLevel.${fact.level}`)}
        {fact.names && (
          <>
            {' · '}
            <Name names={fact.names} />
          </>
        )}
      </SubLine>
      <MoreStated {...{ fact, things }} />
    </>
  )
}

function Signed({ fact: { signedOn, renewedOn } }: AgreementProps) {
  const { t } = useTranslation('pages')
  const language = useLanguage()
  const latest = renewedOn.at(-1)
  return (
    <>
      <Stated date={signedOn} />
      {latest && <SubLine>{t('agreements.renewed', { date: formatDateInTable(latest, language) })}</SubLine>}
    </>
  )
}

/** A date as stated, or that it is not known. */
function Stated({ date }: { readonly date: string | null }) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  return date ? formatDateInTable(date, language) : <Quiet>{t('notKnown')}</Quiet>
}
