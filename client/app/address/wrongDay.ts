import { createStore } from 'zustand/vanilla'

type WrongDay = {
  /** What the address gave for a day and is none; null: nothing to say. */
  readonly text: string | null
}

/** The address named a day that does not exist: the reader is told which, and what is shown in its place. */
export const wrongDayStore = createStore<WrongDay>()(() => ({ text: null }))

/** Longer texts are cut: an address may hold anything. */
const LONGEST = 40

export function sayWrongDay(text: string | null): void {
  wrongDayStore.setState({ text: text === null ? null : text.slice(0, LONGEST) })
}
