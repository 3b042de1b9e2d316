import { sameFacts } from '#client/graph/content.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { DayGraph, Graph, NodeId } from '#client/graph/types.ts'

/**
 * What places are computed for: everything of the days that were looked at, under one data version. As long as a day
 * brings nothing new it is the same object, so that time moves no mark.
 */
export function graphOfAllDays(before: Graph | null, days: readonly Graph[]): Graph | null {
  const [latest] = days
  if (!latest) return before
  const same = days.filter(({ dataVersion }) => dataVersion === latest.dataVersion)
  const base = before?.dataVersion === latest.dataVersion ? before : latest
  return same.reduce(joined, base)
}

/** What was there stays as it is; only what it lacks is added. */
function joined(before: Graph, day: Graph): Graph {
  const nodes = [...day.nodes].filter(([id]) => !before.nodes.has(id))
  if (nodes.length === 0) return before
  const links = [...day.links].filter(([id]) => !before.links.has(id))
  return { ...before, nodes: new Map([...before.nodes, ...nodes]), links: new Map([...before.links, ...links]) }
}

/**
 * What a layout places: everything of the day, whatever the fact filter takes away, so that a filter moves nothing.
 * The picture without a filter where it is at hand; else the filtered one with what it lacks.
 */
export function unfilteredGraphOf(dayGraph: DayGraph, dayGraphs: readonly DayGraph[]): Graph {
  if (dayGraph.filteredOut.nodes.size === 0) return dayGraph
  const all = dayGraphs.find(
    (one) => one.asOf === dayGraph.asOf && one.dataVersion === dayGraph.dataVersion && sameFacts(one.facts, {}),
  )
  if (all) return all
  return {
    ...dayGraph,
    nodes: new Map([...dayGraph.nodes, ...dayGraph.filteredOut.nodes]),
    links: new Map([...dayGraph.links, ...dayGraph.filteredOut.links]),
  }
}

/** `room`: for whom it makes room, in short; left out: for everything. */
export type PlacedGraph = Graph & { readonly room?: string }

/** What was given room, and nothing else. As soon as something is shown that has none, it is everything again. */
export function graphWithRoom(
  graph: Graph,
  room: ReadonlySet<NodeId> | undefined,
  shown: Iterable<NodeId>,
): PlacedGraph {
  if (!room || [...shown].some((id) => !room.has(id))) return graph
  const nodes = new Map([...graph.nodes].filter(([id]) => room.has(id)))
  const has: ReadonlySet<string> = room
  const links = new Map(
    [...graph.links].filter(([, { from, to }]) => has.has(to) && (has.has(from) || !graph.nodes.has(nodeId(from)))),
  )
  return { ...graph, nodes, links, room: inShort([...nodes.keys()]) }
}

/** FNV-1a of the ids in their order. */
function inShort(ids: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const sign of [...ids].sort().join(' ')) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193)
  return `${ids.length}-${(hash >>> 0).toString(36)}`
}
