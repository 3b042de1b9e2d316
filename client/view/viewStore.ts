import { createStore } from 'zustand/vanilla'
import type { FactFilter } from '#client/generated/graphql.ts'
import { type Content, sameFacts } from '#client/graph/content.ts'
import { showHidden } from '#client/graph/hide.ts'
import { type History, historyOf, redo, type StepName, step, stepOn, travelTo, undo } from '#client/graph/history.ts'
import { type OverviewParts, wholeOf } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId, Whole } from '#client/graph/types.ts'
import { openingArrangement } from '#client/view/arrangement.ts'
import { shownAgain } from '#client/view/broughtTopics.ts'
import { noFilters, noLists } from '#client/view/filters.ts'
import { notGrouped } from '#client/view/grouping.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { anyShape } from '#client/view/shape.ts'
import { choiceOf, isOpen, nothingChosen, onlyKind, toggledKind } from '#client/view/store/choice.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/store/openings.ts'
import { drawnOf, isFor, isInVain, type Missing, type OwnSlice, type Restoring } from '#client/view/store/restoring.ts'
import { displayOf, type Workspace } from '#client/view/store/workspace.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'

/** One part of the fact filter, or `unit`; null: any value. */
export type FactPart = keyof FactFilter

export type ViewState = View & {
  /** All that undo takes back; null until the first answer. `graph` and most of the view are its present, as they are drawn. */
  readonly history: History<Workspace> | null
  /** What is on the canvas; the last good picture also while the server is away. */
  readonly graph: Graph | null
  /** Everything there is on the day of `graph`: what the canvas is a part of. */
  readonly whole: Whole | null
  /** Whole pictures of the days and fact filters that were looked at, latest first. */
  readonly wholes: readonly Whole[]
  /** The run of years that the day belongs to; null: it was chosen by itself. A run is one step of undo. */
  readonly run: number | null
  /** The part of the fact filter that was changed last: what the step of its answer is called after. */
  readonly factPart: FactPart | 'all'
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
  /** The answer for a day under a fact filter, kept; drawn if it is the one that was asked for last. */
  readonly showOverview: (overview: OverviewParts, facts?: FactFilter) => void
  /** One act of the reader: one step of undo. What changes nothing is none. */
  readonly act: (name: StepName, change: (workspace: Workspace) => Workspace) => void
  /** Completes what an act began (places reckoned by the worker): no step of its own. */
  readonly complete: (change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly setAsOf: (asOf: string, run?: number) => void
  /** Keeps the whole picture of a day that is not drawn: places are reckoned for it, too. */
  readonly keepWhole: (overview: OverviewParts, facts?: FactFilter) => void
  /** Asked of the server; the step is made when the answer is there. */
  readonly setFacts: (facts: FactFilter, part: FactPart | 'all') => void
  readonly setPlace: (place: PlaceSwitch) => void
  readonly setStrategicOnly: (strategicOnly: boolean) => void
  readonly select: (selection: Selection) => void
  /** Click on a legend entry: hide that kind, or show it again. */
  readonly toggleHidden: (key: LegendKey) => void
  /** Alt-click: only that kind of the given group; once more shows all of the group. */
  readonly showOnly: (key: LegendKey, group: readonly LegendKey[]) => void
  /** Only that kind, whatever the legend hid before. */
  readonly showNothingBut: (key: LegendKey, group: readonly LegendKey[]) => void
  /** Everything that hides is taken off, in one step: kinds, lists, strategic only, what was hidden one by one. */
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
  arrangement: openingArrangement,
  topics: [],
  shape: anyShape,
  grouping: notGrouped,
  asOf: '',
  today: '',
  place: 'abroad',
  strategicOnly: false,
  only: noLists,
  facts: {},
  hidden: new Set(),
  hiddenNodes: new Set(),
  highlighted: null,
  marked: new Set(),
  selection: nothingSelected,
}

/** Days and fact filters whose whole picture is kept, so that undo over them asks nobody for it. */
export const WHOLES_KEPT = 24

/** The one owner of what is on the canvas and how it is shown. React reads it with `useStore(viewStore, …)`. */
export const viewStore = createStore<ViewState>()((set) => ({
  ...openingView,
  history: null,
  graph: null,
  whole: null,
  wholes: [],
  factPart: 'all',
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
      return { ...drawn(next, wholes), ...worldOf(workspace), selection, restoring: null }
    }),
  showOverview: (overview, facts = {}) => set((state) => withOverview(state, wholeOf(overview, facts))),
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
  keepWhole: (overview, facts = {}) => set(({ wholes }) => ({ wholes: withWhole(wholes, wholeOf(overview, facts)) })),
  setFacts: (facts, factPart) =>
    set(({ restoring }) => ({
      facts,
      factPart,
      restoring: restoring && { ...restoring, saved: { ...restoring.saved, facts }, slice: null },
    })),
  setPlace: (place) => set((state) => shown(state, { key: 'place', values: { place } }, { place })),
  setStrategicOnly: (strategicOnly) =>
    set((state) => shown(state, { key: strategicOnly ? 'strategic' : 'notStrategic', values: {} }, { strategicOnly })),
  select: (selection) => set({ selection }),
  toggleHidden: (kind) =>
    set((state) => {
      const key = isOpen(state, kind) ? 'hideKind' : 'showKind'
      return shown(state, { key, values: { kind } }, toggledKind(state, kind))
    }),
  showOnly: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, onlyKind(state, kind, group))),
  showNothingBut: (kind, group) =>
    set((state) => shown(state, { key: 'onlyKind', values: { kind } }, onlyKind(nothingChosen, kind, group))),
  showAll: () =>
    set(({ history, wholes, ...view }) => {
      if (!history) return { ...nothingChosen, strategicOnly: false, shape: anyShape }
      const { present } = history
      const next = {
        ...present,
        filters: { ...noFilters, place: view.place },
        hiddenKinds: nothingChosen.hidden,
        shape: anyShape,
        content: showHidden(present.content),
        topics: shownAgain(present.topics),
      }
      return drawn(step(history, { key: 'showAll', values: {} }, next), wholes)
    }),
  highlight: (highlighted) => set({ highlighted }),
  mark: (ids) => set({ marked: new Set(ids) }),
}))

type Shown = Pick<View, 'place' | 'strategicOnly' | 'only' | 'hidden'>
type Part = Partial<ViewState>

/** What a saved view shows before its answers are there: its day, and on the first opening all else that is known. */
function openingOf({ history }: ViewState, saved: SavedView): Part {
  const { asOf, facts, selection, filters, hiddenKinds } = saved
  if (history) return { asOf, facts, missing: null }
  const { place, strategicOnly } = filters
  const { only, hidden } = choiceOf({ filters, legend: new Set(hiddenKinds) })
  return { ...displayOf(saved), asOf, facts, selection, missing: null, place, strategicOnly, only, hidden }
}

/** Draws what is being restored once all its answers are there. */
function withRestoring(state: ViewState, restoring: Restoring): Part {
  const { history, wholes } = state
  const ready = drawnOf(restoring, wholes)
  if (!ready) return { ...asOpened(state), wholes, restoring }
  const { asOf, facts } = state
  const done = { asOf, facts, missing: ready.missing, restoring: null, wholes }
  if (!history) return { ...done, selection: state.selection, ...drawn(historyOf(ready.workspace), wholes) }
  const next = step(history, restoring.name, ready.workspace)
  return { ...done, selection: restoring.saved.selection, ...drawn(next, wholes) }
}

/** What `openingOf` has set, and nothing else. */
function asOpened(state: ViewState): Part {
  const { asOf, facts, selection, missing, place, strategicOnly, only, hidden } = state
  return { ...displayOf(state), asOf, facts, selection, missing, place, strategicOnly, only, hidden }
}

/** Day and fact filter of a canvas. */
function worldOf({ content }: Workspace): Pick<View, 'asOf' | 'facts'> {
  return { asOf: content.graph.asOf, facts: content.facts }
}

/** The view as the present of a history has it: nothing else writes these fields. */
function drawn(history: History<Workspace>, wholes: readonly Whole[]): Part {
  const { content, filters, hiddenKinds } = history.present
  return {
    history,
    graph: content.graph,
    whole: wholeAround(content, wholes),
    ...displayOf(history.present),
    place: filters.place,
    strategicOnly: filters.strategicOnly,
    ...choiceOf({ filters, legend: hiddenKinds }),
    hiddenNodes: content.hidden,
  }
}

/** Everything of the day of a canvas; while data moves, that of the version before or after it; else all that is known. */
function wholeAround({ graph, facts }: Content, wholes: readonly Whole[]): Whole {
  const ofTheDay = wholes.filter((one) => one.asOf === graph.asOf && sameFacts(one.facts, facts))
  const alone = { ...graph, facts, filteredOut: { nodes: new Map(), links: new Map() } }
  return ofTheDay.find((one) => isSameWorld(one, graph, facts)) ?? ofTheDay[0] ?? alone
}

/** A change of what is hidden. Before the first picture there is nothing to take back. */
function shown({ history, wholes, ...view }: ViewState, name: StepName, change: Partial<Shown>): Part {
  const { place, strategicOnly, only, hidden, restoring } = { ...view, ...change }
  if (!history) return { place, strategicOnly, only, hidden, restoring: restoring && switched(restoring, view, change) }
  const { present } = history
  const filters = { ...only, place, strategicOnly }
  const isSame = isSameChoice(filters, present.filters) && isSameChoice([...hidden], [...present.hiddenKinds])
  if (isSame) return {}
  return drawn(step(history, name, { ...present, filters, hiddenKinds: hidden }), wholes)
}

/** What is chosen while a view is on its way holds for it. */
function switched(restoring: Restoring, view: Shown, change: Partial<Shown>): Restoring {
  const { place, strategicOnly, only, hidden } = { ...view, ...change }
  const filters = { ...only, place, strategicOnly }
  return { ...restoring, saved: { ...restoring.saved, filters, hiddenKinds: [...hidden] } }
}

/**
 * The answer for a day under a fact filter: the first opens the canvas, any other is an act like any other, unless it is
 * not what was asked for last. After undo, newer data of the same day is no act: it would take the way back.
 */
function withOverview(state: ViewState, whole: Whole): Part {
  const { history, facts } = state
  const wholes = withWhole(state.wholes, whole)
  const restoring = state.restoring && !isInVain(state.restoring, whole) ? state.restoring : null
  if (restoring && isFor(restoring, whole)) return withRestoring({ ...state, wholes }, restoring)
  if (!sameFacts(whole.facts, facts)) return { wholes }
  if (!history) return { wholes, ...drawn(historyOf(opened(whole, state)), wholes) }
  const { content } = history.present
  if (isSameWorld(whole, content.graph, content.facts)) return { wholes, whole, restoring }
  const name = nameOf(content, whole, state)
  if (name.key === 'refresh' && history.future.length > 0) return { wholes }
  const next = ofAnotherDay(history.present, whole, state.whole)
  const isSame = (latest: StepName) => latest.key === 'play' && latest.values.run === state.run
  const told = name.key === 'play' ? stepOn(history, name, next, isSame) : step(history, name, next)
  return { wholes, ...drawn(told, wholes) }
}

function nameOf(content: Content, whole: Whole, { factPart, run }: ViewState): StepName {
  const values = { date: whole.asOf }
  if (whole.asOf !== content.graph.asOf)
    return run === null ? { key: 'asOf', values } : { key: 'play', values: { ...values, run } }
  if (!sameFacts(whole.facts, content.facts)) return { key: 'facts', values: { part: factPart } }
  return { key: 'refresh', values }
}

function withWhole(wholes: readonly Whole[], whole: Whole): readonly Whole[] {
  return [whole, ...wholes.filter((one) => !isSameWorld(whole, one, one.facts))].slice(0, WHOLES_KEPT)
}

function travelled({ history, wholes }: ViewState, go: typeof undo): Part {
  if (!history) return {}
  const next = go(history)
  return { ...drawn(next, wholes), ...worldOf(next.present), run: null }
}

function isSameChoice(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
