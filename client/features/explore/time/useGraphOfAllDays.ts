import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Graph } from '#client/graph/types.ts'
import { graphOfAllDays, unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Everything of the days that were looked at, for layouts that place all of it. */
export function useGraphOfAllDays(): Graph | null {
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  const dayGraphs = useStore(viewStore, (view) => view.dayGraphs)
  const seen = useRef<Graph | null>(null)
  const days = (dayGraph ? [dayGraph, ...dayGraphs] : dayGraphs).map((day) => unfilteredGraphOf(day, dayGraphs))
  seen.current = graphOfAllDays(seen.current, days)
  return seen.current
}
