import { createStore } from 'zustand/vanilla'
import { recall, remember } from '#client/memory/memory.ts'
import { isComposing } from '#client/ui/composing.ts'

/** Whether keys of one letter, digit or sign do anything: a reader who dictates switches them off. Kept in the browser. */
const KEY = 'explore.letterKeys'

type LetterState = { readonly areOn: boolean; readonly switchTo: (areOn: boolean) => void }

export const letterKeys = createStore<LetterState>()((set) => ({
  areOn: recall(KEY) !== 'off',
  switchTo: (areOn) => {
    remember(KEY, areOn ? 'on' : 'off')
    set({ areOn })
  },
}))

/** A letter, digit or sign by itself; with Ctrl or the Command key it is none. */
function isLetterKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey
}

/**
 * Whether a key may mean an action on the drawing: not while an input method composes, not below an open dialog, and
 * letters only while they are on.
 */
export function isForThePicture(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.defaultPrevented) return false
  if (document.querySelector('dialog[open]')) return false
  return letterKeys.getState().areOn || !isLetterKey(event)
}
