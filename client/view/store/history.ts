import type { Content } from '#client/graph/content.ts'
import { sameFacts } from '#client/graph/content.ts'
import { type History, historyOf, redo, step, travelTo, undo } from '#client/graph/history.ts'
import type { DayGraph } from '#client/graph/types.ts'
import { renamedView } from '#client/view/renamed.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { choiceOf } from '#client/view/store/choice.ts'
import { isSameWorld } from '#client/view/store/openings.ts'
import { drawnOf, type Restoring } from '#client/view/store/restoring.ts'
import { withRoom } from '#client/view/store/room.ts'
import type { Change, HistoryPart, SetState, ViewState } from '#client/view/store/state.ts'
import { displayOf, type Workspace } from '#client/view/store/workspace.ts'
import type { View } from '#client/view/types.ts'

/** Acts, undo and redo, and saved views that are opened. */
export const historyPart = (set: SetState): HistoryPart => ({
  history: null,
  restoring: null,
  missing: null,
  restore: (saved, name, newerThan = null) =>
    set((state) => withRestoring({ ...state, ...openingOf(state, saved) }, { saved, name, newerThan, slice: null })),
  showSlice: (slice) => set((state) => (state.restoring ? withRestoring(state, { ...state.restoring, slice }) : {})),
  renameSaved: (present) =>
    set(({ restoring }) =>
      restoring ? { restoring: { ...restoring, saved: renamedView(restoring.saved, present), slice: null } } : {},
    ),
  forgetMissing: () => set({ missing: null }),
  revisit: (workspace, selection) =>
    set(({ history, dayGraphs }) => {
      if (!history) return {}
      const next = travelTo(history, workspace) ?? step(history, { key: 'back', values: {} }, workspace)
      return { ...drawn(next, dayGraphs), ...worldOf(workspace), selection, restoring: null }
    }),
  act: (name, change) =>
    set(({ history, dayGraphs }) => (history ? drawn(step(history, name, change(history.present)), dayGraphs) : {})),
  complete: (change) =>
    set(({ history, dayGraphs }) =>
      history ? drawn({ ...history, present: change(history.present) }, dayGraphs) : {},
    ),
  undo: () => set((state) => travelled(state, undo)),
  redo: () => set((state) => travelled(state, redo)),
})

/** The view as the present of a history has it: nothing else writes these fields. */
export function drawn(history: History<Workspace>, dayGraphs: readonly DayGraph[]): Change {
  const { content, filters, hiddenKinds } = history.present
  return {
    history,
    graph: content.graph,
    dayGraph: wholeAround(content, dayGraphs),
    ...displayOf(history.present),
    place: filters.place,
    strategicOnly: filters.strategicOnly,
    ...choiceOf({ filters, legend: hiddenKinds }),
    hiddenNodes: content.hidden,
  }
}

/** Draws what is being restored once all its answers are there. */
export function withRestoring(state: ViewState, restoring: Restoring): Change {
  const { history, dayGraphs } = state
  const ready = drawnOf(restoring, dayGraphs)
  if (!ready) return { ...asOpened(state), dayGraphs, restoring }
  const { asOf, facts } = state
  const done = { asOf, facts, missing: ready.missing, restoring: null, dayGraphs }
  const workspace = withRoom(ready.workspace, { ...state, ...drawn(historyOf(ready.workspace), dayGraphs) })
  if (!history) return { ...done, selection: state.selection, ...drawn(historyOf(workspace), dayGraphs) }
  const next = step(history, restoring.name, workspace)
  return { ...done, selection: restoring.saved.selection, ...drawn(next, dayGraphs) }
}

/** What a saved view shows before its answers are there: its day, and on the first opening all else that is known. */
function openingOf({ history }: ViewState, saved: SavedView): Change {
  const { asOf, facts, selection, filters, hiddenKinds } = saved
  if (history) return { asOf, facts, missing: null }
  const { place, strategicOnly } = filters
  const { only, hidden } = choiceOf({ filters, legend: new Set(hiddenKinds) })
  return { ...displayOf(saved), asOf, facts, selection, missing: null, place, strategicOnly, only, hidden }
}

/** What `openingOf` has set, and nothing else. */
function asOpened(state: ViewState): Change {
  const { asOf, facts, selection, missing, place, strategicOnly, only, hidden } = state
  return { ...displayOf(state), asOf, facts, selection, missing, place, strategicOnly, only, hidden }
}

/** Day and fact filter of a canvas. */
function worldOf({ content }: Workspace): Pick<View, 'asOf' | 'facts'> {
  return { asOf: content.graph.asOf, facts: content.facts }
}

/** Everything of the day of a canvas; while data moves, that of the version before or after it; else all that is known. */
function wholeAround({ graph, facts }: Content, dayGraphs: readonly DayGraph[]): DayGraph {
  const ofTheDay = dayGraphs.filter((one) => one.asOf === graph.asOf && sameFacts(one.facts, facts))
  const alone = { ...graph, facts, filteredOut: { nodes: new Map(), links: new Map() } }
  return ofTheDay.find((one) => isSameWorld(one, graph, facts)) ?? ofTheDay[0] ?? alone
}

function travelled({ history, dayGraphs }: ViewState, go: typeof undo): Change {
  if (!history) return {}
  const next = go(history)
  return { ...drawn(next, dayGraphs), ...worldOf(next.present), run: null }
}
