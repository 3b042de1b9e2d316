import { isGroupId, nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Language, Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

export type MirrorItem = {
  readonly key: string
  readonly selection: Selection
  readonly isSelected: boolean
  readonly of:
    | { readonly kind: 'node'; readonly node: GraphNode }
    | { readonly kind: 'topic'; readonly topic: ShownTopic }
    | { readonly kind: 'tie'; readonly link: GraphLink }
}

/** `ties`: those of what is selected. `units`: departments. Otherwise a region of the plate. */
export type MirrorGroup = { readonly key: string; readonly title: string; readonly items: readonly MirrorItem[] }

type Shown = { readonly selection: Selection; readonly topics: readonly ShownTopic[] }

/**
 * What is drawn, in reading order: ties of what is selected, then departments in official order, then partners region by
 * region as one goes round the plate, strongest first, and last countries, subjects and strategy items.
 */
export function mirrorOf(graph: Graph, visible: Visible, view: Shown, language: Language): MirrorGroup[] {
  const { selection, topics } = view
  const nodes = (members: readonly GraphNode[]) => members.map((node) => nodeItem(node, selection))
  const groups: MirrorGroup[] = [
    { key: 'ties', title: '', items: tiesOfSelection(visible, selection) },
    { key: 'units', title: '', items: nodes(visible.departments) },
    { key: 'groups', title: '', items: nodes(visible.organizations.filter(({ id }) => isGroupId(id))) },
  ]
  for (const { id, names } of graph.regions) {
    const title = (language === 'ja' ? (names.ja ?? names.en) : (names.en ?? names.ja)) ?? ''
    groups.push({
      key: id,
      title,
      items: nodes(visible.organizations.filter((node) => node.regionId === id && !isGroupId(node.id))),
    })
  }
  groups.push({ key: 'topics', title: '', items: topics.map((topic) => topicItem(topic, selection)) })
  return groups.filter((group) => group.items.length > 0)
}

function topicItem(topic: ShownTopic, selection: Selection): MirrorItem {
  const id = nodeId(topic.id)
  const isSelected = selectedIds(selection).includes(id)
  return { key: id, selection: { kind: 'node', id }, isSelected, of: { kind: 'topic', topic } }
}

function nodeItem(node: GraphNode, selection: Selection): MirrorItem {
  const isSelected = selectedIds(selection).includes(node.id)
  return { key: node.id, selection: { kind: 'node', id: node.id }, isSelected, of: { kind: 'node', node } }
}

function tiesOfSelection(visible: Visible, selection: Selection): MirrorItem[] {
  const isListed = tiesListedOf(selection)
  return [...visible.unitTies, ...visible.wholeUniversityTies, ...visible.unitNotStatedTies]
    .filter(isListed)
    .map((link) => ({
      key: link.id,
      selection: { kind: 'tie', from: link.from, to: nodeId(link.to) },
      isSelected: selection.kind === 'tie' && selection.from === link.from && selection.to === link.to,
      of: { kind: 'tie', link },
    }))
}

/** All ties of one node, or of the partner of a tie; of several nodes those between two of them. */
function tiesListedOf(selection: Selection): (link: GraphLink) => boolean {
  const ids = new Set<string>(selection.kind === 'tie' ? [selection.to] : selectedIds(selection))
  return ({ from, to }) => (ids.size > 1 ? ids.has(from) && ids.has(to) : ids.has(from) || ids.has(to))
}
