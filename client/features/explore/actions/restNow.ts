import type { DayGraph } from '#client/graph/types.ts'
import type { Group } from '#client/view/groups.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { restGroups } from '#client/view/restGroups.ts'
import type { View } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

type Shown = Pick<View, 'layout' | 'place'> & {
  readonly dayGraph: DayGraph | null
  readonly dayGraphs: readonly DayGraph[]
}

/** The marks that stand for the weaker partners of a country in the layout `regions`; none where all can be read. */
export function restOf({ layout, place, dayGraph, dayGraphs }: Shown): readonly Group[] {
  if (layout !== 'regions' || !dayGraph) return []
  return restGroups(visibleOf(unfilteredGraphOf(dayGraph, dayGraphs), { ...openingView, place }).organizations)
}
