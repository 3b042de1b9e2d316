import { type ImpliedPair, impliedPairs, MOST_PAIRS } from '#client/canvas/engine/facts/impliedPairs.ts'
import { shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import type { CanvasFacts } from '#client/canvas/engine/types.ts'
import { isGroupId, nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import type { Bridge } from '#client/view/bridges.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Language, Selection, View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

export type MirrorItem = {
  readonly key: string
  readonly selection: Selection
  readonly isSelected: boolean
  readonly of:
    | { readonly kind: 'node'; readonly node: GraphNode }
    | { readonly kind: 'topic'; readonly topic: ShownTopic }
    | { readonly kind: 'tie'; readonly link: GraphLink }
    | { readonly kind: 'bridge'; readonly bridge: Bridge }
    | { readonly kind: 'pair'; readonly pair: ImpliedPair }
}

/** Whether two items say the same of the same thing: a selection lists all afresh, and changes two of them. */
export function isSameItem(a: MirrorItem, b: MirrorItem): boolean {
  return a.key === b.key && a.isSelected === b.isSelected && thingOf(a) === thingOf(b)
}

function thingOf({ of }: MirrorItem): unknown {
  if (of.kind === 'node') return of.node
  if (of.kind === 'topic') return of.topic
  if (of.kind === 'tie') return of.link
  return of.kind === 'bridge' ? of.bridge : of.pair
}

/** `ties`: those of what is selected. `units`: departments. `bridges`, `pairs`: lines that are no ties. Otherwise a region of the plate. */
export type MirrorGroup = { readonly key: string; readonly title: string; readonly items: readonly MirrorItem[] }

type Shown = {
  readonly selection: Selection
  readonly topics: readonly ShownTopic[]
  readonly bridges: readonly Bridge[]
  readonly pairs: readonly ImpliedPair[]
}

/**
 * What is drawn, in reading order: ties of what is selected, then departments in official order, then partners region by
 * region as one goes round the plate, strongest first, then countries, subjects and strategy items, and last the lines
 * that are no ties: over what is hidden, and between partners of one agreement or activity.
 */
export function mirrorOf(graph: Graph, visible: Visible, view: Shown, language: Language): MirrorGroup[] {
  const { selection, topics, bridges, pairs } = view
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
  const bridgeItem = (bridge: Bridge) => lineItem('bridge', bridge, selection, { kind: 'bridge', bridge })
  const pairItem = (pair: ImpliedPair) => lineItem('pair', pair, selection, { kind: 'pair', pair })
  groups.push({ key: 'bridges', title: '', items: bridges.map(bridgeItem) })
  groups.push({ key: 'pairs', title: '', items: pairs.map(pairItem) })
  return groups.filter((group) => group.items.length > 0)
}

type Line = { readonly id: string; readonly ends: readonly [string, string] }

/** Selects both its ends, as a click on a bridge does. */
function lineItem(kind: string, { id, ends }: Line, selection: Selection, of: MirrorItem['of']): MirrorItem {
  const chosen = selectedIds(selection)
  return {
    key: `${kind}~${id}`,
    selection: { kind: 'nodes', ids: ends.map(nodeId) },
    isSelected: chosen.length === 2 && ends.every((end) => chosen.includes(nodeId(end))),
    of,
  }
}

/** Pairs that agreements and activities imply, as many as the opened network draws of them. */
export function pairsDrawn(
  { layout, level, arrangement }: Pick<View, 'layout' | 'level' | 'arrangement'>,
  facts: CanvasFacts | null | undefined,
  visible: Visible,
): readonly ImpliedPair[] {
  if (layout !== 'network' || level !== 'opened' || arrangement.impliedPairs !== 'shown') return noPairs
  return impliedPairs(shownFacts(facts, visible)).slice(0, MOST_PAIRS)
}

const noPairs: readonly ImpliedPair[] = []

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
  return visibleTies(visible)
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
