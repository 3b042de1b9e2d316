import { createStore } from 'zustand/vanilla'
import { graphOfOverview, mergeSlice, type OverviewParts, type SliceParts } from '#client/graph/mergeSlice.ts'
import type { Graph } from '#client/graph/types.ts'

export type GraphState = {
  /** Null until the first answer; afterwards the last good picture, also while the server is away. */
  readonly graph: Graph | null
  readonly showOverview: (overview: OverviewParts) => void
  readonly addSlice: (slice: SliceParts) => void
  readonly forget: () => void
}

/** The one owner of what is on the canvas. React reads it with `useStore(graphStore, …)`. */
export const graphStore = createStore<GraphState>()((set) => ({
  graph: null,
  showOverview: (overview) => set({ graph: graphOfOverview(overview) }),
  addSlice: (slice) => set(({ graph }) => (graph ? { graph: mergeSlice(graph, slice) } : {})),
  forget: () => set({ graph: null }),
}))
