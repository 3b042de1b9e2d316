import type { EntityLabel } from '#client/generated/graphql.ts'
import type { Owner } from '#client/graph/expansion.ts'
import { nodeId } from '#client/graph/ids.ts'
import { byTieOrder, type Strength } from '#client/graph/tieOrder.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'

/** Neighbours of these on the day that are not on the canvas, strongest first by all their ties to them, each once. */
export function leftOf(dayGraph: Graph, graph: Graph, owners: readonly Owner[]): readonly GraphNode[] {
  const own = new Set<string>(owners)
  const sums = new Map<GraphNode, Strength>()
  const add = (end: string, link: Strength) => {
    const node = dayGraph.nodes.get(nodeId(end))
    if (!node || own.has(end) || graph.nodes.has(node.id)) return
    sums.set(node, sumOf(sums.get(node), link))
  }
  for (const link of dayGraph.links.values()) {
    if (own.has(link.from)) add(link.to, link)
    if (own.has(link.to)) add(link.from, link)
  }
  return [...sums]
    .map(([node, sum]) => ({ ...sum, id: node.id, node }))
    .sort(byTieOrder)
    .map(({ node }) => node)
}

/** How many of each label, most first. */
export function countsByLabel(
  nodes: readonly Pick<GraphNode, 'label'>[],
): readonly { readonly label: EntityLabel; readonly count: number }[] {
  const counts = new Map<EntityLabel, number>()
  for (const { label } of nodes) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count)
}

function sumOf(before: Strength | undefined, link: Strength): Strength {
  if (!before) return link
  return {
    agreementsInForce: before.agreementsInForce + link.agreementsInForce,
    recentActivities: before.recentActivities + link.recentActivities,
    lastSeen: Math.max(before.lastSeen ?? 0, link.lastSeen ?? 0) || null,
  }
}
