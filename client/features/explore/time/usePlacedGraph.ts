import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Graph } from '#client/graph/types.ts'
import { graphOfAllDays, graphWithRoom, type PlacedGraph, unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** What layouts that reckon places by themselves make room for: all of the days that were looked at, or what room was given to. */
export function usePlacedGraph({ organizations, departments }: Visible): PlacedGraph | null {
  const all = useGraphOfAllDays()
  const room = useStore(viewStore, ({ history }) => history?.present.room)
  return useMemo(() => {
    const shown = [...organizations, ...departments].map(({ id }) => id)
    return all && graphWithRoom(all, room, shown)
  }, [all, room, organizations, departments])
}

/** Everything of the days that were looked at. */
function useGraphOfAllDays(): Graph | null {
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  const dayGraphs = useStore(viewStore, (view) => view.dayGraphs)
  const seen = useRef<Graph | null>(null)
  const days = (dayGraph ? [dayGraph, ...dayGraphs] : dayGraphs).map((day) => unfilteredGraphOf(day, dayGraphs))
  seen.current = graphOfAllDays(seen.current, days)
  return seen.current
}
