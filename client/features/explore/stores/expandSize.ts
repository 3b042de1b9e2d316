import { createStore } from 'zustand/vanilla'

/** How many neighbours an expansion brings: as the reader last said, kept in the browser. */
const KEY = 'explore.expandSize'
export const USUAL_SIZE = 25
export const MOST_AT_ONCE = 200

type SizeState = { readonly size: number; readonly setSize: (size: number) => void }

export const expandSizeStore = createStore<SizeState>()((set) => ({
  size: asSize(localStorage.getItem(KEY)),
  setSize: (size) => {
    const next = asSize(size)
    localStorage.setItem(KEY, String(next))
    set({ size: next })
  },
}))

/** A whole number that one answer may hold; anything else is the usual one. */
export function asSize(value: unknown): number {
  const size = Math.floor(Number(value))
  return size >= 1 ? Math.min(size, MOST_AT_ONCE) : USUAL_SIZE
}
