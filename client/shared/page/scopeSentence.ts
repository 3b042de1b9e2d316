import type { TFunction } from 'i18next'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { countsOf, type PageScope } from '#client/shared/page/pageScope.ts'

/**
 * The sentence that a page opens with: partners by place, agreements and activities with them. `where`: in other words.
 * A page may have activities, and nobody with whom.
 */
export function scopeSentence(scope: PageScope, t: TFunction, where = whereOf(scope, t)): string {
  const { facts } = scope
  const { agreements, agreementsInForce, activities, recentActivities } = countsOf(facts)
  return t('pages:unit.sentence', {
    where,
    agreements: t('pages:count.agreements', { count: agreements, inForce: agreementsInForce }),
    activities: t('pages:count.activities', { count: activities, recent: recentActivities }),
  })
}

function whereOf({ partners, leftOut }: PageScope, t: TFunction): string {
  return partners.length + leftOut.length === 0 ? t('pages:topic.here', { count: 0 }) : headlineOf(partners, t)
}

/** What the switches leave out of the whole page, said once. */
export function leftOutSentence({ leftOut }: PageScope, t: TFunction): string | null {
  return leftOut.length === 0 ? null : t('pages:partners.besides', { what: headlineOf(leftOut, t) })
}
