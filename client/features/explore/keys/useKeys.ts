import { type RefObject, useEffect } from 'react'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { layouts } from '#client/canvas/layouts.ts'
import {
  collapseNodes,
  hideAllBut,
  hideEach,
  isTidied,
  setLayout,
  showHiddenNodes,
  tidyUp,
  togglePins,
} from '#client/features/explore/actions/canvasActions.ts'
import { expandNodes, startFromNode } from '#client/features/explore/actions/expandActions.ts'
import { openGroup } from '#client/features/explore/actions/groupActions.ts'
import { moveByArrow } from '#client/features/explore/actions/moveActions.ts'
import { stepBack } from '#client/features/explore/actions/openActions.ts'
import { selectAllShown } from '#client/features/explore/actions/selectActions.ts'
import { switchLasso } from '#client/features/explore/drawing/lassoStore.ts'
import { isForThePicture, isNameAwaited } from '#client/features/explore/keys/letterKeys.ts'
import { isSearchKey, isTyping } from '#client/features/explore/keys/searchKey.ts'
import { stepYear } from '#client/features/explore/time/play.ts'
import { isGroupId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'

type Targets = {
  readonly canvas: RefObject<CanvasHandle | null>
  readonly search: RefObject<HTMLInputElement | null>
  /** To the next hit of the search on the canvas, or to the one before. */
  readonly onStep: (by: 1 | -1) => void
}

/** Keys of the picture. Single letters are off in inputs and while an input method composes. */
export function useKeys({ canvas, search, onStep }: Targets): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!isForThePicture(event)) return
      if (isSearchKey(event)) {
        event.preventDefault()
        search.current?.focus()
        search.current?.select()
        return
      }
      if (event.key === 'Escape' && isNameAwaited()) {
        event.preventDefault()
        stepBack()
        return
      }
      if (event.altKey || isTyping(event.target)) return
      if (moveByArrow(event, canvas.current)) {
        event.preventDefault()
        return
      }
      if (event.ctrlKey || event.metaKey) {
        if (!travel(event)) return
      } else if (event.key === 'Escape') stepBack()
      else if (event.key.toLowerCase() === 'n') onStep(event.shiftKey ? -1 : 1)
      else if (!turn(event.key, canvas.current) && !act(event)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [canvas, search, onStep])
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again, Ctrl+A selects all that is shown. */
function travel({ key, shiftKey }: KeyboardEvent): boolean {
  const { undo, redo } = viewStore.getState()
  const letter = key.toLowerCase()
  if (letter === 'z') (shiftKey ? redo : undo)()
  else if (letter === 'y' && !shiftKey) redo()
  else if (letter === 'a' && !shiftKey) selectAllShown()
  else return false
  return true
}

/** Acts on what is selected with their letters. Without a selection: U shows what is hidden, digits lay out, T tidies up, brackets turn the years, L takes up the lasso. */
function act({ key, shiftKey }: KeyboardEvent): boolean {
  const { selection, layout: drawn } = viewStore.getState()
  const letter = key.toLowerCase()
  const layout = layouts[Number(key) - 1]
  if (layout) setLayout(layout.name)
  else if (key === '[') stepYear(-1)
  else if (key === ']') stepYear(1)
  else if (letter === 'l') switchLasso()
  else if (letter === 'u') showHiddenNodes()
  else if (letter === 't' && isTidied(drawn)) tidyUp()
  else return actOn(selectedIds(selection), letter, shiftKey)
  return true
}

/** E expands, S starts from it, H hides it, P pins it; with Shift: E collapses, H hides the others. */
function actOn(ids: readonly NodeId[], letter: string, shiftKey: boolean): boolean {
  const [id] = ids
  if (id === undefined) return false
  if (letter === 'e' && !shiftKey && ids.length === 1 && isGroupId(id)) openGroup(id)
  else if (letter === 'h') shiftKey ? hideAllBut(ids) : hideEach(ids)
  else if (letter === 'p' && !shiftKey) togglePins(ids)
  else if (letter === 'e') shiftKey ? collapseNodes(ids) : void expandNodes(ids)
  else if (letter === 's' && !shiftKey && ids.length === 1 && !isGroupId(id)) void startFromNode(id)
  else return false
  return true
}

/** F fits the selection, 0 everything, + and − zoom. False: not a key of ours. */
function turn(key: string, canvas: CanvasHandle | null): boolean {
  const { selection } = viewStore.getState()
  if (key === 'f' || key === 'F') {
    const ids = selectedIds(selection)
    if (selection.kind === 'node') canvas?.flyTo(selection.id)
    else if (ids.length === 0 || !canvas?.fitTo(ids)) canvas?.fit()
  } else if (key === '0') canvas?.fit()
  else if (key === '+') canvas?.zoomBy(1.25)
  else if (key === '-' || key === '−') canvas?.zoomBy(0.8)
  else return false
  return true
}
