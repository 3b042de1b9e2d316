import i18next from 'i18next'
import type { Draft } from '#client/app/address/draftStore.ts'
import { hitIdOf, panelStore } from '#client/features/explore/stores/panelStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import { asLanguage } from '#client/i18n/language.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { opensWithOf, savedOf } from '#client/view/store/workspace.ts'
import type { Selection } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

/** What is on the screen, as an address holds it; null before the first drawing. */
export function savedNow(): SavedView | null {
  const { history, dayGraph } = viewStore.getState()
  if (!history || !dayGraph) return null
  const { present } = history
  const saved = savedOf(present, {
    language: asLanguage(i18next.language),
    selection: selectedNow(),
    opensWith: opensWithOf(present, dayGraph),
  })
  const isReckonedAgain = saved.opensWith === 'overview' && saved.layout !== 'network' && present.pins.size === 0
  return isReckonedAgain ? { ...saved, nodes: withoutPlaces(saved.nodes) } : saved
}

/** The same as a draft, with a description. */
export function draftOf(saved: SavedView, text: string): Draft {
  const view = viewStore.getState()
  // What the reader saw: not what a switch, a filter or the hand had taken out of the picture.
  const partners = view.graph ? visibleOf(view.graph, view, view.dayGraph ?? view.graph).partners.shown : 0
  return { text, partners, layout: saved.layout, asOf: saved.asOf }
}

/** Where nothing is selected, what the search found counts as the selection. */
function selectedNow(): Selection {
  const { selection } = viewStore.getState()
  const id = hitIdOf(panelStore.getState())
  return selection.kind === 'none' && id !== null ? { kind: 'node', id: nodeId(id) } : selection
}

/** Only the network layout saves positions; in other layouts the address stays short. */
function withoutPlaces(nodes: SavedView['nodes']): SavedView['nodes'] {
  return nodes.filter(({ isHidden, isByHand }) => isHidden || !isByHand).map((node) => ({ ...node, at: null }))
}
