import { useEffect } from 'react'
import { useStore } from 'zustand'
import { foundStore } from '#client/features/explore/foundStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** What was found marks on the plate all that it leads to, as long as it is shown. */
export function useMarks(graph: Graph): void {
  const found = useStore(foundStore, (state) => state.found)
  useEffect(() => {
    viewStore.getState().mark((found?.leadsTo ?? []).map(nodeId).filter((id) => graph.nodes.has(id)))
    return () => viewStore.getState().mark([])
  }, [found, graph])
}
