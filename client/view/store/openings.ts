import type { FactFilter } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'
import { askedAgain, contentOf, dropUnheld, sameFacts } from '#client/graph/content.ts'
import type { DayGraph, Graph, NodeId } from '#client/graph/types.ts'
import { displayOf, opensWithOf, type Workspace } from '#client/view/store/workspace.ts'
import type { Display, View } from '#client/view/types.ts'

/** One date, one fact filter and one data version: what may be drawn together. */
export function isSameWorld(dayGraph: DayGraph, graph: Graph, facts: FactFilter): boolean {
  return dayGraph.asOf === graph.asOf && dayGraph.dataVersion === graph.dataVersion && sameFacts(dayGraph.facts, facts)
}

/** The first picture: everything, under the switches that the address or the start page has set. */
export function opened(
  dayGraph: DayGraph,
  view: Display & Pick<View, 'place' | 'strategicOnly' | 'only' | 'hidden'>,
): Workspace {
  return {
    content: contentOf(dayGraph, dayGraph.facts),
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
export function ofAnotherDay(workspace: Workspace, dayGraph: DayGraph, before: Graph | null): Workspace {
  const { content } = workspace
  const isWhole = before !== null && opensWithOf(workspace, before) === 'overview'
  if (isWhole) return { ...workspace, content: { ...contentOf(dayGraph, dayGraph.facts), hidden: content.hidden } }
  const slice = { ...dayGraph, nodes: [...dayGraph.nodes.values()], links: [...dayGraph.links.values()] }
  const again = askedAgain(content, slice, dayGraph.facts)
  const graph: Graph = { ...again.graph, regions: dayGraph.regions, countries: dayGraph.countries }
  return { ...workspace, content: { ...again, graph } }
}

/** An empty canvas but for one node, from which an expansion starts. */
export function startingFrom(content: Content, id: NodeId): Content {
  return dropUnheld({ ...content, byHand: new Set([id]), expansions: [], hidden: new Set() })
}

export function everything(workspace: Workspace, dayGraph: Graph): Workspace {
  if (opensWithOf(workspace, dayGraph) === 'overview') return workspace
  return { ...laidOutAfresh(workspace), content: contentOf(dayGraph, workspace.content.facts), pins: new Set() }
}

/** Places forgotten, so that the layout says them anew; what is pinned stays where it is. */
export function laidOutAfresh(workspace: Workspace): Workspace {
  const positions = new Map([...workspace.positions].filter(([id]) => workspace.pins.has(id)))
  return { ...workspace, positions }
}
