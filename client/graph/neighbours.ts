import { nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'

type Link = { readonly from: string; readonly to: string }

/** The neighbours of each node by id, each once, in the order of their ties. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

/** Ties with an end that is none of these nodes (the whole university, unit not stated) join nothing. */
export function neighboursOf(nodes: Iterable<string>, links: Iterable<Link>): Neighbours {
  const neighbours = new Map([...nodes].map((id) => [id, new Set<string>()]))
  for (const { from, to } of links) {
    if (from === to || !neighbours.has(from) || !neighbours.has(to)) continue
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  return neighbours
}

/** All that can be reached from one of these in so many steps, they themselves included. */
export function withinSteps(neighbours: Neighbours, from: readonly string[], depth: number): ReadonlySet<string> {
  const reached = new Set(from.filter((id) => neighbours.has(id)))
  let edge = [...reached]
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next = new Set(edge.flatMap((id) => [...(neighbours.get(id) ?? [])].filter((other) => !reached.has(other))))
    for (const id of next) reached.add(id)
    edge = [...next]
  }
  return reached
}

/** Connected parts, the largest first, equally large ones as they came; each lists its nodes in the order they came. */
export function partsOf(neighbours: Neighbours): readonly (readonly string[])[] {
  const parts: string[][] = []
  const partOf = new Map<string, string[]>()
  for (const id of neighbours.keys()) {
    if (!partOf.has(id)) {
      const part: string[] = []
      for (const one of withinSteps(neighbours, [id], neighbours.size)) partOf.set(one, part)
      parts.push(part)
    }
    partOf.get(id)?.push(id)
  }
  return parts.sort((a, b) => b.length - a.length)
}

/** Nodes tied to one of these that are none of them, in the order of their ties. Home and "unit not stated" are no nodes. */
export function nodesBeside(
  own: ReadonlySet<string>,
  links: Iterable<Link>,
  nodes: Graph['nodes'],
): ReadonlySet<NodeId> {
  const beside = new Set<NodeId>()
  for (const { from, to } of links) {
    if (own.has(from) === own.has(to)) continue
    if (own.has(from)) beside.add(nodeId(to))
    else if (nodes.has(nodeId(from))) beside.add(nodeId(from))
  }
  return beside
}

/** Neighbours of one node, or of home, in the order of their ties. */
export function neighboursIn({ links, nodes }: Graph, id: string): readonly NodeId[] {
  return [...nodesBeside(new Set([id]), links.values(), nodes)]
}
