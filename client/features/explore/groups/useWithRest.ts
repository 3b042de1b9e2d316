import { useMemo } from 'react'
import { useGroupNames } from '#client/features/explore/words/groupNames.ts'
import type { NodeId } from '#client/graph/types.ts'
import { type Group, groupedOf } from '#client/view/groups.ts'
import type { PlacedGraph } from '#client/view/placedGraph.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

const noTotals: ReadonlyMap<NodeId, number> = new Map()

/** What places are computed for, with one mark for the weaker partners of each country where they are drawn so. */
export function useWithRest(
  placed: PlacedGraph | null,
  rest: readonly Group[],
  place: PlaceSwitch,
): PlacedGraph | null {
  const namesOf = useGroupNames(placed ?? nothing, noTotals)
  return useMemo(() => {
    if (!placed || rest.length === 0) return placed
    const all = visibleOf(placed, { ...openingView, place })
    const { nodes, ties } = groupedOf(placed.nodes, all, rest, namesOf)
    const links = new Map(ties.map(({ link }) => [link.id, link]))
    return { ...placed, nodes, links, room: `${placed.room ?? ''} ${rest.map(({ value }) => value).join()}` }
  }, [placed, rest, place, namesOf])
}

const nothing = { nodes: new Map(), countries: [], regions: [] }
