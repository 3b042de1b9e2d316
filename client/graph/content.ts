import type { EntityLabel, FactFilter } from '#client/generated/graphql.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { graphOfOverview, type SliceParts } from '#client/graph/mergeSlice.ts'
import type { Graph, GraphLink, GraphNode, LinkId, NodeId } from '#client/graph/types.ts'

/**
 * What is on the canvas and why. `graph` is induced: all ties among its nodes, for one date, one fact filter, one data
 * version. Every node that is wanted is held by hand or by an expansion; one that has nothing on this date is wanted
 * and not in the graph, so that it comes back with another date.
 */
export type Content = {
  readonly graph: Graph
  /** The fact filter under which `graph` was asked. */
  readonly facts: FactFilter
  /** Brought one by one: opened with, searched, listed. */
  readonly byHand: ReadonlySet<NodeId>
  /** Open expansions, oldest first, at most one of an owner. */
  readonly expansions: readonly Expansion[]
  /** Hidden one by one; they stay in the graph and are counted as hidden. */
  readonly hidden: ReadonlySet<NodeId>
}

export type Expansion = {
  /** A node of the canvas, or `home` (the band). */
  readonly owner: NodeId | typeof HOME
  /** In the order in which they came, strongest first within one answer. */
  readonly brought: readonly NodeId[]
  /** Neighbours that stood on the canvas already: they stay while this expansion is open. */
  readonly found: readonly NodeId[]
  /** All its neighbours by label, drawn or not; null after another date or filter, of which only the sum is known. */
  readonly totals: ReadonlyMap<EntityLabel, number> | null
}

/** Under what an answer was asked. An answer is only merged where this still holds. */
export type Asked = { readonly facts: FactFilter; readonly present: ReadonlySet<NodeId> }

/** What the canvas opens with: everything of an overview, or nothing and then what is searched. */
export function contentOf(graph: Graph, facts: FactFilter = {}): Content {
  return { graph, facts, byHand: new Set(graph.nodes.keys()), expansions: [], hidden: new Set() }
}

/** All nodes that are wanted on the canvas, drawn or without anything on this date: what `sliceOf` is asked for. */
export function wantedIds({ byHand, expansions }: Content): ReadonlySet<NodeId> {
  const wanted = new Set(byHand)
  for (const { brought, found } of expansions) {
    for (const id of brought) wanted.add(id)
    for (const id of found) wanted.add(id)
  }
  return wanted
}

/** Wanted nodes that have nothing on this date under this filter: "3 of 41 have nothing on this date". */
export function goneIds(content: Content): ReadonlySet<NodeId> {
  return new Set([...wantedIds(content)].filter((id) => !content.graph.nodes.has(id)))
}

/**
 * Whether an answer completes this canvas: same date, data version and filter, and every node that stands here now was
 * named in the question. If not, ties would be missing: the caller asks again.
 */
export function fits(content: Content, slice: SliceParts, asked: Asked): boolean {
  const { graph, facts } = content
  if (slice.asOf !== graph.asOf || slice.dataVersion !== graph.dataVersion) return false
  if (!sameFacts(facts, asked.facts)) return false
  return [...wantedIds(content)].every((id) => asked.present.has(id))
}

/**
 * Brings nodes by hand (search, list, "show on the canvas") with all their ties. The slice is that of these ids and of all
 * that are wanted; unchanged if it does not fit any more.
 */
export function addByHand(content: Content, ids: readonly NodeId[], slice: SliceParts, asked: Asked): Content {
  if (!fits(content, slice, asked)) return content
  const held = holdByHand(content, ids)
  const wanted = wantedIds(held)
  const own = { ...slice, nodes: slice.nodes.filter((node) => wanted.has(nodeId(node.id))) }
  const graph = induced(content.graph, own)
  return held === content && graph === content.graph ? content : { ...held, graph }
}

/** Nodes that are wanted for themselves from now on: no collapse takes them. */
export function holdByHand(content: Content, ids: readonly NodeId[]): Content {
  const more = ids.filter((id) => !content.byHand.has(id))
  return more.length === 0 ? content : { ...content, byHand: new Set([...content.byHand, ...more]) }
}

/** The same nodes asked again, for another date, fact filter or data version. The slice replaces what was drawn. */
export function askedAgain(content: Content, slice: SliceParts, facts: FactFilter): Content {
  const bare: Graph = {
    ...content.graph,
    asOf: slice.asOf,
    recentSince: slice.recentSince,
    dataVersion: slice.dataVersion,
    nodes: inOrder(wantedIds(content), piecesOf(slice).nodes),
    links: new Map(),
  }
  const expansions = content.expansions.map((expansion) => ({ ...expansion, totals: null }))
  return { ...content, facts, expansions, graph: induced(bare, { ...slice, nodes: [] }) }
}

export function clear(content: Content): Content {
  if (wantedIds(content).size === 0) return content
  return without(content, wantedIds(content))
}

/** Takes nodes off the canvas with their ties, whoever held them. */
export function without(content: Content, ids: ReadonlySet<NodeId>): Content {
  const stays = (id: NodeId) => !ids.has(id)
  const expansions = content.expansions
    .filter(({ owner }) => owner === HOME || stays(owner))
    .map((one) => ({ ...one, brought: one.brought.filter(stays), found: one.found.filter(stays) }))
  return dropUnheld({ ...content, byHand: new Set([...content.byHand].filter(stays)), expansions })
}

/** Leaves on the canvas what somebody holds. What stays keeps its place in the order and its object. */
export function dropUnheld(content: Content): Content {
  const wanted = wantedIds(content)
  const { graph } = content
  const nodes = new Map([...graph.nodes].filter(([id]) => wanted.has(id)))
  const links = new Map([...graph.links].filter(([, link]) => hasBothEnds(link, nodes)))
  const hidden = new Set([...content.hidden].filter((id) => wanted.has(id)))
  return { ...content, hidden, graph: { ...graph, nodes, links } }
}

/**
 * The graph with what a slice adds. Nodes that stand here keep their objects, so that taking the new ones off again
 * gives back the same graph; a tie is taken only where both its ends are drawn.
 */
export function induced(graph: Graph, slice: SliceParts): Graph {
  const pieces = piecesOf(slice)
  const fresh = [...pieces.nodes].filter(([id]) => !graph.nodes.has(id))
  const nodes = new Map([...graph.nodes, ...fresh])
  const links = [...pieces.links].filter(([id, link]) => !graph.links.has(id) && hasBothEnds(link, nodes))
  if (fresh.length === 0 && links.length === 0) return graph
  return { ...graph, nodes, links: new Map<LinkId, GraphLink>([...graph.links, ...links]) }
}

/** The home university and "unit not stated" are ends without a node. */
export function hasBothEnds({ from, to }: GraphLink, nodes: ReadonlyMap<NodeId, GraphNode>): boolean {
  return nodes.has(nodeId(to)) && (from === HOME || from === UNIT_NOT_STATED || nodes.has(nodeId(from)))
}

export function sameFacts(a: FactFilter, b: FactFilter): boolean {
  return factsKey(a) === factsKey(b)
}

/** A fact filter as text. Null, absent and an order of words make no difference. */
export function factsKey({ unit, ...lists }: FactFilter): string {
  const set = Object.entries(lists).flatMap(([key, list]) => (list ? [[key, [...list].sort()] as const] : []))
  return JSON.stringify([set.sort(([a], [b]) => (a < b ? -1 : 1)), unit ?? 'named'])
}

function piecesOf(slice: SliceParts): Pick<Graph, 'nodes' | 'links'> {
  return graphOfOverview({ slice, regions: [], countries: [] })
}

function inOrder(ids: ReadonlySet<NodeId>, nodes: ReadonlyMap<NodeId, GraphNode>): ReadonlyMap<NodeId, GraphNode> {
  return new Map([...ids].flatMap((id) => (nodes.has(id) ? [[id, nodes.get(id) as GraphNode] as const] : [])))
}
