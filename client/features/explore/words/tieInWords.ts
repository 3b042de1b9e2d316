import type { TFunction } from 'i18next'
import type { GraphLinkFragment } from '#client/generated/graphql.ts'

/** What a tie is made of, in words: agreements in force, expiring, others; activities recent, others. */
export function tieInWords(link: GraphLinkFragment, t: TFunction<'paths'>): string {
  const { agreements, agreementsInForce, agreementsExpiring, activities, recentActivities } = link
  const parts = [
    [t('paths:made.inForce', { count: agreementsInForce }), agreementsInForce],
    [t('paths:made.expiring', { count: agreementsExpiring }), agreementsExpiring],
    [
      t('paths:made.otherAgreements', { count: agreements - agreementsInForce - agreementsExpiring }),
      agreements - agreementsInForce - agreementsExpiring,
    ],
    [t('paths:made.recent', { count: recentActivities }), recentActivities],
    [t('paths:made.otherActivities', { count: activities - recentActivities }), activities - recentActivities],
  ] as const
  return parts
    .filter(([, count]) => count > 0)
    .map(([text]) => text)
    .join(t('paths:made.and'))
}
