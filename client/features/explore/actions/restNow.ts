import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import type { DayGraph } from '#client/graph/types.ts'
import type { Group } from '#client/view/groups.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { CROWDED, restGroups } from '#client/view/restGroups.ts'
import type { View } from '#client/view/types.ts'

type Shown = Pick<View, 'layout' | 'place'> & {
  readonly dayGraph: DayGraph | null
  readonly dayGraphs: readonly DayGraph[]
}

/** The marks that stand for the weaker partners of a country in the layout `regions`; none where all can be read. */
export function restOf({ layout, place, dayGraph, dayGraphs }: Shown): readonly Group[] {
  if (layout !== 'regions' || !dayGraph) return []
  const whole = unfilteredGraphOf(dayGraph, dayGraphs)
  // Asked at each step of the picture: where so few things are, nothing is to be looked at.
  return whole.nodes.size <= CROWDED ? [] : restGroups(laidOut(whole, place).organizations)
}
