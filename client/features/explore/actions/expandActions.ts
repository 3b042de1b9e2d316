import { askOnce } from '#client/api/useQuestion.ts'
import { besides } from '#client/canvas/layouts/network/useNetworkPlaces.ts'
import { stepOf } from '#client/features/explore/actions/canvasActions.ts'
import { expandStore } from '#client/features/explore/stores/expandStore.ts'
import { noNotice, noticeStore } from '#client/features/explore/stores/noticeStore.ts'
import { ExpandNeighboursDocument } from '#client/generated/graphql.ts'
import { type Content, wantedIds } from '#client/graph/content.ts'
import { expand, expandTogether, type NeighbourParts, type Owner } from '#client/graph/expansion.ts'
import type { StepName } from '#client/graph/history.ts'
import { HOME } from '#client/graph/ids.ts'
import { countsByLabel, leftOf } from '#client/graph/left.ts'
import type { SliceParts } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { asLanguage } from '#client/i18n/language.ts'
import { isGrouped } from '#client/view/grouping.ts'
import { startingFrom } from '#client/view/store/openings.ts'
import { type Place, type Workspace, withContent } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The step that an answer makes, and how many old nodes give way to it. */
type Finish = { readonly moved: number; readonly change: (current: Workspace) => Workspace }

let running: AbortController | null = null

/** What these could still bring, strongest first. */
export function leftToBring(owners: readonly Owner[]): ReturnType<typeof leftOf> {
  const { dayGraph, graph } = viewStore.getState()
  return dayGraph && graph ? leftOf(dayGraph, graph, owners) : []
}

/**
 * The strongest neighbours of these that are not on the canvas, as many as the reader takes each time: one request, one
 * step. Asked again it goes on. The band (`home`) is expanded like a unit.
 */
export async function expandNodes(owners: readonly Owner[]): Promise<void> {
  const before = viewStore.getState().history?.present
  const own = owners.filter((one) => one === HOME || before?.content.graph.nodes.has(one))
  const [first] = own
  if (!first) return
  if (leftToBring(own).length === 0) return tellNothingLeft(first)
  await bring(own, 'expand', (now) => now.content, besideParents(own))
}

/** Just these of the neighbours, chosen from a list. All ties of the day are known already, so no request is made. */
export async function bringChosen(owners: readonly Owner[], ids: readonly NodeId[]): Promise<void> {
  const { history, dayGraph } = viewStore.getState()
  const now = history?.present
  if (!now || !dayGraph || ids.length === 0) return
  const chosen = new Set(ids)
  const slice = {
    ...dayGraph,
    nodes: [...dayGraph.nodes.values()].filter((node) => chosen.has(node.id)),
    links: [...dayGraph.links.values()],
  }
  const next = expandedBy(now.content, owners, slice)
  if (next === now.content) return
  const { moved, change } = await besideParents(owners)(now, next)
  if (viewStore.getState().history?.present.content !== now.content) return
  noticeStore.getState().show(noNotice)
  viewStore.getState().act(named('choose', owners, now.content, next, moved), change)
}

/** An empty canvas, then this node with its strongest neighbours, as a network: where following ties begins. */
export async function startFromNode(id: NodeId): Promise<void> {
  await bring(
    [id],
    'only',
    (now) => startingFrom(now.content, id),
    async (_, next) => ({
      moved: 0,
      change: (current) => ({
        ...withContent(current, next),
        layout: 'network',
        positions: new Map(),
        pins: new Set(),
      }),
    }),
  )
}

/** A partner that only the whole university holds says so, and its evidence opens; all others: everything is there. */
function tellNothingLeft(owner: Owner): void {
  const { dayGraph, select } = viewStore.getState()
  const links = [...(dayGraph?.links.values() ?? [])].filter(({ from, to }) => from === owner || to === owner)
  const [link] = links
  if (owner !== HOME && link && links.every(({ from }) => from === HOME)) {
    select({ kind: 'tie', from: HOME, to: owner })
    noticeStore.getState().show({ kind: 'wholeUniversity', id: owner, agreements: link.agreements })
  } else noticeStore.getState().show({ kind: 'allShown', id: owner })
}

/** Asks for neighbours and lays them on the canvas as one step. A late answer is dropped: the canvas has moved on. */
async function bring(
  owners: readonly Owner[],
  key: 'expand' | 'only',
  baseOf: (now: Workspace) => Content,
  finished: (now: Workspace, next: Content) => Promise<Finish>,
): Promise<void> {
  const now = viewStore.getState().history?.present
  if (!now) return
  const base = baseOf(now)
  running?.abort()
  const controller = new AbortController()
  running = controller
  const isCurrent = () => running === controller && viewStore.getState().history?.present.content === now.content
  noticeStore.getState().show({ kind: 'waiting', ids: owners })
  try {
    const slice = await neighboursOf(owners, base, controller.signal)
    if (!isCurrent()) return
    const next = expandedBy(base, owners, slice)
    if (next === base) return noticeStore.getState().show({ kind: 'outdated' })
    const { moved, change } = await finished(now, next)
    if (!isCurrent()) return
    noticeStore.getState().show(noNotice)
    viewStore.getState().act(named(key, owners, base, next, moved), change)
  } catch {
    if (running === controller) noticeStore.getState().show({ kind: 'failed', ids: owners })
  } finally {
    if (running === controller) {
      running = null
      if (noticeStore.getState().notice.kind === 'waiting') noticeStore.getState().show(noNotice)
    }
  }
}

/** The content with what a slice brings to these. What is left of a single one the answer says; of several, the whole picture. */
function expandedBy(base: Content, owners: readonly Owner[], slice: SliceParts | NeighbourParts): Content {
  const { dayGraph } = viewStore.getState()
  const asked = { facts: base.facts, present: wantedIds(base) }
  const [owner] = owners
  if (owners.length === 1 && owner && 'leftOut' in slice) return expand(base, owner, slice, asked)
  const leftOutOf = (one: Owner, graph: Graph) => (dayGraph ? countsByLabel(leftOf(dayGraph, graph, [one])) : [])
  return expandTogether(base, owners, slice, asked, leftOutOf)
}

/** The step, with how many came and how many are left: the title says so. */
function named(key: string, owners: readonly Owner[], base: Content, next: Content, moved: number): StepName {
  const { dayGraph } = viewStore.getState()
  const added = [...next.graph.nodes.keys()].filter((id) => !base.graph.nodes.has(id))
  const left = dayGraph ? leftOf(dayGraph, next.graph, owners).length : 0
  const { key: name, values } = stepOf(key, owners as readonly NodeId[])
  return { key: name, values: { ...values, ids: owners.join(' '), added: added.length, moved, left } }
}

async function neighboursOf(owners: readonly Owner[], base: Content, signal: AbortSignal): Promise<NeighbourParts> {
  const [id = HOME, ...also] = owners
  const variables = {
    id,
    also,
    present: [...wantedIds(base)],
    asOf: base.graph.asOf,
    filter: base.facts,
    pageSize: expandStore.getState().size,
  }
  const { expandNeighbours } = await askOnce(ExpandNeighboursDocument, variables, { store: false, signal })
  return expandNeighbours
}

/** In the layout `network` new nodes are placed beside their parents; the other layouts place everything themselves. */
function besideParents(owners: readonly Owner[]): (now: Workspace, next: Content) => Promise<Finish> {
  return async (now, next) => {
    // Groups are no nodes of the canvas: the picture itself places what comes beside them.
    const places =
      now.layout === 'network' && !isGrouped(now.grouping)
        ? await placesBeside(now, next, owners)
        : new Map<NodeId, Place>()
    const moved = [...places.keys()].filter((one) => now.positions.has(one)).length
    return { moved, change: (current) => withContent(current, next, places) }
  }
}

async function placesBeside(
  now: Workspace,
  next: Content,
  owners: readonly Owner[],
): Promise<ReadonlyMap<NodeId, Place>> {
  const missing = [...next.graph.nodes.values()].filter((node) => !now.positions.has(node.id))
  const language = asLanguage(document.documentElement.lang)
  const [parent] = owners
  const isOne = owners.length === 1 && parent !== undefined && parent !== HOME
  const { positions, pins } = now
  return besides({ graph: next.graph, missing, positions, pins, language, ...(isOne ? { parent } : {}) })
}
