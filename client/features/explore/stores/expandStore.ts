import { createStore } from 'zustand/vanilla'
import type { Owner } from '#client/graph/expansion.ts'
import { recall, remember } from '#client/memory/memory.ts'

const KEY = 'explore.expandSize'
const USUAL_SIZE = 25
export const MOST_AT_ONCE = 200

/** Whose neighbours are being chosen, and of which kind. */
export type Choosing = { readonly owners: readonly Owner[]; readonly label: string | null }

type ExpandState = {
  /** How many neighbours an expansion brings: as the reader last said, kept in the browser. */
  readonly size: number
  /** Null: the list to choose from is not open. */
  readonly choosing: Choosing | null
}

export const expandStore = createStore<ExpandState>()(() => ({
  size: asSize(recall(KEY)),
  choosing: null,
}))

export function setExpandSize(value: unknown): void {
  const size = asSize(value)
  remember(KEY, String(size))
  expandStore.setState({ size })
}

/** Opens the list of what these could bring, of one kind or of all. */
export function chooseFrom(owners: readonly Owner[], label: string | null = null): void {
  expandStore.setState({ choosing: { owners, label } })
}

/** A whole number that one answer may hold; anything else is the usual one. */
function asSize(value: unknown): number {
  const size = Math.floor(Number(value))
  return size >= 1 ? Math.min(size, MOST_AT_ONCE) : USUAL_SIZE
}
