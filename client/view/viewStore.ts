import { createStore } from 'zustand/vanilla'
import type { FactFilter } from '#client/generated/graphql.ts'
import { type Content, sameFacts } from '#client/graph/content.ts'
import { showHidden } from '#client/graph/hide.ts'
import { type History, historyOf, redo, type StepName, step, undo } from '#client/graph/history.ts'
import { type OverviewParts, wholeOf } from '#client/graph/mergeSlice.ts'
import type { Graph, NodeId, Whole } from '#client/graph/types.ts'
import { choiceOf, isOpen, nothingChosen, onlyKind, toggledKind } from '#client/view/choice.ts'
import { noFilters, noLists } from '#client/view/filters.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/openings.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'
import type { Workspace } from '#client/view/workspace.ts'

/** What the address says when a screen opens. */
export type Opening = Pick<View, 'asOf' | 'place' | 'strategicOnly' | 'selection'>

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
  /** The part of the fact filter that was changed last: what the step of its answer is called after. */
  readonly factPart: FactPart | 'all'
  readonly open: (opening: Opening) => void
  /** The answer for a day under a fact filter, kept; drawn if it is the one that was asked for last. */
  readonly showOverview: (overview: OverviewParts, facts?: FactFilter) => void
  /** One act of the reader: one step of undo. What changes nothing is none. */
  readonly act: (name: StepName, change: (workspace: Workspace) => Workspace) => void
  /** Completes what an act began (places reckoned by the worker): no step of its own. */
  readonly complete: (change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly setAsOf: (asOf: string) => void
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
  open: ({ asOf, selection, place, strategicOnly }) =>
    set((state) => ({ asOf, selection, ...shown(state, { key: 'address', values: {} }, { place, strategicOnly }) })),
  showOverview: (overview, facts = {}) => set((state) => withOverview(state, wholeOf(overview, facts))),
  act: (name, change) =>
    set(({ history, wholes }) => (history ? drawn(step(history, name, change(history.present)), wholes) : {})),
  complete: (change) =>
    set(({ history, wholes }) => (history ? drawn({ ...history, present: change(history.present) }, wholes) : {})),
  undo: () => set((state) => travelled(state, undo)),
  redo: () => set((state) => travelled(state, redo)),
  setAsOf: (asOf) => set({ asOf }),
  setFacts: (facts, factPart) => set({ facts, factPart }),
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
      if (!history) return { ...nothingChosen, strategicOnly: false }
      const { present } = history
      const next = {
        ...present,
        filters: { ...noFilters, place: view.place },
        hiddenKinds: nothingChosen.hidden,
        content: showHidden(present.content),
      }
      return drawn(step(history, { key: 'showAll', values: {} }, next), wholes)
    }),
  highlight: (highlighted) => set({ highlighted }),
  mark: (ids) => set({ marked: new Set(ids) }),
}))

type Shown = Pick<View, 'place' | 'strategicOnly' | 'only' | 'hidden'>
type Part = Partial<ViewState>

/** The view as the present of a history has it: nothing else writes these fields. */
function drawn(history: History<Workspace>, wholes: readonly Whole[]): Part {
  const { content, layout, lens, filters, hiddenKinds } = history.present
  return {
    history,
    graph: content.graph,
    whole: wholes.find((one) => isSameWorld(one, content.graph, content.facts)) ?? wholeAlone(content),
    layout,
    lens,
    place: filters.place,
    strategicOnly: filters.strategicOnly,
    ...choiceOf({ filters, legend: hiddenKinds }),
    hiddenNodes: content.hidden,
  }
}

/** A whole picture that was forgotten: then the canvas is all that is known. */
function wholeAlone({ graph, facts }: Content): Whole {
  return { ...graph, facts, filteredOut: { nodes: new Map(), links: new Map() } }
}

/** A change of what is hidden. Before the first picture there is nothing to take back. */
function shown({ history, wholes, ...view }: ViewState, name: StepName, change: Partial<Shown>): Part {
  const { place, strategicOnly, only, hidden } = { ...view, ...change }
  if (!history) return { place, strategicOnly, only, hidden }
  const { present } = history
  const filters = { ...only, place, strategicOnly }
  const isSame = isSameChoice(filters, present.filters) && isSameChoice([...hidden], [...present.hiddenKinds])
  if (isSame) return {}
  return drawn(step(history, name, { ...present, filters, hiddenKinds: hidden }), wholes)
}

/**
 * The answer for a day under a fact filter: the first opens the canvas, any other is an act like any other, unless it is
 * not what was asked for last. After undo, newer data of the same day is no act: it would take the way back.
 */
function withOverview(state: ViewState, whole: Whole): Part {
  const { history, facts, factPart } = state
  const wholes = [whole, ...state.wholes.filter((one) => !isSameWorld(whole, one, one.facts))].slice(0, WHOLES_KEPT)
  if (!sameFacts(whole.facts, facts)) return { wholes }
  if (!history) return { wholes, ...drawn(historyOf(opened(whole, state)), wholes) }
  const { content } = history.present
  if (isSameWorld(whole, content.graph, content.facts)) return { wholes, whole }
  const name = nameOf(content, whole, factPart)
  if (name.key === 'refresh' && history.future.length > 0) return { wholes }
  return { wholes, ...drawn(step(history, name, ofAnotherDay(history.present, whole, state.whole)), wholes) }
}

function nameOf(content: Content, whole: Whole, part: FactPart | 'all'): StepName {
  if (whole.asOf !== content.graph.asOf) return { key: 'asOf', values: { date: whole.asOf } }
  if (!sameFacts(whole.facts, content.facts)) return { key: 'facts', values: { part } }
  return { key: 'refresh', values: { date: whole.asOf } }
}

function travelled({ history, wholes }: ViewState, go: typeof undo): Part {
  if (!history) return {}
  const next = go(history)
  const { graph, facts } = next.present.content
  return { ...drawn(next, wholes), asOf: graph.asOf, facts }
}

function isSameChoice(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
