import type { TFunction } from 'i18next'
import type { ActivityKind, AgreementKind, FactEvidenceFragment } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import type { Language } from '#client/view/types.ts'

type Kinds = { readonly agreementKind: AgreementKind | null; readonly activityKind: ActivityKind | null }

export function kindOf({ agreementKind, activityKind }: Kinds, t: TFunction): string {
  if (agreementKind) return t(`words:agreementKind.${agreementKind}`)
  return activityKind ? t(`words:activityKind.${activityKind}`) : ''
}

/** State of one fact. An agreement in force whose end is only presumed says so. */
export function factState(fact: FactEvidenceFragment, t: TFunction): string {
  if (fact.activityState) return t(`words:activityState.${fact.activityState}`)
  if (fact.agreementState === 'in_force' && fact.endBasis === 'presumed')
    return t('words:agreementState.in_force_to_be_confirmed')
  return fact.agreementState ? t(`words:agreementState.${fact.agreementState}`) : ''
}

type DatedLine = {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly known: boolean
}

/** The dates of a fact as stated; otherwise "not known", never a dash. */
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
    return [line('signedOn', fact.signedOn), ...renewed, line('expiresOn', fact.expiresOn), ...confirmed]
  return [line('startsOn', fact.startsOn), line('endsOn', fact.expiresOn), ...confirmed]
}
