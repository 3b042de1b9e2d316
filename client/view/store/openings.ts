import type { FactFilter } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'
import { askedAgain, contentOf, dropUnheld, sameFacts } from '#client/graph/content.ts'
import type { Graph, NodeId, Whole } from '#client/graph/types.ts'
import { displayOf, opensWithOf, type Workspace } from '#client/view/store/workspace.ts'
import type { Display, View } from '#client/view/types.ts'

/** One date, one fact filter and one data version: what may be drawn together. */
export function isSameWorld(whole: Whole, graph: Graph, facts: FactFilter): boolean {
  return whole.asOf === graph.asOf && whole.dataVersion === graph.dataVersion && sameFacts(whole.facts, facts)
}

/** The first picture: everything, under the switches that the address or the start page has set. */
export function opened(
  whole: Whole,
  view: Display & Pick<View, 'place' | 'strategicOnly' | 'only' | 'hidden'>,
): Workspace {
  return {
    content: contentOf(whole, whole.facts),
    ...displayOf(view),
    filters: { ...view.only, place: view.place, strategicOnly: view.strategicOnly },
    hiddenKinds: view.hidden,
    positions: new Map(),
    pins: new Set(),
  }
}

/**
 * The same canvas on another day, under another fact filter or with newer data. A canvas that held everything holds
 * everything again; a chosen one keeps its nodes. The whole picture has all ties of its day, so the chosen part is cut out of it and asked of nobody.
 */
export function ofAnotherDay(workspace: Workspace, whole: Whole, before: Graph | null): Workspace {
  const { content } = workspace
  const isWhole = before !== null && opensWithOf(workspace, before) === 'overview'
  if (isWhole) return { ...workspace, content: { ...contentOf(whole, whole.facts), hidden: content.hidden } }
  const slice = { ...whole, nodes: [...whole.nodes.values()], links: [...whole.links.values()] }
  const again = askedAgain(content, slice, whole.facts)
  const graph: Graph = { ...again.graph, regions: whole.regions, countries: whole.countries }
  return { ...workspace, content: { ...again, graph } }
}

/** An empty canvas but for one node, from which an expansion starts. */
export function startingFrom(content: Content, id: NodeId): Content {
  return dropUnheld({ ...content, byHand: new Set([id]), expansions: [], hidden: new Set() })
}

export function everything(workspace: Workspace, whole: Graph): Workspace {
  if (opensWithOf(workspace, whole) === 'overview') return workspace
  return { ...laidOutAfresh(workspace), content: contentOf(whole, workspace.content.facts), pins: new Set() }
}

/** Places forgotten, so that the layout says them anew; what is pinned stays where it is. */
export function laidOutAfresh(workspace: Workspace): Workspace {
  const positions = new Map([...workspace.positions].filter(([id]) => workspace.pins.has(id)))
  return { ...workspace, positions }
}
