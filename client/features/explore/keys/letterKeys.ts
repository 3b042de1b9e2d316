import { createStore } from 'zustand/vanilla'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'
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

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode' | 'defaultPrevented'>

/** A letter, digit or sign by itself; with Ctrl or the Command key it is none. */
export function isLetterKey({ key, ctrlKey, metaKey }: Pick<Key, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey
}

/** While a name is asked for, by search or on the drawing, what is typed is the name. */
export const isNameAwaited = () => panelStore.getState().pathFrom !== null

/** They are no letters of a name. */
const SIGNS: readonly string[] = ['/', '?']

/**
 * Whether a key may mean an action on the drawing: not while an input method composes, not below an open dialog, and
 * letters only while they are on and no name is asked for.
 */
export function isForThePicture(event: Key): boolean {
  if (isComposing(event) || event.defaultPrevented) return false
  if (document.querySelector('dialog[open]')) return false
  if (!isLetterKey(event)) return true
  return letterKeys.getState().areOn && (!isNameAwaited() || SIGNS.includes(event.key))
}
