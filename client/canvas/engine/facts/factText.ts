import type { TFunction } from 'i18next'
import type { CanvasFact } from '#client/canvas/engine/types.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Language } from '#client/view/types.ts'

/** An agreement by its kind, an activity by its name where it has one; then the year in which it began. */
export function factText(fact: CanvasFact, t: TFunction, language: Language): string {
  const { agreementKind, activityKind, names } = fact
  const kind = agreementKind ? t(`words:agreementKind.${agreementKind}`) : t(`words:activityKind.${activityKind}`)
  const text = names && !agreementKind ? nameOf(names, language, { short: true }).text : kind
  const year = fact.signedYear ?? fact.startYear
  return year === null ? text : `${year} ${text}`
}
