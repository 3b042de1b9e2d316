import { type Neighbours, neighboursOf, partsOf, withinSteps } from '#client/graph/neighbours.ts'
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

export const anyShape: Shape = { near: null, core: null, largest: false }
export const depths = [1, 2, 3] as const
export const cores = [2, 3, 4, 5] as const

export function isShaped({ near, core, largest }: Shape): boolean {
  return near !== null || core !== null || largest
}

/** Which of these nodes a shape leaves. Ties with an end that is no node (the whole university) join nothing. */
export function shapedOf(
  nodes: Iterable<string>,
  links: Parameters<typeof neighboursOf>[1],
  shape: Shape,
): ReadonlySet<string> {
  const all = neighboursOf(nodes, links)
  const around = shape.near ? within(all, withinSteps(all, shape.near.ids, shape.near.depth)) : all
  const dense = shape.core ? within(around, coreOf(around, shape.core)) : around
  return new Set(shape.largest ? partsOf(dense)[0] : dense.keys())
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

function within(graph: Neighbours, kept: ReadonlySet<string>): Neighbours {
  const own = (others: ReadonlySet<string>) => new Set([...others].filter((id) => kept.has(id)))
  return new Map([...graph].flatMap(([id, others]) => (kept.has(id) ? [[id, own(others)] as const] : [])))
}
