import type { Count, Opened } from '#client/features/explore/stores/panelStore.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { isGroupId, nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import type { ShownTopic, TopicPicture } from '#client/view/topicPicture.ts'
import type { Selection, View } from '#client/view/types.ts'

type TieSelection = Extract<Selection, { kind: 'tie' }>

/** What the right column shows: one thing at a time. */
export type OpenPanel =
  /** Nothing is open: the drawing in words. */
  | { readonly kind: 'drawing' }
  | { readonly kind: 'unit' | 'partner'; readonly id: string; readonly openTie: string | null }
  | { readonly kind: 'several'; readonly ids: readonly NodeId[] }
  | { readonly kind: 'group'; readonly id: NodeId }
  /** Several ties drawn as one, since an end of it is a group. */
  | { readonly kind: 'joinedTie'; readonly selection: TieSelection }
  | { readonly kind: 'topic'; readonly topic: ShownTopic }
  /** A topic of the canvas that is not drawn now. */
  | { readonly kind: 'topicAway'; readonly id: string }
  | ({ readonly kind: 'count' } & Count)
  | { readonly kind: 'hit'; readonly hit: Hit }

type Around = { readonly graph: Graph; readonly view: View; readonly topics: TopicPicture; readonly opened: Opened }

/** `node` is the one whose panel is open: that of a tie is one of its ends. */
export function openPanelOf(node: string | null, { graph, view, topics, opened }: Around): OpenPanel {
  const { selection } = view
  if (selection.kind === 'nodes') return { kind: 'several', ids: selection.ids }
  if (node === null) return opened.kind === 'count' || opened.kind === 'hit' ? opened : { kind: 'drawing' }
  const topic = topics.shown.find(({ id }) => id === node)
  if (topic) return { kind: 'topic', topic }
  if (view.topics.some(({ id }) => id === node)) return { kind: 'topicAway', id: node }
  const tie = selection.kind === 'tie' ? selection : null
  if (tie && [tie.from, tie.to].some(isGroupId)) return { kind: 'joinedTie', selection: tie }
  if (isGroupId(node)) return { kind: 'group', id: nodeId(node) }
  return { kind: isUnitId(node, graph) ? 'unit' : 'partner', id: node, openTie: tie && `${tie.from}~${tie.to}` }
}

/** A unit without a tie is not drawn, and can be opened all the same: its id tells what it is. */
function isUnitId(id: string, graph: Graph): boolean {
  const label = graph.nodes.get(nodeId(id))?.label
  return label ? label === 'Department' : id.startsWith('dep-')
}
