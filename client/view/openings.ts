import type { Content } from '#client/graph/content.ts'
import { askedAgain, contentOf, dropUnheld } from '#client/graph/content.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { noFilters } from '#client/view/filters.ts'
import type { View } from '#client/view/types.ts'
import { opensWithOf, type Workspace } from '#client/view/workspace.ts'

/** One date and one data version: what may be drawn together. */
export function isSameWorld(a: Graph, b: Graph): boolean {
  return a.asOf === b.asOf && a.dataVersion === b.dataVersion
}

/** The first picture: everything, under the switches that the address or the start page has set. */
export function opened(
  whole: Graph,
  view: Pick<View, 'layout' | 'lens' | 'level' | 'place' | 'strategicOnly' | 'hidden'>,
): Workspace {
  return {
    content: contentOf(whole),
    layout: view.layout,
    lens: view.lens,
    level: view.level,
    filters: { ...noFilters, place: view.place, strategicOnly: view.strategicOnly },
    hiddenKinds: view.hidden,
    positions: new Map(),
    pins: new Set(),
  }
}

/**
 * The same canvas on another day or with newer data. A canvas that held everything holds everything again; a chosen one
 * keeps its nodes. The whole picture has all ties of its day, so the chosen part is cut out of it and asked of nobody.
 */
export function ofAnotherDay(workspace: Workspace, whole: Graph, before: Graph | null): Workspace {
  const { content } = workspace
  const isWhole = before !== null && opensWithOf(workspace, before) === 'overview'
  if (isWhole) return { ...workspace, content: { ...contentOf(whole, content.facts), hidden: content.hidden } }
  const slice = { ...whole, nodes: [...whole.nodes.values()], links: [...whole.links.values()] }
  const again = askedAgain(content, slice, content.facts)
  const graph: Graph = { ...again.graph, regions: whole.regions, countries: whole.countries }
  return { ...workspace, content: { ...again, graph } }
}

/** An empty canvas but for one node, from which an expansion starts. */
export function startingFrom(content: Content, id: NodeId): Content {
  return dropUnheld({ ...content, byHand: new Set([id]), expansions: [], hidden: new Set() })
}

/** Everything of the day again. */
export function everything(workspace: Workspace, whole: Graph): Workspace {
  if (opensWithOf(workspace, whole) === 'overview') return workspace
  return { ...laidOutAfresh(workspace), content: contentOf(whole, workspace.content.facts), pins: new Set() }
}

/** Places forgotten, so that the layout says them anew; what is pinned stays where it is. */
export function laidOutAfresh(workspace: Workspace): Workspace {
  const positions = new Map([...workspace.positions].filter(([id]) => workspace.pins.has(id)))
  return { ...workspace, positions }
}
