import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import { isLetterKey } from '#client/features/explore/keys/letterKeys.ts'
import { isTyping } from '#client/features/explore/keys/searchKey.ts'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'

/**
 * While the other end of a path is asked for, what is typed is its name: the search has the focus, letters pressed
 * elsewhere go there, too, and the focus goes back where it was afterwards.
 */
export function useNameField(search: RefObject<HTMLInputElement | null>): void {
  const isAwaited = useStore(panelStore, ({ pathFrom }) => pathFrom !== null)
  useEffect(() => {
    if (!isAwaited) return
    const before = document.activeElement
    search.current?.focus()
    search.current?.select()
    const onKey = (event: KeyboardEvent) => {
      const isName = isLetterKey(event) && !event.altKey && !isTyping(event.target) && event.key !== '?'
      // The letter itself arrives where the focus is by then.
      if (isName && !document.querySelector('dialog[open]')) search.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      if (document.activeElement !== search.current) return
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else search.current?.blur()
    }
  }, [isAwaited, search])
}
