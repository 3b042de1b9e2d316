import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import { seeded } from '#client/canvas/geometry/random.ts'
import type { Structure } from '#client/view/lenses/lens.ts'

/** Ids of nodes, and the ties among them; a tie with an end that is no node is left out. */
export type StructureInput = {
  readonly nodes: readonly string[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** Any: the same seed gives the same communities for the same picture. */
const SEED = 57

/** How a picture hangs together. The same nodes and ties give the same answer, in whatever order they come. */
export function structureOf(input: StructureInput): Structure {
  const graph = graphOf(input)
  const between = new Map(Object.entries(betweenness(graph, { normalized: true })))
  const found = graph.size === 0 ? {} : louvain(graph, { rng: seeded(SEED), getEdgeWeight: null })
  return {
    between,
    community: numbered(graph.mapNodes((id) => [id, graph.degree(id) === 0 ? null : (found[id] ?? null)] as const)),
    neighbours: new Map(graph.mapNodes((id) => [id, graph.degree(id)] as const)),
  }
}

/** In the order of ids, so that nothing hangs on the order in which nodes came to the canvas. */
function graphOf({ nodes, links }: StructureInput): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  for (const id of [...new Set(nodes)].sort()) graph.addNode(id)
  const pairs = links
    .filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to))
    .map(({ from, to }) => (from < to ? [from, to] : [to, from]) as [string, string])
    .sort(([a, b], [c, d]) => compare(a, c) || compare(b, d))
  for (const [from, to] of pairs) graph.mergeUndirectedEdge(from, to)
  return graph
}

/** Communities numbered from 1 by size, then by the first id in them. A node without ties belongs to none. */
function numbered(found: readonly (readonly [string, number | null])[]): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>()
  for (const [id, community] of found) {
    if (community === null) continue
    const group = members.get(community)
    if (group) group.push(id)
    else members.set(community, [id])
  }
  const ordered = [...members.values()].sort((a, b) => b.length - a.length || compare(a[0] ?? '', b[0] ?? ''))
  return new Map(ordered.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
