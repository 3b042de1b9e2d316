import { createStore } from 'zustand/vanilla'
import type { NodeId } from '#client/graph/types.ts'

type PathState = {
  /** One end is chosen, the other is being picked: by a click or by search. */
  readonly from: NodeId | null
  /** The nodes of the path that was chosen last, in its order: while they are selected, its list stays open. */
  readonly chosen: readonly NodeId[]
  readonly startFrom: (from: NodeId | null) => void
  readonly choose: (nodes: readonly NodeId[]) => void
}

export const pathStore = createStore<PathState>()((set) => ({
  from: null,
  chosen: [],
  startFrom: (from) => set({ from }),
  choose: (chosen) => set({ chosen }),
}))

/** The two ends that a selection of several asks about: two nodes, or the nodes of the path that was chosen. */
export function endsOf(ids: readonly NodeId[], chosen: readonly NodeId[]): readonly [NodeId, NodeId] | null {
  const [first, last] = [ids[0], ids.at(-1)]
  const isChosen = ids.length === chosen.length && ids.every((id, at) => id === chosen[at])
  return first !== undefined && last !== undefined && (ids.length === 2 || isChosen) ? [first, last] : null
}
