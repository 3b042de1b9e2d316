import type { Ends } from '#server/domain/projection/graph.ts'
import { textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import type { Place } from '#server/generated/resolvers.ts'

/** Where an organization is, seen from home; `regionId` is the one of the plate. */
export type Located = {
  readonly place: Place
  readonly countryCode: EntityId | null
  readonly regionId: EntityId | null
}

/** The region of the plate that holds what has no single country; null if none is among the regions. */
const NO_SINGLE_COUNTRY = 'plate-no-single-country' as EntityId

export function locatedAt(id: EntityId, drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): Located {
  const [countryCode = null] = ends.from(id, 'LOCATED_IN')
  if (countryCode === null) {
    return { place: 'multinational', countryCode, regionId: drafts.has(NO_SINGLE_COUNTRY) ? NO_SINGLE_COUNTRY : null }
  }
  const [homeCountry] = ends.from(HOME, 'LOCATED_IN')
  return {
    place: countryCode === homeCountry ? 'at_home' : 'abroad',
    countryCode,
    regionId: plateOf(countryCode, drafts, ends),
  }
}

/** Each country is in exactly one region of the plate. */
export function plateOf(country: EntityId, drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): EntityId | null {
  const regions = ends.from(country, 'IN_REGION').filter((region) => schemeOf(drafts.get(region)) === 'plate')
  return regions[0] ?? null
}

const schemeOf = (draft: Draft | undefined): string | null => (draft === undefined ? null : textOf(draft, 'scheme'))

/** An organization without a single country belongs to a region itself. */
export function regionLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  return [...drafts.values()].flatMap((draft) => {
    if (draft.label !== 'Organization') return []
    const { place, regionId } = locatedAt(draft.id, drafts, ends)
    if (place !== 'multinational' || regionId === null) return []
    return [{ type: 'IN_REGION', from: draft.id, to: regionId } as const]
  })
}
