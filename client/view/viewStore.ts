import { createStore } from 'zustand/vanilla'
import { type History, historyOf, redo, type StepName, step, stepOn, travelTo, undo } from '#client/graph/history.ts'
import { graphOfOverview, type OverviewParts } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/openings.ts'
import { drawnOf, isInVain, type Missing, type OwnSlice, type Restoring } from '#client/view/restoring.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'
import type { Workspace } from '#client/view/workspace.ts'

export type ViewState = View & {
  /** All that undo takes back; null until the first answer. `graph` and most of the view are its present, as they are drawn. */
  readonly history: History<Workspace> | null
  /** What is on the canvas; the last good picture also while the server is away. */
  readonly graph: Graph | null
  /** Everything there is on the day of `graph`: what the canvas is a part of. */
  readonly whole: Graph | null
  /** Whole pictures of the days that were looked at, latest first. */
  readonly wholes: readonly Graph[]
  /** The run of years that the day belongs to; null: it was chosen by itself. A run is one step of undo. */
  readonly run: number | null
  /** What an address or a draft holds, while its answers are awaited; the picture stays as it is until then. */
  readonly restoring: Restoring | null
  /** What of the view that was opened last this reader may not see. */
  readonly missing: Missing | null
  /** Opens a saved view: the first one opens the canvas, a later one is a step of its own. */
  readonly restore: (saved: SavedView, name: StepName, newerThan?: number | null) => void
  /** The answer of `sliceOf` for what is being restored. */
  readonly showSlice: (slice: OwnSlice) => void
  readonly forgetMissing: () => void
  /** A state that was on the screen before, taken up again: along the undo stack where that still holds it. */
  readonly revisit: (workspace: Workspace, selection: Selection) => void
  readonly showOverview: (overview: OverviewParts) => void
  /** One act of the reader: one step of undo. What changes nothing is none. */
  readonly act: (name: StepName, change: (workspace: Workspace) => Workspace) => void
  /** Completes what an act began (places reckoned by the worker): no step of its own. */
  readonly complete: (change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly setAsOf: (asOf: string, run?: number) => void
  /** Keeps the whole picture of a day that is not drawn: places are reckoned for it, too. */
  readonly keepWhole: (overview: OverviewParts) => void
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
  run: null,
  restoring: null,
  missing: null,
  restore: (saved, name, newerThan = null) =>
    set((state) => withRestoring({ ...state, ...openingOf(state, saved) }, { saved, name, newerThan, slice: null })),
  showSlice: (slice) => set((state) => (state.restoring ? withRestoring(state, { ...state.restoring, slice }) : {})),
  forgetMissing: () => set({ missing: null }),
  revisit: (workspace, selection) =>
    set(({ history, wholes }) => {
      if (!history) return {}
      const next = travelTo(history, workspace) ?? step(history, { key: 'back', values: {} }, workspace)
      return { ...drawn(next, wholes), asOf: workspace.content.graph.asOf, selection, restoring: null }
    }),
  showOverview: (overview) => set((state) => withOverview(state, graphOfOverview(overview))),
  act: (name, change) =>
    set(({ history, wholes }) => (history ? drawn(step(history, name, change(history.present)), wholes) : {})),
  complete: (change) =>
    set(({ history, wholes }) => (history ? drawn({ ...history, present: change(history.present) }, wholes) : {})),
  undo: () => set((state) => travelled(state, undo)),
  redo: () => set((state) => travelled(state, redo)),
  // A view on its way goes to the new day, too.
  setAsOf: (asOf, run) =>
    set(({ restoring }) => ({
      asOf,
      run: run ?? null,
      restoring: restoring && { ...restoring, saved: { ...restoring.saved, asOf }, slice: null },
    })),
  keepWhole: (overview) => set(({ wholes }) => ({ wholes: withDay(wholes, graphOfOverview(overview)) })),
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

/** What a saved view shows before its answers are there: its day, and on the first opening all else that is known. */
function openingOf({ history }: ViewState, { asOf, selection, layout, lens, filters, hiddenKinds }: SavedView): Part {
  if (history) return { asOf, missing: null }
  const { place, strategicOnly } = filters
  return { asOf, selection, missing: null, layout, lens, place, strategicOnly, hidden: new Set(hiddenKinds) }
}

/** Draws what is being restored once all its answers are there. */
function withRestoring(state: ViewState, restoring: Restoring): Part {
  const { asOf, selection, missing, layout, lens, place, strategicOnly, hidden, history, wholes } = state
  const ready = drawnOf(restoring, wholes)
  if (!ready) return { asOf, selection, missing, layout, lens, place, strategicOnly, hidden, wholes, restoring }
  const done = { asOf, missing: ready.missing, restoring: null, wholes }
  if (!history) return { ...done, selection, ...drawn(historyOf(ready.workspace), wholes) }
  const next = step(history, restoring.name, ready.workspace)
  return { ...done, selection: restoring.saved.selection, ...drawn(next, wholes) }
}

/** The view as the present of a history has it: nothing else writes these fields. */
function drawn(history: History<Workspace>, wholes: readonly Graph[]): Part {
  const { content, layout, lens, level, filters, hiddenKinds } = history.present
  return {
    history,
    graph: content.graph,
    whole: wholeOf(content.graph, wholes),
    layout,
    lens,
    level,
    place: filters.place,
    strategicOnly: filters.strategicOnly,
    hidden: hiddenKinds,
    hiddenNodes: content.hidden,
  }
}

/** Everything of the day of a graph; while data moves, that of the version before or after it. */
function wholeOf(graph: Graph, wholes: readonly Graph[]): Graph {
  const ofTheDay = wholes.filter(({ asOf }) => asOf === graph.asOf)
  return ofTheDay.find((one) => isSameWorld(one, graph)) ?? ofTheDay[0] ?? graph
}

/** A change of what is hidden. Before the first picture there is nothing to take back. */
function shown({ history, wholes, ...view }: ViewState, name: StepName, change: Partial<Shown>): Part {
  const { place, strategicOnly, hidden, restoring } = { ...view, ...change }
  if (!history) return { place, strategicOnly, hidden, restoring: restoring && switched(restoring, view, change) }
  const { present } = history
  const isSame = place === view.place && strategicOnly === view.strategicOnly && sameKinds(hidden, view.hidden)
  if (isSame) return {}
  const filters = { ...present.filters, place, strategicOnly }
  return drawn(step(history, name, { ...present, filters, hiddenKinds: hidden }), wholes)
}

/** What is chosen while a view is on its way holds for it. */
function switched(restoring: Restoring, view: Shown, change: Partial<Shown>): Restoring {
  const { place, strategicOnly, hidden } = { ...view, ...change }
  const filters = { ...restoring.saved.filters, place, strategicOnly }
  return { ...restoring, saved: { ...restoring.saved, filters, hiddenKinds: [...hidden] } }
}

/** The answer for a day: the first opens the canvas, one for another day or of newer data is an act like any other. */
function withOverview(state: ViewState, whole: Graph): Part {
  const wholes = withDay(state.wholes, whole)
  const { history } = state
  const restoring = state.restoring && !isInVain(state.restoring, whole) ? state.restoring : null
  if (restoring && whole.asOf === restoring.saved.asOf) return withRestoring({ ...state, wholes }, restoring)
  if (!history) return { wholes, ...drawn(historyOf(opened(whole, state)), wholes) }
  const { present } = history
  const { graph } = present.content
  if (isSameWorld(whole, graph)) return { wholes, whole, restoring }
  const next = ofAnotherDay(present, whole, state.whole)
  const { run } = state
  const values = { date: whole.asOf }
  if (whole.asOf === graph.asOf) return { wholes, ...drawn(step(history, { key: 'refresh', values }, next), wholes) }
  if (run === null) return { wholes, ...drawn(step(history, { key: 'asOf', values }, next), wholes) }
  const isSame = (latest: StepName) => latest.key === 'play' && latest.values.run === run
  return { wholes, ...drawn(stepOn(history, { key: 'play', values: { ...values, run } }, next, isSame), wholes) }
}

function withDay(wholes: readonly Graph[], whole: Graph): readonly Graph[] {
  return [whole, ...wholes.filter((one) => !isSameWorld(one, whole))].slice(0, DAYS_KEPT)
}

function travelled({ history, wholes }: ViewState, go: typeof undo): Part {
  if (!history) return {}
  const next = go(history)
  return { ...drawn(next, wholes), asOf: next.present.content.graph.asOf, run: null }
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
