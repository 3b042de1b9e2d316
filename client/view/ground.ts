import { sameFacts } from '#client/graph/content.ts'
import type { Graph, Whole } from '#client/graph/types.ts'

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
