import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOME } from '#client/graph/ids.ts'
import { anyShape, cores, depths, shapedOf } from '#client/view/shape.ts'

type Graph = { readonly nodes: readonly string[]; readonly links: readonly { from: string; to: string }[] }

/** Up to nine nodes and any ties among them, also double ones, ones to itself and ones to ends without a node. */
const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 0, max: 9 }).chain((count) => {
  const nodes = Array.from({ length: count }, (_, index) => `n${index}`)
  const end = fc.constantFrom(...nodes, HOME)
  return fc.record({ nodes: fc.constant(nodes), links: fc.array(fc.record({ from: end, to: end }), { maxLength: 16 }) })
})

const subsets = (nodes: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** nodes.length }, (_, mask) => nodes.filter((_, index) => (mask >> index) & 1))

const isTied = ({ links }: Graph, a: string, b: string) =>
  a !== b && links.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))

/** Fewest steps between two nodes, by relaxing all pairs; Infinity: none lead there. */
function distances(graph: Graph): (a: string, b: string) => number {
  const { nodes } = graph
  const far = nodes.map((a) => nodes.map((b) => (a === b ? 0 : isTied(graph, a, b) ? 1 : Number.POSITIVE_INFINITY)))
  const at = (a: number, b: number) => far[a]?.[b] ?? Number.POSITIVE_INFINITY
  for (const [k] of nodes.entries())
    for (const [a, row] of far.entries())
      for (const [b] of nodes.entries()) row[b] = Math.min(at(a, b), at(a, k) + at(k, b))
  return (a, b) => at(nodes.indexOf(a), nodes.indexOf(b))
}

const left = ({ nodes, links }: Graph, shape: Partial<typeof anyShape>) =>
  [...shapedOf(nodes, links, { ...anyShape, ...shape })].sort()

describe('filters by how things hang together', () => {
  test('leave everything where none is set', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(left(graph, {})).toEqual([...graph.nodes].sort())
      }),
    )
  })

  test('leave what is at most so many steps from the nodes it was taken from', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...depths), fc.nat(511), (graph, depth, mask) => {
        const ids = graph.nodes.filter((_, index) => (mask >> index) & 1)
        const far = distances(graph)
        const near = graph.nodes.filter((id) => ids.some((from) => far(from, id) <= depth))
        expect(left(graph, { near: { ids: ids as never, depth } })).toEqual(near.sort())
      }),
    )
  })

  test('leave the largest set in which each has at least so many neighbours', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...cores), (graph, core) => {
        const isDense = (set: readonly string[]) =>
          set.every((id) => set.filter((other) => isTied(graph, id, other)).length >= core)
        const largest = subsets(graph.nodes)
          .filter(isDense)
          .reduce((most, set) => (set.length > most.length ? set : most), [])
        expect(left(graph, { core })).toEqual([...largest].sort())
      }),
    )
  })

  test('leave one whole connected part, and no other is larger', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const far = distances(graph)
        const partOf = (id: string) => graph.nodes.filter((other) => far(id, other) < Number.POSITIVE_INFINITY).sort()
        const kept = left(graph, { largest: true })
        const parts = graph.nodes.map(partOf)
        expect(kept).toHaveLength(Math.max(0, ...parts.map(({ length }) => length)))
        if (kept[0]) expect(kept).toEqual(partOf(kept[0]))
      }),
    )
  })

  test('hold one after the other: surroundings, core, largest part', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...cores), (graph, core) => {
        const ids = graph.nodes.slice(0, 1) as never
        const one = left(graph, { near: { ids, depth: 2 } })
        const two = left({ ...graph, nodes: one }, { core })
        const three = left({ ...graph, nodes: two }, { largest: true })
        expect(left(graph, { near: { ids, depth: 2 }, core, largest: true })).toEqual(three)
      }),
    )
  })
})
