import { askOnce } from '#client/api/useQuestion.ts'
import { besides } from '#client/canvas/useNetworkPlaces.ts'
import { moreOf } from '#client/features/explore/acts.ts'
import { noNotice, noticeStore } from '#client/features/explore/noticeStore.ts'
import { ExpandNeighboursDocument } from '#client/generated/graphql.ts'
import { type Content, wantedIds } from '#client/graph/content.ts'
import { expand, hiddenNeighbours, type NeighbourParts } from '#client/graph/expansion.ts'
import type { NodeId } from '#client/graph/types.ts'
import { asLanguage } from '#client/i18n/language.ts'
import { startingFrom } from '#client/view/openings.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { type Place, type Workspace, withContent } from '#client/view/workspace.ts'

/** Neighbours in one answer. */
const PAGE = 25

/** The step that an answer makes, and how many old nodes give way to it. */
type Finish = { readonly moved: number; readonly change: (current: Workspace) => Workspace }

let running: AbortController | null = null

/** The next 25 neighbours, strongest first: one request, one step. Asked again for the same node it goes on. */
export async function expandNode(id: NodeId): Promise<void> {
  const before = viewStore.getState().history?.present
  if (!before?.content.graph.nodes.has(id)) return
  if (moreOf(id) === 0) return noticeStore.getState().show({ kind: 'allShown', id })
  await bring(
    id,
    'expand',
    (now) => now.content,
    async (now, next) => {
      const places = now.layout === 'network' ? await placesBeside(now, next, id) : new Map<NodeId, Place>()
      const moved = [...places.keys()].filter((one) => now.positions.has(one)).length
      return { moved, change: (current) => withContent(current, next, places) }
    },
  )
}

/** An empty canvas, then this node with its 25 strongest neighbours, as a network: where following ties begins. */
export async function startFromNode(id: NodeId): Promise<void> {
  await bring(
    id,
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

/** Asks for neighbours of a node and lays them on the canvas as one step. A late answer is dropped: the canvas has moved on. */
async function bring(
  id: NodeId,
  key: 'expand' | 'only',
  baseOf: (now: Workspace) => Content,
  finished: (now: Workspace, next: Content) => Promise<Finish>,
): Promise<void> {
  const now = viewStore.getState().history?.present
  if (!now) return
  const base = baseOf(now)
  if (!base.graph.nodes.has(id)) return
  running?.abort()
  const controller = new AbortController()
  running = controller
  const isCurrent = () => running === controller && viewStore.getState().history?.present.content === now.content
  noticeStore.getState().show({ kind: 'waiting', id })
  try {
    const slice = await neighboursOf(id, base, controller.signal)
    if (!isCurrent()) return
    const next = expand(base, id, slice, { facts: base.facts, present: wantedIds(base) })
    if (next === base) return noticeStore.getState().show({ kind: 'outdated' })
    const { moved, change } = await finished(now, next)
    if (!isCurrent()) return
    noticeStore.getState().show(noNotice)
    const added = [...next.graph.nodes.keys()].filter((one) => !base.graph.nodes.has(one)).length
    const values = { id, added, moved, left: hiddenNeighbours(next.graph).get(id) ?? 0 }
    viewStore.getState().act({ key, values }, change)
  } catch {
    if (running === controller) noticeStore.getState().show({ kind: 'failed', id })
  } finally {
    if (running === controller) {
      running = null
      if (noticeStore.getState().notice.kind === 'waiting') noticeStore.getState().show(noNotice)
    }
  }
}

async function neighboursOf(id: NodeId, base: Content, signal: AbortSignal): Promise<NeighbourParts> {
  const variables = {
    id,
    present: [...wantedIds(base)],
    asOf: base.graph.asOf,
    filter: base.facts,
    offset: 0,
    pageSize: PAGE,
  }
  const { expandNeighbours } = await askOnce(ExpandNeighboursDocument, variables, { store: false, signal })
  return expandNeighbours
}

async function placesBeside(now: Workspace, next: Content, id: NodeId): Promise<ReadonlyMap<NodeId, Place>> {
  const missing = [...next.graph.nodes.values()].filter((node) => !now.positions.has(node.id))
  const language = asLanguage(document.documentElement.lang)
  return besides({ graph: next.graph, missing, positions: now.positions, pins: now.pins, language, parent: id })
}
