import { askedAgain, type Content, contentOf, wantedIds } from '#client/graph/content.ts'
import { isGroupId } from '#client/graph/ids.ts'
import type { SliceParts } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import type { Hiding } from '#client/view/filters.ts'
import type { SavedGroup, SavedNode, SavedView } from '#client/view/savedView.ts'
import type { Display, LegendKey, NodeFilters } from '#client/view/types.ts'

export type Place = { readonly x: number; readonly y: number }

/**
 * All that undo takes back: what is on the canvas and how it is shown, but for camera, selection and language. The state
 * of `History`; parts that a step does not touch are the same objects before and after it.
 */
export type Workspace = Display & {
  readonly content: Content
  readonly filters: NodeFilters
  readonly hiddenKinds: ReadonlySet<LegendKey>
  /** Where nodes stand in the layout `network`, px. The other layouts reckon places by themselves. */
  readonly positions: ReadonlyMap<NodeId, Place>
  /** For whom the layouts that reckon places by themselves make room; left out: everything of the day. */
  readonly room?: ReadonlySet<NodeId> | undefined
  /** Moved by hand: layouts and expansions leave them where they are. */
  readonly pins: ReadonlySet<NodeId>
}

export function displayOf({ layout, lens, level, arrangement, topics, shape, grouping }: Display): Display {
  return { layout, lens, level, arrangement, topics, shape, grouping }
}

/** What is hidden, as filters, tallies and pictures take it. */
export function hidingOf({ filters, hiddenKinds, content }: Workspace): Hiding {
  return { filters, legend: hiddenKinds, nodes: content.hidden }
}

/** Dragging moves a node and pins it. */
export function pinAt(workspace: Workspace, id: NodeId, place: Place): Workspace {
  const positions = new Map(workspace.positions).set(id, place)
  return { ...workspace, positions, pins: new Set([...workspace.pins, id]) }
}

export function unpin(workspace: Workspace, id: NodeId): Workspace {
  if (!workspace.pins.has(id)) return workspace
  return { ...workspace, pins: new Set([...workspace.pins].filter((pin) => pin !== id)) }
}

/** New content with the places that came with it; places and pins of what has gone are forgotten. */
export function withContent(
  workspace: Workspace,
  content: Content,
  places: ReadonlyMap<NodeId, Place> = new Map(),
): Workspace {
  if (content === workspace.content && places.size === 0) return workspace
  const wanted = wantedIds(content)
  const stays = (id: NodeId) => wanted.has(id) || isGroupId(id)
  const positions = new Map([...workspace.positions, ...places].filter(([id]) => stays(id)))
  const pins = new Set([...workspace.pins].filter(stays))
  return { ...workspace, content, positions, pins }
}

/** Whether there is newer data than this state was asked of: the strip offers *refresh*. */
export function isOutdated({ content }: Workspace, latest: number): boolean {
  return content.graph.dataVersion < latest
}

/** Of what a chosen canvas wants: how much has nothing on its day, drawn or not. Null: everything is on the canvas. */
export function withoutAnything(
  workspace: Workspace,
  dayGraph: Graph,
): { readonly count: number; readonly of: number } | null {
  if (opensWithOf(workspace, dayGraph) === 'overview') return null
  const { graph } = workspace.content
  const wanted = [...wantedIds(workspace.content)]
  const has = (id: NodeId) => (graph.nodes.get(id)?.ties ?? 0) > 0
  return { count: wanted.filter((id) => !has(id)).length, of: wanted.length }
}

/** `overview` while the canvas holds exactly what the overview brought: then an address need not name it all. */
export function opensWithOf({ content }: Workspace, overview: Graph): SavedView['opensWith'] {
  const wanted = wantedIds(content)
  const isWhole = wanted.size === overview.nodes.size && [...wanted].every((id) => overview.nodes.has(id))
  return isWhole && content.expansions.length === 0 ? 'overview' : 'nodes'
}

/** What address, draft and saved view hold of a workspace. */
export function savedOf(
  workspace: Workspace,
  { language, selection, opensWith }: Pick<SavedView, 'language' | 'selection' | 'opensWith'>,
): SavedView {
  const { content, filters, hiddenKinds, positions, pins } = workspace
  const nodes = [...wantedIds(content)].map(
    (id): SavedNode => ({
      id,
      at: positions.get(id) ?? null,
      isPinned: pins.has(id),
      isHidden: content.hidden.has(id),
      isByHand: content.byHand.has(id),
    }),
  )
  const isOrdinary = ({ at, isPinned, isHidden, isByHand }: SavedNode) => !at && !isPinned && !isHidden && isByHand
  return {
    ...displayOf(workspace),
    groups: groupsIn(workspace),
    asOf: content.graph.asOf,
    language,
    filters,
    facts: content.facts,
    hiddenKinds: [...hiddenKinds],
    selection,
    opensWith,
    nodes: opensWith === 'nodes' ? nodes : nodes.filter((node) => !isOrdinary(node)),
    expansions: content.expansions.map(({ owner, brought, found }) => ({ owner, brought, found })),
  }
}

/**
 * A workspace again. `overview` is the picture of the saved day under the saved fact filter; `slice` the answer of
 * `sliceOf` for the saved nodes, or null with `opensWith: 'overview'`. Nodes that have gone stay wanted (`goneIds`);
 * partners without a tie on that day, which a slice leaves out, are drawn as the overview draws them.
 */
export function restored(saved: SavedView, overview: Graph, slice: SliceParts | null): Workspace {
  const own: Content = {
    graph: { ...overview, nodes: new Map(), links: new Map() },
    facts: saved.facts,
    byHand: idsWith(saved, ({ isByHand }) => isByHand),
    expansions: saved.expansions.map((expansion) => ({ ...expansion, totals: null })),
    hidden: idsWith(saved, ({ isHidden }) => isHidden),
  }
  const content = slice
    ? askedAgain(own, withTieless(slice, overview), saved.facts)
    : { ...contentOf(overview, saved.facts), hidden: own.hidden }
  return {
    content,
    ...displayOf(saved),
    filters: saved.filters,
    hiddenKinds: new Set(saved.hiddenKinds),
    positions: new Map([...saved.nodes, ...saved.groups].flatMap(({ id, at }) => (at ? [[id, at] as const] : []))),
    pins: new Set([...saved.nodes, ...saved.groups].filter(({ isPinned }) => isPinned).map(({ id }) => id)),
  }
}

function groupsIn({ positions, pins }: Workspace): readonly SavedGroup[] {
  return [...positions].flatMap(([id, at]) => (isGroupId(id) ? [{ id, at, isPinned: pins.has(id) }] : []))
}

function withTieless(slice: SliceParts, overview: Graph): SliceParts {
  const has = new Set(slice.nodes.map(({ id }) => id))
  return { ...slice, nodes: [...slice.nodes, ...[...overview.nodes.values()].filter(({ id }) => !has.has(id))] }
}

function idsWith({ nodes }: SavedView, isOne: (node: SavedNode) => boolean): ReadonlySet<NodeId> {
  return new Set(nodes.filter(isOne).map(({ id }) => id))
}
