import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { formatDateInTable } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { factState, kindOf } from '#client/shared/entity/factWords.ts'
import { PartnerEnds, type Things, UnitEnds } from '#client/shared/tables/Ends.tsx'
import { byEnd, type EndGroup, endGroupOf, endGroups } from '#client/shared/tables/endGroups.ts'
import { FactSource } from '#client/shared/tables/Sources.tsx'
import css from '#client/shared/tables/Table.module.css'
import { Name } from '#client/ui/Name.tsx'
import { Empty } from '#client/ui/Notice.tsx'
import { Section } from '#client/ui/Section.tsx'

type AgreementListProps = {
  readonly facts: readonly FactEvidenceFragment[]
  readonly things: Things
  /** On the page of a partner its own name is left out. */
  readonly withPartner?: boolean
  /** Where `facts` are one page of a longer list: how many there are in all. */
  readonly total?: number
}

/** Agreements by how their end is known: stated, renewing, presumed, unknown, planned, over; each group counted. */
export function AgreementList({ facts, things, withPartner = false, total }: AgreementListProps) {
  const { t } = useTranslation('pages')
  const agreements = facts.filter((fact) => fact.label === 'Agreement')
  const count = total ?? agreements.length
  // The count of a group would be that of the page alone.
  const isWhole = count === agreements.length
  return (
    <Section strong title={t('agreements.title')} note={t('agreements.note', { count })}>
      {agreements.length === 0 ? (
        <Empty>{t('agreements.none')}</Empty>
      ) : (
        <table className={css.table} data-testid="agreements">
          <thead>
            <tr>
              <th scope="col">{t('agreements.kind')}</th>
              {withPartner && <th scope="col">{t('partner')}</th>}
              <th scope="col">{t('agreements.heldBy')}</th>
              <th scope="col">{t('agreements.signed')}</th>
              <th scope="col">{t('agreements.ends')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          {endGroups.map((group) => (
            <Group key={group} group={group} {...{ agreements, things, withPartner, isWhole }} />
          ))}
        </table>
      )}
    </Section>
  )
}

type GroupProps = {
  readonly group: EndGroup
  readonly agreements: readonly FactEvidenceFragment[]
  readonly things: Things
  readonly withPartner: boolean
  readonly isWhole: boolean
}

function Group({ group, agreements, things, withPartner, isWhole }: GroupProps) {
  const { t } = useTranslation('pages')
  const rows = agreements.filter((fact) => endGroupOf(fact) === group).toSorted(byEnd)
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr className={css.group}>
        <th scope="rowgroup" colSpan={withPartner ? 7 : 6}>
          {t(`end.${group}`)}
          {isWhole && <small>{rows.length}</small>}
        </th>
      </tr>
      {rows.map((fact) => (
        <Row key={fact.id} {...{ fact, things, withPartner }} />
      ))}
    </tbody>
  )
}

type RowProps = { readonly fact: FactEvidenceFragment; readonly things: Things; readonly withPartner: boolean }

function Row({ fact, things, withPartner }: RowProps) {
  const { t } = useTranslation(['words', 'pages'])
  const language = useLanguage()
  const latest = fact.renewedOn.at(-1)
  return (
    <tr data-fact={fact.id}>
      <th scope="row" className={css.what}>
        {kindOf(fact, t)}
        <span className={css.sub}>
          {t(`words:agreementLevel.${fact.level}`)}
          {fact.names && (
            <>
              {' · '}
              <Name names={fact.names} />
            </>
          )}
        </span>
      </th>
      {withPartner && (
        <td>
          <PartnerEnds ids={fact.organizationIds} things={things} />
        </td>
      )}
      <td>
        <UnitEnds ids={fact.departmentIds} things={things} />
      </td>
      <td className={css.date}>
        <Stated date={fact.signedOn} />
        {latest && (
          <span className={css.sub}>
            {t('pages:agreements.renewed', { date: formatDateInTable(latest, language) })}
          </span>
        )}
      </td>
      <td className={css.date}>
        <Stated date={fact.expiresOn} />
      </td>
      <td className={fact.agreementState === 'expiring' ? css.warn : ''}>{factState(fact, t)}</td>
      <td className={css.source}>
        <FactSource fact={fact} />
      </td>
    </tr>
  )
}

/** A date as stated, or that it is not known. */
function Stated({ date }: { readonly date: string | null }) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  return date ? formatDateInTable(date, language) : <span className={css.quiet}>{t('notKnown')}</span>
}
