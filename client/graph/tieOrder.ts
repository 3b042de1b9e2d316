import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'

export type Strength = Pick<GraphLink, 'agreementsInForce' | 'recentActivities' | 'lastSeen'>

/**
 * Strongest first, as the vocabulary says: agreements in force or expiring, recent activities, last year seen
 * (unknown last), then id. Compares values that the server computed.
 */
export function byTieOrder<Ranked extends Strength & { readonly id: string }>(a: Ranked, b: Ranked): number {
  return (
    b.agreementsInForce - a.agreementsInForce ||
    b.recentActivities - a.recentActivities ||
    (b.lastSeen ?? -1) - (a.lastSeen ?? -1) ||
    compareIds(a.id, b.id)
  )
}

/** The first of a partner's ties in tie order, one with an agreement before all others; null where it has none. */
export function strongestTie(graph: Graph, partner: string): GraphLink | null {
  const ties = [...graph.links.values()].filter((link) => link.to === partner).sort(byTieOrder)
  return ties.find((link) => link.agreements > 0) ?? ties[0] ?? null
}

const LAST = Number.MAX_SAFE_INTEGER

/** 建制順, the official order of units; a unit without a place in it comes last. */
export function byOfficialOrder(a: GraphNode, b: GraphNode): number {
  return (a.officialOrder ?? LAST) - (b.officialOrder ?? LAST) || compareIds(a.id, b.id)
}

export function compareIds(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
