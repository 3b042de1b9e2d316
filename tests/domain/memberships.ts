import type { EntityId } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'

/** One country in one region; null: since ever, or still. Both days included. */
export type Membership = {
  readonly country: EntityId
  readonly region: EntityId
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

/** The countries of a region on a day: ASEAN has 10 on 2025-10-25 and 11 on 2025-10-26. */
export function membersAt(region: EntityId, day: Day, memberships: readonly Membership[]): readonly EntityId[] {
  return memberships
    .filter((one) => one.region === region)
    .filter(
      (one) => (one.validFrom === null || one.validFrom <= day) && (one.validUntil === null || day <= one.validUntil),
    )
    .map((one) => one.country)
    .sort()
}
