import { createStore } from 'zustand/vanilla'
import type { NodeId } from '#client/graph/types.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'

export type ViewState = View & {
  readonly setAsOf: (asOf: string) => void
  readonly setPlace: (place: PlaceSwitch) => void
  readonly setStrategicOnly: (strategicOnly: boolean) => void
  readonly select: (selection: Selection) => void
  /** Click on a legend entry: hide that kind, or show it again. */
  readonly toggleHidden: (key: LegendKey) => void
  /** Alt-click: only that kind of the given group; once more shows all of the group. */
  readonly showOnly: (key: LegendKey, group: readonly LegendKey[]) => void
  readonly showAll: () => void
  readonly highlight: (key: LegendKey | null) => void
  readonly mark: (ids: Iterable<NodeId>) => void
}

export const nothingSelected: Selection = { kind: 'none' }

/** As the screen opens: abroad, nothing hidden, nothing selected. `asOf` is set by the screen before the first question. */
export const openingView: View = {
  layout: 'regions',
  asOf: '',
  today: '',
  place: 'abroad',
  strategicOnly: false,
  hidden: new Set(),
  highlighted: null,
  marked: new Set(),
  selection: nothingSelected,
}

/** The one owner of how the graph is shown. React reads it with `useStore(viewStore, …)`. */
export const viewStore = createStore<ViewState>()((set) => ({
  ...openingView,
  setAsOf: (asOf) => set({ asOf }),
  setPlace: (place) => set({ place }),
  setStrategicOnly: (strategicOnly) => set({ strategicOnly }),
  select: (selection) => set({ selection }),
  toggleHidden: (key) => set(({ hidden }) => ({ hidden: toggled(hidden, key) })),
  showOnly: (key, group) => set(({ hidden }) => ({ hidden: only(hidden, key, group) })),
  showAll: () => set({ hidden: new Set(), strategicOnly: false }),
  highlight: (highlighted) => set({ highlighted }),
  mark: (ids) => set({ marked: new Set(ids) }),
}))

function toggled(hidden: ReadonlySet<LegendKey>, key: LegendKey): ReadonlySet<LegendKey> {
  const next = new Set(hidden)
  if (!next.delete(key)) next.add(key)
  return next
}

function only(hidden: ReadonlySet<LegendKey>, key: LegendKey, group: readonly LegendKey[]): ReadonlySet<LegendKey> {
  const others = group.filter((other) => other !== key)
  const isOnly = !hidden.has(key) && others.every((other) => hidden.has(other))
  const next = new Set([...hidden].filter((other) => !group.includes(other)))
  if (!isOnly) for (const other of others) next.add(other)
  return next
}
