import { type RefObject, useEffect } from 'react'
import type { CanvasHandle } from '#client/canvas/types.ts'
import { clearOneStep } from '#client/features/explore/pickHit.ts'
import { viewStore } from '#client/view/viewStore.ts'

type Targets = {
  readonly canvas: RefObject<CanvasHandle | null>
  readonly search: RefObject<HTMLInputElement | null>
}

/** Keys of the picture. Single letters are off in inputs and while an input method composes. */
export function useKeys({ canvas, search }: Targets): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return
      if (isSearchKey(event)) {
        event.preventDefault()
        search.current?.focus()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'Escape') clearOneStep()
      else if (!turn(event.key, canvas.current)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [canvas, search])
}

/** `/` and Ctrl+K search from everywhere but another input. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return true
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
}

/** F fits the selection, 0 everything, + and − zoom. False: not a key of ours. */
function turn(key: string, canvas: CanvasHandle | null): boolean {
  const { selection } = viewStore.getState()
  if (key === 'f' || key === 'F') {
    if (selection.kind === 'node') canvas?.flyTo(selection.id)
    else canvas?.fit()
  } else if (key === '0') canvas?.fit()
  else if (key === '+') canvas?.zoomBy(1.25)
  else if (key === '-' || key === '−') canvas?.zoomBy(0.8)
  else return false
  return true
}
