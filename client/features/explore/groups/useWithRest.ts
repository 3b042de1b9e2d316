import { useMemo } from 'react'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { type Grouped, linksOf } from '#client/features/explore/groups/useGrouped.ts'
import { useGroupNames } from '#client/features/explore/words/groupNames.ts'
import type { NodeId } from '#client/graph/types.ts'
import { groupedOf } from '#client/view/groups.ts'
import type { PlacedGraph } from '#client/view/placedGraph.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

const noTotals: ReadonlyMap<NodeId, number> = new Map()

/** What places are computed for, with one mark for the weaker partners of each country where they are drawn so. */
export function useWithRest(
  placed: PlacedGraph | null,
  { rest, markTies }: Pick<Grouped, 'rest' | 'markTies'>,
  place: PlaceSwitch,
): PlacedGraph | null {
  const namesOf = useGroupNames(placed ?? nothing, noTotals)
  return useMemo(() => {
    if (!placed || (rest.length === 0 && !markTies)) return placed
    const { nodes, ties } = groupedOf(placed.nodes, laidOut(placed, place), rest, namesOf, markTies)
    return {
      ...placed,
      nodes,
      links: linksOf(ties),
      room: `${placed.room ?? ''} ${rest.map(({ value }) => value).join()}`,
    }
  }, [placed, rest, markTies, place, namesOf])
}

const nothing = { nodes: new Map(), countries: [], regions: [] }
