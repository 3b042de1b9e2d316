import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'

/** What the picture can mark of a search, best first: what was chosen from it, else all of it. */
export function markedBy(found: Hit | null, hits: readonly Hit[], nodes: Graph['nodes']): readonly NodeId[] {
  const isChosen = found !== null && (hits.length === 0 || hits.some(({ id }) => id === found.id))
  const ids = isChosen ? found.leadsTo : hits.flatMap((hit) => [hit.id, ...placesAndSubjects(hit)])
  return [...new Set(ids.map(nodeId))].filter((id) => canBeDrawn(id, nodes))
}

/**
 * The next hit on the canvas in this direction, round and round; from elsewhere the first or the last one. Undefined:
 * there is none.
 */
export function stepThrough(drawn: readonly NodeId[], from: NodeId | null, by: 1 | -1): NodeId | undefined {
  const at = from === null ? -1 : drawn.indexOf(from)
  if (at < 0) return drawn.at(by === 1 ? 0 : -1)
  return drawn.at((at + by) % drawn.length)
}

/** A country, region or subject whose name is typed counts as all that belongs to it. */
function placesAndSubjects({ label, match, leadsTo }: Hit): readonly string[] {
  const isAsked = match === 'whole_name' || match === 'start_of_name'
  return isAsked && (label === 'Country' || label === 'Region' || label === 'Theme') ? leadsTo : []
}

/** A unit without any tie is never drawn. */
function canBeDrawn(id: NodeId, nodes: Graph['nodes']): boolean {
  const node = nodes.get(id)
  return node !== undefined && (!isUnit(node) || node.ties > 0)
}
