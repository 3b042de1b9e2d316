import type { Validity } from '#server/domain/states/endBasis.ts'
import type { Day } from '#server/domain/time/days.ts'
import { meetsWindow } from '#server/domain/time/fiscalYear.ts'
import type { Interval } from '#server/domain/time/partialDate.ts'
import type { ActivityState } from '#server/generated/resolvers.ts'

/** First that fits, literally. `window` is the recency window of `asOf`. */
export function activityState(days: Validity, asOf: Day, window: Interval): ActivityState {
  if (days.endBasis === 'announced' || (days.validFrom !== null && days.validFrom > asOf)) return 'planned'
  if (meetsWindow(days.validFrom, days.validUntil, window)) return 'recent'
  return days.endBasis === 'presumed' ? 'open' : 'over'
}
