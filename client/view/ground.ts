import { sameFacts } from '#client/graph/content.ts'
import type { Graph, Whole } from '#client/graph/types.ts'

/**
 * What places are reckoned for: everything of the days that were looked at, under one data version. As long as a day
 * brings nothing new it is the same object, so that time moves no mark.
 */
export function steadyGround(before: Graph | null, days: readonly Graph[]): Graph | null {
  const [latest] = days
  if (!latest) return before
  const same = days.filter(({ dataVersion }) => dataVersion === latest.dataVersion)
  const base = before?.dataVersion === latest.dataVersion ? before : latest
  return same.reduce(joined, base)
}

/** What the ground has stays as it is; only what it lacks is added. */
function joined(ground: Graph, day: Graph): Graph {
  const nodes = [...day.nodes].filter(([id]) => !ground.nodes.has(id))
  if (nodes.length === 0) return ground
  const links = [...day.links].filter(([id]) => !ground.links.has(id))
  return { ...ground, nodes: new Map([...ground.nodes, ...nodes]), links: new Map([...ground.links, ...links]) }
}

/**
 * What a layout reckons with: everything of the day, whatever the fact filter takes away, so that a filter moves nothing.
 * The picture without a filter where it is at hand; else the filtered one with what it lacks.
 */
export function groundOf(whole: Whole, wholes: readonly Whole[]): Graph {
  if (whole.filteredOut.nodes.size === 0) return whole
  const all = wholes.find(
    (one) => one.asOf === whole.asOf && one.dataVersion === whole.dataVersion && sameFacts(one.facts, {}),
  )
  if (all) return all
  return {
    ...whole,
    nodes: new Map([...whole.nodes, ...whole.filteredOut.nodes]),
    links: new Map([...whole.links, ...whole.filteredOut.links]),
  }
}
