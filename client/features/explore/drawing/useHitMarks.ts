import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { markedBy } from '#client/features/explore/search/hits.ts'
import { hitOf, panelStore } from '#client/features/explore/stores/panelStore.ts'
import { searchStore } from '#client/features/explore/stores/searchStore.ts'
import type { DayGraph, Graph, NodeId } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/**
 * What the search found, and what was chosen of it, is marked in the drawing as long as it is there.
 * Answers all that it leads to, on the canvas or not.
 */
export function useHitMarks(graph: Graph, dayGraph: DayGraph | null): readonly NodeId[] {
  const found = useStore(panelStore, hitOf)
  const hits = useStore(searchStore, (state) => state.hits)
  const all = useMemo(() => markedBy(found, hits, (dayGraph ?? graph).nodes), [found, hits, dayGraph, graph])
  useEffect(() => {
    viewStore.getState().mark(all.filter((id) => graph.nodes.has(id)))
    return () => viewStore.getState().mark([])
  }, [all, graph])
  return all
}
