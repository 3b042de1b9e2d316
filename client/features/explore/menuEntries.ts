import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { layouts } from '#client/canvas/layouts.ts'
import type { CanvasHandle } from '#client/canvas/types.ts'
import {
  canCollapse,
  collapseNode,
  hideAllBut,
  hideEach,
  moreOf,
  setLayout,
  showEverything,
  showHiddenNodes,
  tidyUp,
  togglePins,
} from '#client/features/explore/acts.ts'
import { expandNode, startFromNode } from '#client/features/explore/expandActs.ts'
import { openExport } from '#client/features/explore/export/exportStore.ts'
import { pathStore } from '#client/features/explore/pathStore.ts'
import { redoName, undoName } from '#client/graph/history.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'
import { type ViewState, viewStore } from '#client/view/viewStore.ts'

export type MenuEntry = {
  readonly key: string
  readonly text: string
  /** As printed on the keyboard. */
  readonly keys: string
  readonly isOff: boolean
  readonly does: () => void
}

type Row = Omit<MenuEntry, 'text'> & { readonly count?: number }

const row = (key: string, keys: string, does: () => void, isOff = false): Row => ({ key, keys, does, isOff })

/** What can be done with what is under the pointer. */
export function useMenuEntries(target: Selection, canvas: RefObject<CanvasHandle | null>): readonly MenuEntry[] {
  const { t } = useTranslation('explore')
  const view = useStore(viewStore)
  const rows = target.kind === 'node' ? ofNode(target.id, view) : ofCanvas(target, view, canvas)
  const textOf = (key: string, count?: number) => {
    const name = key.match(/^layout\.(.*)/)?.[1]
    return name ? t('menu.layout', { layout: t(`layouts:name.${name}`) }) : t(`menu.${key}`, { count })
  }
  return rows.map(({ count, ...entry }) => ({ ...entry, text: textOf(entry.key, count) }))
}

function ofNode(id: NodeId, { select, history, layout }: ViewState): readonly Row[] {
  const more = moreOf(id)
  const isPinned = history?.present.pins.has(id) ?? false
  const expand = row('expandMore', 'E', () => void expandNode(id), more === 0)
  return [
    row('details', '', () => select({ kind: 'node', id })),
    { ...expand, count: more },
    row('collapse', 'Shift E', () => collapseNode(id), !canCollapse(id)),
    row('only', 'S', () => void startFromNode(id)),
    row('pathTo', '', () => pathStore.getState().startFrom(id)),
    row(isPinned ? 'unpin' : 'pin', 'P', () => togglePins([id]), layout !== 'network'),
    row('hide', 'H', () => hideEach([id])),
    row('hideOthers', 'Shift H', () => hideAllBut([id])),
    row('showHidden', 'U', showHiddenNodes, noneHidden(history)),
  ]
}

function ofCanvas(target: Selection, view: ViewState, canvas: RefObject<CanvasHandle | null>): readonly Row[] {
  const { history, layout, select, undo, redo, graph, whole } = view
  const own = target.kind === 'tie' ? [row('details', '', () => select(target))] : []
  return [
    ...own,
    row('fit', '0', () => canvas.current?.fit()),
    row('exportImage', '', openExport),
    row('undo', 'Ctrl Z', undo, !history || !undoName(history)),
    row('redo', 'Ctrl Y', redo, !history || !redoName(history)),
    ...layouts.map(({ name }, at) => row(`layout.${name}`, `${at + 1}`, () => setLayout(name), layout === name)),
    row('tidy', '', tidyUp, layout !== 'network'),
    row('showHidden', 'U', showHiddenNodes, noneHidden(history)),
    row('everything', '', showEverything, !graph || !whole || graph.nodes.size >= whole.nodes.size),
  ]
}

function noneHidden(history: ViewState['history']): boolean {
  return (history?.present.content.hidden.size ?? 0) === 0
}
