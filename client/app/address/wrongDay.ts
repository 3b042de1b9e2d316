import { createStore } from 'zustand/vanilla'

type WrongDay = {
  /** The text that the address gave as a day and that is not one; null: none. */
  readonly text: string | null
}

/** The address named a day that does not exist: the reader is told which, and which one is shown instead. */
export const wrongDayStore = createStore<WrongDay>()(() => ({ text: null }))

/** Cut to this length: an address may hold anything. */
const LONGEST = 40

export function sayWrongDay(text: string | null): void {
  wrongDayStore.setState({ text: text === null ? null : text.slice(0, LONGEST) })
}
