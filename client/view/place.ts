import type { GraphNode } from '#client/graph/types.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

/** An organization without a single country is multinational and belongs to `abroad`. */
export function isInPlace(place: GraphNode['place'], wanted: PlaceSwitch): boolean {
  if (wanted === 'both') return true
  return (place === 'at_home') === (wanted === 'at_home')
}
