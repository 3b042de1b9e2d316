import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import type { DayGraph } from '#client/graph/types.ts'
import type { Group } from '#client/view/groups.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { CROWDED, type MarkTies, markTiesOf, restGroups } from '#client/view/restGroups.ts'
import type { View } from '#client/view/types.ts'

type Shown = Pick<View, 'layout' | 'place'> & {
  readonly dayGraph: DayGraph | null
  readonly dayGraphs: readonly DayGraph[]
}

/** The marks that stand for the weaker partners of a country, and how large all marks are beside them. */
export type Rest = { readonly groups: readonly Group[]; readonly markTies?: MarkTies }

const noRest: Rest = { groups: [] }

/** Of the layout `regions`; none where all can be read. */
export function restOf({ layout, place, dayGraph, dayGraphs }: Shown): Rest {
  if (layout !== 'regions' || !dayGraph) return noRest
  const whole = unfilteredGraphOf(dayGraph, dayGraphs)
  // Asked at each step of the picture: where so few things are, nothing is to be looked at.
  if (whole.nodes.size <= CROWDED) return noRest
  const { organizations } = laidOut(whole, place)
  const groups = restGroups(organizations)
  return groups.length === 0 ? noRest : { groups, markTies: markTiesOf(organizations, groups) }
}
