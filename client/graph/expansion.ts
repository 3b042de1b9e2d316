import type { EntityLabel } from '#client/generated/graphql.ts'
import {
  type Asked,
  type Content,
  dropUnheld,
  type Expansion,
  fits,
  holdByHand,
  induced,
  wantedIds,
} from '#client/graph/content.ts'
import { HOME, nodeId } from '#client/graph/ids.ts'
import type { SliceParts } from '#client/graph/mergeSlice.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'

export type NeighbourParts = SliceParts & {
  readonly leftOut: readonly { readonly label: EntityLabel; readonly count: number }[]
}

export type Owner = Expansion['owner']

/**
 * Brings the neighbours of one node, or of the band. Asking again for the same owner goes on with its expansion.
 * Unchanged if the answer does not fit the canvas any more (`fits`); even an answer without a node opens the expansion,
 * since the reader asked and learned that there is nothing else.
 */
export function expand(content: Content, owner: Owner, slice: NeighbourParts, asked: Asked): Content {
  if (owner !== HOME && !content.graph.nodes.has(owner)) return content
  if (!fits(content, slice, asked)) return content
  const before = wantedIds(content)
  const graph = induced(content.graph, slice)
  const brought = slice.nodes.map((node) => nodeId(node.id)).filter((id) => !before.has(id))
  const opened = expansionOf(content, owner)
  // What it found earlier it still holds, also where another date or filter has taken the tie away.
  const found = new Set([...(opened?.found ?? []), ...neighboursIn(graph, owner).filter((id) => before.has(id))])
  const all = [...(opened?.brought ?? []), ...brought]
  const own = new Set(all)
  const expansion: Expansion = {
    owner,
    brought: all,
    found: [...found].filter((id) => !own.has(id)),
    totals: totalsOf(graph, owner, slice.leftOut),
  }
  const others = content.expansions
  return {
    ...content,
    graph,
    expansions: opened ? others.map((one) => (one === opened ? expansion : one)) : [...others, expansion],
  }
}

/**
 * Brings the neighbours of several nodes as one act. Each is brought by the first of them that it is tied to and found by
 * the others, so that collapsing any of them takes back what it alone brought. `leftOutOf`: what is left of each one.
 */
export function expandTogether(
  content: Content,
  owners: readonly Owner[],
  slice: SliceParts,
  asked: Asked,
  leftOutOf: (owner: Owner, graph: Graph) => NeighbourParts['leftOut'],
): Content {
  if (!fits(content, slice, asked)) return content
  const present = new Set([...asked.present, ...slice.nodes.map((node) => nodeId(node.id))])
  const after = induced(content.graph, slice)
  return owners.reduce((now, owner) => {
    const own = new Set<string>(neighboursIn(after, owner))
    const nodes = slice.nodes.filter((node) => own.has(node.id))
    return expand(now, owner, { ...slice, nodes, leftOut: leftOutOf(owner, after) }, { ...asked, present })
  }, content)
}

/**
 * Takes back what an expansion brought. A node stays if it is held otherwise: brought by hand, brought by another open
 * expansion, or a neighbour that another open expansion found. One that was itself expanded stays too, held by hand from
 * then on: to expand a node is to ask for it.
 */
export function collapse(content: Content, owner: Owner): Content {
  const expansion = expansionOf(content, owner)
  if (!expansion) return content
  const expansions = content.expansions.filter((one) => one !== expansion)
  const left: Content = { ...content, expansions }
  const held = wantedIds(left)
  const asked = expansions.flatMap((one) => (one.owner === HOME || held.has(one.owner) ? [] : [one.owner]))
  return dropUnheld(holdByHand(left, asked))
}

export function expansionOf({ expansions }: Content, owner: Owner): Expansion | null {
  return expansions.find((one) => one.owner === owner) ?? null
}

/**
 * The badge `+n` of every node: neighbours that are not drawn. Whole-university ties and ties without a unit are in a
 * node's ties and never in `+n`.
 */
export function hiddenNeighbours(graph: Graph): ReadonlyMap<NodeId, number> {
  const drawn = new Map<string, number>()
  for (const { from, to } of graph.links.values()) {
    if (!graph.nodes.has(nodeId(from))) continue
    drawn.set(from, (drawn.get(from) ?? 0) + 1)
    drawn.set(to, (drawn.get(to) ?? 0) + 1)
  }
  return new Map(
    [...graph.nodes.values()].map(({ id, counterparts }) => [id, Math.max(0, counterparts - (drawn.get(id) ?? 0))]),
  )
}

function totalsOf(graph: Graph, owner: Owner, leftOut: NeighbourParts['leftOut']): ReadonlyMap<EntityLabel, number> {
  const totals = new Map<EntityLabel, number>()
  const add = (label: EntityLabel, count: number) => totals.set(label, (totals.get(label) ?? 0) + count)
  for (const { label, count } of leftOut) add(label, count)
  for (const id of neighboursIn(graph, owner)) {
    const node = graph.nodes.get(id)
    if (node) add(node.label, 1)
  }
  return totals
}
