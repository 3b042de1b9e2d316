import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'

type DataVersion = {
  /** The newest version that any answer has carried; 0: none yet. */
  readonly latest: number
  /** Raised when the reader asks for newer data: every open question is asked again. */
  readonly generation: number
}

/** How new the data of this reader is, as far as answers have told. */
export const dataVersionStore = createStore<DataVersion>()(() => ({ latest: 0, generation: 0 }))

/** Takes note of the version that an answer carries. True: it is newer than all before it. */
export function noteVersion(data: Readonly<Record<string, unknown>>): boolean {
  const { latest } = dataVersionStore.getState()
  const newest = Math.max(latest, ...Object.values(data).map(versionOf))
  if (newest > latest) dataVersionStore.setState({ latest: newest })
  return newest > latest && latest > 0
}

export function askAllAgain(): void {
  dataVersionStore.setState(({ generation }) => ({ generation: generation + 1 }))
}

export function useLatestVersion(): number {
  return useSyncExternalStore(dataVersionStore.subscribe, () => dataVersionStore.getState().latest)
}

export function useGeneration(): number {
  return useSyncExternalStore(dataVersionStore.subscribe, () => dataVersionStore.getState().generation)
}

/** A slice carries it itself, an overview in its slice. */
function versionOf(field: unknown): number {
  if (typeof field !== 'object' || field === null) return 0
  const { dataVersion, slice } = field as { readonly dataVersion?: unknown; readonly slice?: unknown }
  return typeof dataVersion === 'number' ? dataVersion : versionOf(slice)
}
