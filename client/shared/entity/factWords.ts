import type { TFunction } from 'i18next'
import type { ActivityKind, AgreementKind, FactEvidenceFragment } from '#client/generated/graphql.ts'
import { formatDate, formatDateInTable } from '#client/i18n/format.ts'
import type { Language } from '#client/view/types.ts'

type Kinds = { readonly agreementKind: AgreementKind | null; readonly activityKind: ActivityKind | null }

export function kindOf({ agreementKind, activityKind }: Kinds, t: TFunction): string {
  if (agreementKind) return t(`words:agreementKind.${agreementKind}`)
  return activityKind ? t(`words:activityKind.${activityKind}`) : ''
}

/** State of one fact. An agreement in force whose end is only presumed says so; of what has no date nobody said that it ended. */
export function factState(fact: FactEvidenceFragment, t: TFunction): string {
  if (fact.activityState === 'over' && isUndated(fact) && fact.endBasis !== 'reported') return t('words:dateNotStated')
  if (fact.activityState) return t(`words:activityState.${fact.activityState}`)
  if (fact.agreementState === 'in_force' && fact.endBasis === 'presumed')
    return t('words:agreementState.in_force_to_be_confirmed')
  return fact.agreementState ? t(`words:agreementState.${fact.agreementState}`) : ''
}

/** No source gives a first or last day. */
export function isUndated({ startsOn, expiresOn }: Pick<FactEvidenceFragment, 'startsOn' | 'expiresOn'>): boolean {
  return startsOn === null && expiresOn === null
}

/** From its start to its end as stated, for tables; an end that only repeats year or month of the start is left out. */
export function rangeOf(start: string | null, end: string | null, language: Language): string {
  const [first, last] = [start, end].map((date) => (date === null ? '' : formatDateInTable(date, language)))
  if (start !== null && end !== null && start.startsWith(end)) return first ?? ''
  const between = language === 'ja' ? '〜' : '–'
  // A hyphen in a date and the dash of a range would run into each other.
  const join = language === 'en' && `${start}${end}`.includes('-') && start && end ? ` ${between} ` : between
  return `${first}${join}${last}`
}

type DatedLine = {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly known: boolean
}

/** The dates of a fact as stated; otherwise "not known", never a dash. An end is past or to come on the day that is shown. */
export function datesOf(fact: FactEvidenceFragment, t: TFunction, language: Language): readonly DatedLine[] {
  const line = (key: string, stated: string | null): DatedLine => ({
    key,
    label: t(`explore:fact.${key}`),
    value: stated ? formatDate(stated, language) : t('words:notKnown'),
    known: stated !== null,
  })
  const renewed = fact.renewedOn.map((on) => ({ ...line('renewedOn', on), key: `renewed-${on}` }))
  const confirmed = fact.confirmedOn ? [line('confirmedOn', fact.confirmedOn)] : []
  if (fact.label === 'Agreement')
    return [
      line('signedOn', fact.signedOn),
      ...renewed,
      line(fact.hasEnded ? 'expiredOn' : 'expiresOn', fact.expiresOn),
      ...confirmed,
    ]
  const starts = fact.activityState === 'planned' ? 'toStartOn' : 'startsOn'
  return [line(starts, fact.startsOn), line(fact.hasEnded ? 'endedOn' : 'endsOn', fact.expiresOn), ...confirmed]
}
