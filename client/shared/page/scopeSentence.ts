import type { TFunction } from 'i18next'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { countsOf, type PageScope } from '#client/shared/page/pageScope.ts'

/** The sentence that a page opens with: partners by place, agreements and activities with them. `where`: in other words. */
export function scopeSentence({ partners, facts }: PageScope, t: TFunction, where = headlineOf(partners, t)): string {
  const { agreements, agreementsInForce, activities, recentActivities } = countsOf(facts)
  return t('pages:unit.sentence', {
    where,
    agreements: t('pages:count.agreements', { count: agreements, inForce: agreementsInForce }),
    activities: t('pages:count.activities', { count: activities, recent: recentActivities }),
  })
}

/** What the switches leave out of the whole page, said once. */
export function leftOutSentence({ leftOut }: PageScope, t: TFunction): string | null {
  return leftOut.length === 0 ? null : t('pages:partners.besides', { what: headlineOf(leftOut, t) })
}
