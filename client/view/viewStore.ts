import { createStore } from 'zustand/vanilla'
import { type History, historyOf, redo, type StepName, step, undo } from '#client/graph/history.ts'
import { graphOfOverview, type OverviewParts } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/openings.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'
import type { Workspace } from '#client/view/workspace.ts'

/** What the address says when a screen opens. */
export type Opening = Pick<View, 'asOf' | 'place' | 'strategicOnly' | 'selection'>

export type ViewState = View & {
  /** All that undo takes back; null until the first answer. `graph` and most of the view are its present, as they are drawn. */
  readonly history: History<Workspace> | null
  /** What is on the canvas; the last good picture also while the server is away. */
  readonly graph: Graph | null
  /** Everything there is on the day of `graph`: what the canvas is a part of. */
  readonly whole: Graph | null
  /** Whole pictures of the days that were looked at, latest first. */
  readonly wholes: readonly Graph[]
  readonly open: (opening: Opening) => void
  readonly showOverview: (overview: OverviewParts) => void
  /** One act of the reader: one step of undo. What changes nothing is none. */
  readonly act: (name: StepName, change: (workspace: Workspace) => Workspace) => void
  /** Completes what an act began (places reckoned by the worker): no step of its own. */
  readonly complete: (change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly setAsOf: (asOf: string) => void
  readonly setPlace: (place: PlaceSwitch) => void
  readonly setStrategicOnly: (strategicOnly: boolean) => void
  readonly select: (selection: Selection) => void
  /** Click on a legend entry: hide that kind, or show it again. */
  readonly toggleHidden: (key: LegendKey) => void
  /** Alt-click: only that kind of the given group; once more shows all of the group. */
  readonly showOnly: (key: LegendKey, group: readonly LegendKey[]) => void
  /** Only that kind, whatever the legend hid before. */
  readonly showNothingBut: (key: LegendKey, group: readonly LegendKey[]) => void
  readonly showAll: () => void
  readonly highlight: (key: LegendKey | null) => void
  readonly mark: (ids: Iterable<NodeId>) => void
}

export const nothingSelected: Selection = { kind: 'none' }

/** As the screen opens: abroad, nothing hidden, nothing selected. `asOf` is set by the screen before the first question. */
export const openingView: View = {
  layout: 'regions',
  lens: PLAIN_LENS,
  level: 'ties',
  asOf: '',
  today: '',
  place: 'abroad',
  strategicOnly: false,
  hidden: new Set(),
  hiddenNodes: new Set(),
  highlighted: null,
  marked: new Set(),
  selection: nothingSelected,
}

/** Days whose whole picture is kept, so that undo over a date asks nobody for it. */
const DAYS_KEPT = 24

/** The one owner of what is on the canvas and how it is shown. React reads it with `useStore(viewStore, …)`. */
export const viewStore = createStore<ViewState>()((set) => ({
  ...openingView,
  history: null,
  graph: null,
  whole: null,
  wholes: [],
  open: ({ asOf, selection, place, strategicOnly }) =>
    set((state) => ({ asOf, selection, ...shown(state, { key: 'address', values: {} }, { place, strategicOnly }) })),
  showOverview: (overview) => set((state) => withOverview(state, graphOfOverview(overview))),
  act: (name, change) =>
    set(({ history, wholes }) => (history ? drawn(step(history, name, change(history.present)), wholes) : {})),
  complete: (change) =>
    set(({ history, wholes }) => (history ? drawn({ ...history, present: change(history.present) }, wholes) : {})),
  undo: () => set((state) => travelled(state, undo)),
  redo: () => set((state) => travelled(state, redo)),
  setAsOf: (asOf) => set({ asOf }),
  setPlace: (place) => set((state) => shown(state, { key: 'place', values: { place } }, { place })),
  setStrategicOnly: (strategicOnly) =>
    set((state) => shown(state, { key: strategicOnly ? 'strategic' : 'notStrategic', values: {} }, { strategicOnly })),
  select: (selection) => set({ selection }),
  toggleHidden: (kind) =>
    set((state) => {
      const key = state.hidden.has(kind) ? 'showKind' : 'hideKind'
      return shown(state, { key, values: { kind } }, { hidden: toggled(state.hidden, kind) })
    }),
  showOnly: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, { hidden: only(state.hidden, kind, group) })),
  showNothingBut: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, { hidden: only(new Set(), kind, group) })),
  showAll: () =>
    set((state) => shown(state, { key: 'showAll', values: {} }, { hidden: new Set(), strategicOnly: false })),
  highlight: (highlighted) => set({ highlighted }),
  mark: (ids) => set({ marked: new Set(ids) }),
}))

type Shown = Pick<View, 'place' | 'strategicOnly' | 'hidden'>
type Part = Partial<ViewState>

/** The view as the present of a history has it: nothing else writes these fields. */
function drawn(history: History<Workspace>, wholes: readonly Graph[]): Part {
  const { content, layout, lens, level, filters, hiddenKinds } = history.present
  return {
    history,
    graph: content.graph,
    whole: wholes.find((one) => isSameWorld(one, content.graph)) ?? content.graph,
    layout,
    lens,
    level,
    place: filters.place,
    strategicOnly: filters.strategicOnly,
    hidden: hiddenKinds,
    hiddenNodes: content.hidden,
  }
}

/** A change of what is hidden. Before the first picture there is nothing to take back. */
function shown({ history, wholes, ...view }: ViewState, name: StepName, change: Partial<Shown>): Part {
  const { place, strategicOnly, hidden } = { ...view, ...change }
  if (!history) return { place, strategicOnly, hidden }
  const { present } = history
  const isSame = place === view.place && strategicOnly === view.strategicOnly && sameKinds(hidden, view.hidden)
  if (isSame) return {}
  const filters = { ...present.filters, place, strategicOnly }
  return drawn(step(history, name, { ...present, filters, hiddenKinds: hidden }), wholes)
}

/** The answer for a day: the first opens the canvas, one for another day or of newer data is an act like any other. */
function withOverview(state: ViewState, whole: Graph): Part {
  const wholes = [whole, ...state.wholes.filter((one) => !isSameWorld(one, whole))].slice(0, DAYS_KEPT)
  const { history } = state
  if (!history) return { wholes, ...drawn(historyOf(opened(whole, state)), wholes) }
  const { present } = history
  const { graph } = present.content
  if (isSameWorld(whole, graph)) return { wholes, whole }
  const name = whole.asOf === graph.asOf ? 'refresh' : 'asOf'
  const next = ofAnotherDay(present, whole, state.whole)
  return { wholes, ...drawn(step(history, { key: name, values: { date: whole.asOf } }, next), wholes) }
}

function travelled({ history, wholes }: ViewState, go: typeof undo): Part {
  if (!history) return {}
  const next = go(history)
  return { ...drawn(next, wholes), asOf: next.present.content.graph.asOf }
}

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

function sameKinds(a: ReadonlySet<LegendKey>, b: ReadonlySet<LegendKey>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key))
}
