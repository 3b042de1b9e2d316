import type { NodeId } from '#client/graph/types.ts'

/**
 * Node filters that look at how what the other filters leave hangs together. They only hide, and hold one after the
 * other: first the surroundings, then the core, then the largest part of what remains.
 */
export type Shape = {
  /** Only what is at most so many steps from these, which were selected when it was set. Null: everything. */
  readonly near: { readonly ids: readonly NodeId[]; readonly depth: number } | null
  /** Only what has at least so many neighbours among what is left. Null: everything. */
  readonly core: number | null
  /** Only the largest part in which every node can be reached from every other. */
  readonly largest: boolean
}

export type ShapeKey = keyof Shape

export const anyShape: Shape = { near: null, core: null, largest: false }
export const depths = [1, 2, 3] as const
export const cores = [2, 3, 4, 5] as const

type Link = { readonly from: string; readonly to: string }
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

export function isShaped({ near, core, largest }: Shape): boolean {
  return near !== null || core !== null || largest
}

/** Which of these nodes a shape leaves. Ties with an end that is no node (the whole university) join nothing. */
export function shapedOf(nodes: Iterable<string>, links: readonly Link[], shape: Shape): ReadonlySet<string> {
  const all = neighboursOf(nodes, links)
  const around = shape.near ? within(all, withinSteps(all, shape.near.ids, shape.near.depth)) : all
  const dense = shape.core ? within(around, coreOf(around, shape.core)) : around
  return shape.largest ? largestPart(dense) : new Set(dense.keys())
}

/** All that can be reached from one of these in so many steps, they themselves included. */
export function withinSteps(graph: Neighbours, from: readonly string[], depth: number): ReadonlySet<string> {
  const reached = new Set(from.filter((id) => graph.has(id)))
  let edge = [...reached]
  for (let step = 0; step < depth; step++) {
    const next = new Set(edge.flatMap((id) => [...(graph.get(id) ?? [])].filter((other) => !reached.has(other))))
    for (const id of next) reached.add(id)
    edge = [...next]
  }
  return reached
}

/** The k-core: takes off what has fewer neighbours, again and again, until each has so many among those that stay. */
export function coreOf(graph: Neighbours, least: number): ReadonlySet<string> {
  const degrees = new Map([...graph].map(([id, others]) => [id, others.size]))
  const gone = [...graph.keys()].filter((id) => (degrees.get(id) ?? 0) < least)
  const out = new Set(gone)
  for (let id = gone.pop(); id !== undefined; id = gone.pop())
    for (const other of graph.get(id) ?? []) {
      if (out.has(other)) continue
      const left = (degrees.get(other) ?? 0) - 1
      degrees.set(other, left)
      if (left >= least) continue
      out.add(other)
      gone.push(other)
    }
  return new Set([...graph.keys()].filter((id) => !out.has(id)))
}

/** The largest connected part; of equally large ones that with the node that came first. */
export function largestPart(graph: Neighbours): ReadonlySet<string> {
  const seen = new Set<string>()
  let largest: ReadonlySet<string> = new Set()
  for (const id of graph.keys()) {
    if (seen.has(id)) continue
    const part = withinSteps(graph, [id], graph.size)
    for (const one of part) seen.add(one)
    if (part.size > largest.size) largest = part
  }
  return largest
}

export function neighboursOf(nodes: Iterable<string>, links: readonly Link[]): Neighbours {
  const graph = new Map([...nodes].map((id) => [id, new Set<string>()]))
  for (const { from, to } of links) {
    if (from === to || !graph.has(from) || !graph.has(to)) continue
    graph.get(from)?.add(to)
    graph.get(to)?.add(from)
  }
  return graph
}

function within(graph: Neighbours, kept: ReadonlySet<string>): Neighbours {
  const own = (others: ReadonlySet<string>) => new Set([...others].filter((id) => kept.has(id)))
  return new Map([...graph].flatMap(([id, others]) => (kept.has(id) ? [[id, own(others)] as const] : [])))
}
