import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StructureInput, structureOf } from '#client/canvas/engine/structure/structure.ts'

const graphs = (most: number): fc.Arbitrary<StructureInput> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const nodes = Array.from({ length: count }, (_, index) => `n${index}`)
    const end = fc.constantFrom(...nodes)
    return fc.record({
      nodes: fc.constant(nodes),
      links: fc.array(fc.record({ from: end, to: end }), { maxLength: count * 3 }),
    })
  })

test('betweenness is that of a brute-force walk over all shortest ways, on 300 random small graphs', () => {
  let compared = 0
  fc.assert(
    fc.property(graphs(8), (input) => {
      const { between } = structureOf(input)
      const expected = betweennessByWalking(input)
      for (const id of input.nodes) {
        expect(between.get(id) ?? 0).toBeCloseTo(expected.get(id) ?? 0, 9)
        compared++
      }
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(compared).toBeGreaterThan(1000)
})

test('the same picture has the same communities and shares, in whatever order its nodes and ties come', () => {
  fc.assert(
    fc.property(
      graphs(24).chain((input) =>
        fc.record({
          input: fc.constant(input),
          nodes: fc.shuffledSubarray([...input.nodes], { minLength: input.nodes.length }),
          links: fc.shuffledSubarray([...input.links], { minLength: input.links.length }),
        }),
      ),
      ({ input, nodes, links }) => {
        const turned = links.map(({ from, to }) => ({ from: to, to: from }))
        const [one, other] = [structureOf(input), structureOf({ nodes, links: turned })]
        expect(sorted(other.community)).toEqual(sorted(one.community))
        expect(sorted(other.between)).toEqual(sorted(one.between))
      },
    ),
    { numRuns: 200, seed: 11 },
  )
})

test('a community never spans parts that nothing ties, and who is tied to nobody is in none', () => {
  fc.assert(
    fc.property(graphs(16), (input) => {
      const { community, neighbours } = structureOf(input)
      const part = partsOf(input)
      for (const id of input.nodes) expect(community.has(id)).toBe((neighbours.get(id) ?? 0) > 0)
      for (const [a, of] of community)
        for (const [b, other] of community) if (of === other) expect(part.get(a)).toBe(part.get(b))
    }),
    { numRuns: 200, seed: 13 },
  )
})

test('communities are within a tenth of the best split that any partition of a small graph gives', () => {
  const shortfalls: number[] = []
  fc.assert(
    fc.property(graphs(7), (input) => {
      const edges = edgesOf(input)
      if (edges.length === 0) return
      const found = structureOf(input).community
      const best = Math.max(...partitions(input.nodes).map((split) => modularity(edges, split)))
      shortfalls.push(best - modularity(edges, found))
    }),
    { numRuns: 120, seed: 17 },
  )
  expect(shortfalls.length).toBeGreaterThan(80)
  expect(Math.max(...shortfalls)).toBeLessThanOrEqual(0.1)
})

test('communities are numbered by size: two groups of friends with one bridge', () => {
  const clique = (ids: readonly string[]) =>
    ids.flatMap((from, index) => ids.slice(index + 1).map((to) => ({ from, to })))
  const [large, small] = [
    ['b1', 'b2', 'b3', 'b4', 'b5'],
    ['a1', 'a2', 'a3', 'a4'],
  ]
  const { community, between } = structureOf({
    nodes: [...small, ...large, 'alone'],
    links: [...clique(large), ...clique(small), { from: 'a1', to: 'b1' }],
  })
  expect(large.map((id) => community.get(id))).toEqual([1, 1, 1, 1, 1])
  expect(small.map((id) => community.get(id))).toEqual([2, 2, 2, 2])
  expect(community.has('alone')).toBe(false)
  const strongest = [...between].sort(([, a], [, b]) => b - a).slice(0, 2)
  expect(strongest.map(([id]) => id).sort()).toEqual(['a1', 'b1'])
})

type Edge = readonly [string, string]

/** Each pair once, whatever its direction; none to itself. */
function edgesOf({ links }: StructureInput): readonly Edge[] {
  const pairs = links.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to].sort().join(' '))
  return [...new Set(pairs)].map((pair) => pair.split(' ') as unknown as Edge)
}

function neighboursIn(edges: readonly Edge[], id: string): readonly string[] {
  return edges.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
}

/** Walks every shortest way between every pair, one by one. */
function betweennessByWalking(input: StructureInput): ReadonlyMap<string, number> {
  const edges = edgesOf(input)
  const { nodes } = input
  const sums = new Map<string, number>(nodes.map((id) => [id, 0]))
  nodes.forEach((from, index) => {
    for (const to of nodes.slice(index + 1)) {
      const ways = shortestWays(edges, from, to)
      for (const way of ways) for (const id of way.slice(1, -1)) sums.set(id, (sums.get(id) ?? 0) + 1 / ways.length)
    }
  })
  const pairs = ((nodes.length - 1) * (nodes.length - 2)) / 2
  return new Map([...sums].map(([id, sum]) => [id, pairs === 0 ? 0 : sum / pairs]))
}

function shortestWays(edges: readonly Edge[], from: string, to: string): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[from]]
  while (ways.length > 0) {
    const done = ways.filter((way) => way.at(-1) === to)
    if (done.length > 0) return done
    ways = ways.flatMap((way) =>
      neighboursIn(edges, way.at(-1) ?? '')
        .filter((next) => !way.includes(next))
        .map((next) => [...way, next]),
    )
  }
  return []
}

function partsOf(input: StructureInput): ReadonlyMap<string, string> {
  const edges = edgesOf(input)
  const part = new Map<string, string>()
  for (const start of input.nodes) {
    const open = [start]
    while (open.length > 0) {
      const id = open.pop() ?? ''
      if (part.has(id)) continue
      part.set(id, start)
      open.push(...neighboursIn(edges, id))
    }
  }
  return part
}

function modularity(edges: readonly Edge[], of: ReadonlyMap<string, number>): number {
  const degree = (id: string) => neighboursIn(edges, id).length
  const ids = [...new Set(edges.flat())]
  const inside = edges.filter(([a, b]) => of.get(a) === of.get(b)).length / edges.length
  const groups = new Map<number, number>()
  for (const id of ids) groups.set(of.get(id) ?? -1, (groups.get(of.get(id) ?? -1) ?? 0) + degree(id))
  const chance = [...groups.values()].reduce((sum, total) => sum + (total / (2 * edges.length)) ** 2, 0)
  return inside - chance
}

/** Every way to split these ids into groups. */
function partitions(ids: readonly string[]): readonly ReadonlyMap<string, number>[] {
  return ids.reduce<readonly ReadonlyMap<string, number>[]>(
    (splits, id) =>
      splits.flatMap((split) => {
        const next = Math.max(-1, ...split.values()) + 1
        return Array.from({ length: next + 1 }, (_, group) => new Map([...split, [id, group] as const]))
      }),
    [new Map()],
  )
}

const sorted = (values: ReadonlyMap<string, number>) => [...values].sort(([a], [b]) => (a < b ? -1 : 1))
