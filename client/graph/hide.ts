import type { Content } from '#client/graph/content.ts'
import type { NodeId } from '#client/graph/types.ts'

/** Hides nodes one by one. They stay in the graph, count as *hidden*, and come back with `showHidden`. */
export function hide(content: Content, ids: Iterable<NodeId>): Content {
  const more = [...ids].filter((id) => content.graph.nodes.has(id) && !content.hidden.has(id))
  return more.length === 0 ? content : { ...content, hidden: new Set([...content.hidden, ...more]) }
}

/** Hides everything else. What an expansion brings later is not hidden. */
export function hideOthers(content: Content, ids: ReadonlySet<NodeId>): Content {
  const hidden = new Set([...content.graph.nodes.keys()].filter((id) => !ids.has(id)))
  return sameIds(hidden, content.hidden) ? content : { ...content, hidden }
}

/** Shows these again, or all. */
export function showHidden(content: Content, ids: ReadonlySet<NodeId> | null = null): Content {
  const hidden = new Set(ids ? [...content.hidden].filter((id) => !ids.has(id)) : [])
  return hidden.size === content.hidden.size ? content : { ...content, hidden }
}

function sameIds(a: ReadonlySet<NodeId>, b: ReadonlySet<NodeId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
