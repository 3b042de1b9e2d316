import { createStore } from 'zustand/vanilla'

export type PictureKind = 'png' | 'svg' | 'copy'

/** How the last picture out went. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed' }

type ExportState = {
  readonly isOpen: boolean
  /** On white paper in the colours of light, whatever the screen shows. */
  readonly isOnPaper: boolean
  readonly outcome: Outcome
}

/** The menu of the toolbar, which the menu of the canvas opens, too. */
export const exportStore = createStore<ExportState>()(() => ({
  isOpen: false,
  isOnPaper: false,
  outcome: { kind: 'none' },
}))

export function openExport(): void {
  exportStore.setState({ isOpen: true, outcome: { kind: 'none' } })
}

export function closeExport(): void {
  exportStore.setState({ isOpen: false })
}
