import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { NetworkPlaces } from '#client/canvas/types.ts'
import { pinNode } from '#client/features/explore/acts.ts'
import { hiddenNeighbours } from '#client/graph/expansion.ts'
import type { Graph } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

const nowhere: NetworkPlaces['positions'] = new Map()
const noPins: NetworkPlaces['pins'] = new Set()

/** Places of the layout `network`, kept in the workspace. Those that are reckoned complete it; a drag is an act. */
export function useNetwork(graph: Graph): NetworkPlaces {
  const positions = useStore(viewStore, ({ history }) => history?.present.positions ?? nowhere)
  const pins = useStore(viewStore, ({ history }) => history?.present.pins ?? noPins)
  const more = useMemo(() => hiddenNeighbours(graph), [graph])
  return useMemo(() => ({ positions, pins, more, onPlaces: keepPlaces, onPin: pinNode }), [positions, pins, more])
}

function keepPlaces(places: NetworkPlaces['positions']): void {
  viewStore.getState().complete((now) => ({ ...now, positions: new Map([...now.positions, ...places]) }))
}
