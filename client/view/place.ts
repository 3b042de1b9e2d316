import type { GraphNode } from '#client/graph/types.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

/** The places that each side of the switch takes, as questions name them; null: any. */
export const placesUnder = {
  abroad: ['abroad', 'multinational'],
  at_home: ['at_home'],
  both: null,
} as const satisfies Record<PlaceSwitch, readonly GraphNode['place'][] | null>

/** An organization without a single country is multinational and belongs to `abroad`. */
export function isInPlace(place: GraphNode['place'], wanted: PlaceSwitch): boolean {
  if (wanted === 'both') return true
  return (place === 'at_home') === (wanted === 'at_home')
}
