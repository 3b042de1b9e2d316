import { createStore } from 'zustand/vanilla'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { PartName } from '#client/view/tally.ts'

/** Of what a count is: units are counted as 部局; of the ties, those of the tray also by themselves. */
export type Counted = 'partners' | 'topUnits' | 'ties' | 'unitNotStated'
export type Count = { readonly of: Counted; readonly part: PartName }

/** What the panel shows while nothing is selected, and what it goes back to. The selection itself belongs to the view. */
export type Opened =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'count' } & Count)
  /** A hit of the search that is no mark of the drawing: a country, a subject, an organization that is no partner. */
  | { readonly kind: 'hit'; readonly hit: Hit }
  /** The same, of which an address names the id alone: it is being asked for. */
  | { readonly kind: 'wantedHit'; readonly id: string }

type PanelState = {
  readonly opened: Opened
  /** One end of a path is chosen, the other is being picked: by a click or by search. */
  readonly pathFrom: NodeId | null
  /** The nodes of the path that was chosen last, in its order: while they are selected, its list stays open. */
  readonly path: readonly NodeId[]
}

export const panelStore = createStore<PanelState>()(() => ({ opened: { kind: 'none' }, pathFrom: null, path: [] }))

export function showOpened(opened: Opened): void {
  panelStore.setState({ opened })
}

export const hitOf = ({ opened }: PanelState): Hit | null => (opened.kind === 'hit' ? opened.hit : null)
export const countOf = ({ opened }: PanelState): Count | null => (opened.kind === 'count' ? opened : null)
export const wantedOf = ({ opened }: PanelState): string | null => (opened.kind === 'wantedHit' ? opened.id : null)

/** The id of the hit, whether it is there already or still asked for. */
export const hitIdOf = (state: PanelState): string | null => hitOf(state)?.id ?? wantedOf(state)

/** This hit, or none; a count that is open stays. */
export function showHit(hit: Hit | null): void {
  const { opened } = panelStore.getState()
  if (hit) showOpened({ kind: 'hit', hit })
  else if (opened.kind !== 'count') showOpened({ kind: 'none' })
}

/** From here on the next click or search picks the other end of a path; null: no longer. */
export function pickPathFrom(pathFrom: NodeId | null): void {
  panelStore.setState({ pathFrom })
}
