import { countsOf, type ShownOf } from '#client/canvas/engine/facts/shownOf.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { countryOf } from '#client/canvas/layouts/regions/regionsInput.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** What the picture counts, each of the same set: partners on the ring, whole-university ties on the band, the tray. */
export type RegionCounts = {
  readonly partners: ReadonlyMap<string, ShownOf>
  readonly wholeUniversity: ReadonlyMap<string, ShownOf>
  readonly unitNotStated: ShownOf
}

/** `today`: everything of the day, whatever a filter takes away; places may be computed for more. */
export function regionCounts(visible: Visible, today: Graph, place: PlaceSwitch): RegionCounts {
  const all = laidOut(today, place)
  const drawn = new Map<string, GraphNode>(visible.organizations.map((node) => [node.id, node]))
  const standsFor = ({ id }: { readonly id: string }) => visible.joined.get(id) ?? 1
  const regionOf = ({ to }: GraphLink) => (today.nodes.get(nodeId(to)) ?? drawn.get(to))?.regionId ?? ''
  return {
    partners: countsOf(visible.organizations, all.organizations, (node) => countryOf(node).region, standsFor),
    wholeUniversity: countsOf(visible.wholeUniversityTies, all.wholeUniversityTies, regionOf, standsFor),
    unitNotStated: visible.unitNotStated,
  }
}
