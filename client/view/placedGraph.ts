import { sameFacts } from '#client/graph/content.ts'
import type { DayGraph, Graph } from '#client/graph/types.ts'

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
