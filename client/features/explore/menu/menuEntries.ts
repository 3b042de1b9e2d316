import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { layouts } from '#client/canvas/layouts.ts'
import {
  arePinned,
  arrange,
  canCollapse,
  clearCanvas,
  collapseNodes,
  hideAllBut,
  hideEach,
  hideUnconnected,
  isTidied,
  setLayout,
  showEverything,
  showHiddenNodes,
  tidyUp,
  togglePins,
} from '#client/features/explore/actions/canvasActions.ts'
import { copyLink } from '#client/features/explore/actions/copyLink.ts'
import { expandNodes, leftToBring, startFromNode } from '#client/features/explore/actions/expandActions.ts'
import {
  canMakeGroup,
  closeGroup,
  groupBy,
  makeGroup,
  openGroup,
  openGroupOf,
} from '#client/features/explore/actions/groupActions.ts'
import { emptyGroupingsNow, resolved } from '#client/features/explore/actions/groupsNow.ts'
import { selectAllShown, selectNeighbours, toggleIn } from '#client/features/explore/actions/selectActions.ts'
import { keepNear } from '#client/features/explore/actions/shapeActions.ts'
import { bringTopicsOf, takeOffTopic } from '#client/features/explore/actions/topicActions.ts'
import { openExport } from '#client/features/explore/export/exportStore.ts'
import type { MenuEntry } from '#client/features/explore/parts/MenuBox.tsx'
import { isOpened } from '#client/features/explore/queries/useCanvasFacts.ts'
import { chooseFrom, expandStore } from '#client/features/explore/stores/expandStore.ts'
import { pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import type { Owner } from '#client/graph/expansion.ts'
import { redoName, undoName } from '#client/graph/history.ts'
import { HOME, isGroupId } from '#client/graph/ids.ts'
import { countsByLabel } from '#client/graph/left.ts'
import type { NodeId } from '#client/graph/types.ts'
import { groupings, isGrouped } from '#client/view/grouping.ts'
import { selectedIds, selectionOf } from '#client/view/selection.ts'
import { depths } from '#client/view/shape.ts'
import type { ViewState } from '#client/view/store/state.ts'
import { topicLabels } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

type Row = {
  /** Of the words of a menu; `word` names what is counted. */
  readonly key: string
  readonly keys: string
  readonly does: () => void
  readonly isOff?: boolean
  readonly count?: number
  readonly word?: string
  readonly rows?: readonly Row[]
}

const nothing = () => {}

type MenuOf = {
  readonly target: Selection
  /** What was selected when the menu was opened. */
  readonly before: Selection
  readonly canvas: RefObject<CanvasHandle | null>
}

/** What can be done with what is under the pointer: a node, several, a tie, or the canvas. */
export function useMenuEntries({ target, before, canvas }: MenuOf): readonly MenuEntry[] {
  const { t } = useTranslation(['explore', 'layouts', 'words', 'structure'])
  const view = useStore(viewStore)
  const entryOf = ({ key, keys, does, isOff = false, count, word, rows = [] }: Row): MenuEntry => ({
    key: word ? `${key}.${word}` : key,
    text: t(`explore:menu.${key}`, {
      count,
      layout: key === 'layout' ? t(`layouts:name.${word}`) : '',
      by: key.startsWith('groupOf') ? t(`structure:group.by.${word}`) : '',
      kind: key === 'expandKind' || key === 'bringKind' ? t(`words:label.${word}`) : '',
    }),
    keys,
    isOff,
    does,
    entries: rows.map(entryOf),
  })
  return rowsOf({ target, before, canvas }, view).map(entryOf)
}

function rowsOf({ target, before, canvas }: MenuOf, view: ViewState): readonly Row[] {
  if (target.kind === 'node') return isGroupId(target.id) ? ofGroup(target.id, view) : ofNode(target.id, before, view)
  return target.kind === 'nodes' ? ofSeveral(target.ids, view, canvas) : ofCanvas(target, view, canvas)
}

function ofNode(id: NodeId, before: Selection, { select, layout, topics }: ViewState): readonly Row[] {
  if (topics.some((topic) => topic.id === id)) return ofTopic(id)
  const isIn = selectedIds(before).includes(id)
  return [
    { key: 'details', keys: 'Enter', does: () => select({ kind: 'node', id }) },
    expandRow([id]),
    { key: 'collapse', keys: 'Shift E', does: () => collapseNodes([id]), isOff: !canCollapse([id]) },
    { key: 'only', keys: 'S', does: () => void startFromNode(id) },
    { key: 'selectNeighbours', keys: '', does: () => selectNeighbours([id]) },
    nearRow([id]),
    { key: 'pathTo', keys: '', does: () => pickPathFrom(id) },
    { key: isIn ? 'deselect' : 'addToSelection', keys: 'Space', does: () => toggleIn(before, id) },
    topicsRow([id]),
    ...regroupRow(id),
    ...onMap([id], layout),
    pinRow([id], layout),
    { key: 'hide', keys: 'H', does: () => hideEach([id]) },
    { key: 'hideOthers', keys: 'Shift H', does: () => hideAllBut([id]) },
    { key: 'copyLink', keys: '', does: () => void copyLink({ kind: 'node', id }) },
  ]
}

function ofGroup(id: NodeId, { select, layout }: ViewState): readonly Row[] {
  return [
    { key: 'details', keys: 'Enter', does: () => select({ kind: 'node', id }) },
    { key: 'ungroup', keys: 'E', does: () => openGroup(id) },
    { key: 'selectMembers', keys: '', does: () => select(selectionOf(resolved([id]))) },
    { key: 'selectNeighbours', keys: '', does: () => selectNeighbours([id]) },
    nearRow([id]),
    topicsRow(resolved([id])),
    pinRow([id], layout),
    { key: 'hide', keys: 'H', does: () => hideEach([id]) },
    { key: 'hideOthers', keys: 'Shift H', does: () => hideAllBut([id]) },
  ]
}

function regroupRow(id: NodeId): readonly Row[] {
  const group = openGroupOf(id)
  return group ? [{ key: 'regroup', keys: '', does: () => closeGroup(group) }] : []
}

/** Group by ▸ what, or nothing. */
function groupRow({ grouping }: ViewState): Row {
  const empty = emptyGroupingsNow()
  const ways = groupings.filter((by) => by !== 'none')
  const rows = ways.map((by) => ({
    key: empty.has(by) ? 'groupOfNothing' : 'groupOf',
    word: by,
    keys: '',
    does: () => void groupBy(by),
    isOff: empty.has(by) || (grouping.by === by && grouping.open.length === 0),
  }))
  const off = { key: 'ungroupAll', keys: '', does: () => void groupBy('none'), isOff: !isGrouped(grouping) }
  return { key: 'groupBy', keys: '', does: nothing, rows: [...rows, off] }
}

function ofSeveral(
  ids: readonly NodeId[],
  { select, layout }: ViewState,
  canvas: RefObject<CanvasHandle | null>,
): readonly Row[] {
  return [
    expandRow(ids),
    { key: 'collapse', keys: 'Shift E', does: () => collapseNodes(ids), isOff: !canCollapse(ids) },
    { key: 'selectNeighbours', keys: '', does: () => selectNeighbours(ids) },
    nearRow(ids),
    { key: 'makeGroup', keys: '', does: () => makeGroup(ids), isOff: !canMakeGroup(ids) },
    { key: 'fitSelection', keys: 'F', does: () => canvas.current?.fitTo(ids) },
    topicsRow(ids),
    ...onMap(ids, layout),
    pinRow(ids, layout),
    { key: 'hide', keys: 'H', does: () => hideEach(ids) },
    { key: 'hideOthersSeveral', keys: 'Shift H', does: () => hideAllBut(ids) },
    { key: 'copyLink', keys: '', does: () => void copyLink({ kind: 'nodes', ids }) },
    { key: 'deselectAll', keys: 'Esc', does: () => select(nothingSelected) },
  ]
}

function ofCanvas(target: Selection, view: ViewState, canvas: RefObject<CanvasHandle | null>): readonly Row[] {
  const { history, layout, select, undo, redo, graph, dayGraph, arrangement } = view
  const shown = graph?.nodes.size ?? 0
  const own = target.kind === 'tie' ? [{ key: 'details', keys: 'Enter', does: () => select(target) }] : []
  const ways = layouts.map(({ name }, index) => ({
    key: 'layout',
    word: name,
    keys: String(index + 1),
    does: () => setLayout(name),
    isOff: layout === name,
  }))
  const home = leftToBring([HOME]).length
  return [
    ...own,
    { key: 'fit', keys: '0', does: () => canvas.current?.fit() },
    { key: 'exportImage', keys: '', does: openExport },
    { key: 'undo', keys: 'Ctrl Z', does: undo, isOff: !history || !undoName(history) },
    { key: 'redo', keys: 'Ctrl Y', does: redo, isOff: !history || !redoName(history) },
    { key: 'layouts', keys: '', does: nothing, rows: ways },
    groupRow(view),
    { key: 'tidy', keys: 'T', does: tidyUp, isOff: !isTidied(layout) },
    { key: 'selectAll', keys: 'Ctrl A', does: selectAllShown, isOff: shown === 0 },
    ...(isOpened(view) ? [pairsRow(arrangement.impliedPairs === 'shown')] : []),
    ...(home > 0 ? [{ key: 'expandHome', count: home, keys: '', does: () => void expandNodes([HOME]) }] : []),
    { key: 'hideUnconnected', keys: '', does: hideUnconnected },
    { key: 'showHidden', keys: 'U', does: showHiddenNodes, isOff: noneHidden(history) },
    { key: 'clear', keys: '', does: clearCanvas, isOff: shown === 0 },
    { key: 'everything', keys: '', does: showEverything, isOff: !dayGraph || shown >= dayGraph.nodes.size },
  ]
}

/** Expand ▸ the strongest, each kind with its count, or by choice. */
function expandRow(owners: readonly Owner[]): Row {
  const left = leftToBring(owners)
  const count = left.length
  const kinds = countsByLabel(left).map(({ label, count }) => ({
    key: 'expandKind',
    word: label,
    count,
    keys: '',
    does: () => chooseFrom(owners, label),
  }))
  const strongest = Math.min(expandStore.getState().size, count)
  const rows = [
    { key: 'expandStrongest', count: strongest, keys: 'E', does: () => void expandNodes(owners) },
    ...kinds,
    { key: 'expandChoose', keys: '', does: () => chooseFrom(owners) },
  ]
  // With nothing left the action itself says why: all is shown, or the whole university holds it.
  const does = () => void expandNodes(owners)
  return { key: 'expandMore', count, keys: 'E', does, rows: count === 0 ? [] : rows }
}

/** Only what is near ▸ so many steps away. */
function nearRow(ids: readonly NodeId[]): Row {
  const rows = depths.map((count) => ({
    key: 'nearOf',
    word: String(count),
    count,
    keys: '',
    does: () => keepNear(ids, count),
  }))
  return { key: 'near', keys: '', does: nothing, rows }
}

function pinRow(ids: readonly NodeId[], layout: ViewState['layout']): Row {
  const key = arePinned(ids) ? 'unpin' : 'pin'
  return { key, keys: 'P', does: () => togglePins(ids), isOff: layout !== 'network' }
}

/** A country, subject or strategy item: no path leads through it, and it is never expanded. */
function ofTopic(id: NodeId): readonly Row[] {
  return [
    { key: 'details', keys: 'Enter', does: () => viewStore.getState().select({ kind: 'node', id }) },
    { key: 'hide', keys: 'H', does: () => hideEach([id]) },
    { key: 'hideOthers', keys: 'Shift H', does: () => hideAllBut([id]) },
    { key: 'takeOff', keys: '', does: () => takeOffTopic(id) },
    { key: 'copyLink', keys: '', does: () => void copyLink({ kind: 'node', id }) },
  ]
}

/** Bring in ▸ its country, subjects, targets. */
function topicsRow(ids: readonly NodeId[]): Row {
  const rows = topicLabels.map((word) => ({
    key: 'bringKind',
    word,
    keys: '',
    does: () => void bringTopicsOf(ids, word),
  }))
  return { key: 'bringTopics', keys: '', does: nothing, rows }
}

function pairsRow(isShown: boolean): Row {
  const does = () => arrange({ impliedPairs: isShown ? 'hidden' : 'shown' })
  return { key: isShown ? 'hidePairs' : 'showPairs', keys: '', does }
}

function onMap(ids: readonly NodeId[], layout: ViewState['layout']): readonly Row[] {
  const hasMap = layouts.some(({ name }) => name === 'map')
  const does = () => {
    setLayout('map')
    viewStore.getState().select(ids.length === 1 ? { kind: 'node', id: ids[0] as NodeId } : { kind: 'nodes', ids })
  }
  return hasMap ? [{ key: 'showOnMap', keys: '', does, isOff: layout === 'map' }] : []
}

function noneHidden(history: ViewState['history']): boolean {
  const now = history?.present
  return !now || (now.content.hidden.size === 0 && !now.topics.some(({ isHidden }) => isHidden))
}
