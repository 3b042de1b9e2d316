import { createStore } from 'zustand/vanilla'
import { askStructure } from '#client/canvas/engine/structure/askStructure.ts'
import type { Graph } from '#client/graph/types.ts'
import { type Communities, namedCommunities } from '#client/view/groups.ts'

/** Communities depend on the graph of the canvas alone: a filter changes none, and undo finds the earlier ones. */
const known = new WeakMap<Graph, Communities>()
const none: Communities = new Map()

/** `answers` counts them, so that components draw again. `last` is shown until the next graph is answered. */
export const communityStore = createStore<{ readonly answers: number; readonly last: Communities }>()(() => ({
  answers: 0,
  last: none,
}))

export function communitiesOf(graph: Graph): Communities | null {
  return known.get(graph) ?? null
}

/** Asks the worker once for each graph. Without an answer every node is a community of its own. */
export async function learnCommunities(graph: Graph): Promise<void> {
  if (known.has(graph)) return
  const links = [...graph.links.values()].map(({ from, to }) => ({ from, to }))
  const structure = await askStructure({ nodes: [...graph.nodes.keys()], links })
  const found = structure ? namedCommunities(graph.nodes.values(), structure.community) : none
  known.set(graph, found)
  communityStore.setState(({ answers }) => ({ answers: answers + 1, last: found }))
}
