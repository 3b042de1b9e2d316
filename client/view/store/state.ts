import type { FactFilter } from '#client/generated/graphql.ts'
import type { History, StepName } from '#client/graph/history.ts'
import type { OverviewParts } from '#client/graph/mergeSlice.ts'
import type { DayGraph, Graph, NodeId } from '#client/graph/types.ts'
import type { PresentIds } from '#client/view/renamed.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Missing, OwnSlice, Restoring } from '#client/view/store/restoring.ts'
import type { Workspace } from '#client/view/store/workspace.ts'
import type { LegendKey, PlaceSwitch, Selection, View } from '#client/view/types.ts'

/** One part of the fact filter, or `unit`; null: any value. */
export type FactPart = keyof FactFilter

/** What the reader has done, and the way back. */
export type HistoryPart = {
  /** All that undo takes back; null until the first answer. `graph` and most of the view are its present, as they are drawn. */
  readonly history: History<Workspace> | null
  /** What an address or a draft holds, while its answers are awaited; the picture stays as it is until then. */
  readonly restoring: Restoring | null
  /** What of the view that was opened last this reader may not see. */
  readonly missing: Missing | null
  /** Opens a saved view: the first one opens the canvas, a later one is a step of its own. */
  readonly restore: (saved: SavedView, name: StepName, newerThan?: number | null) => void
  /** The answer of `sliceOf` for what is being restored. */
  readonly showSlice: (slice: OwnSlice) => void
  /** What is being restored goes by these ids today: it is asked for anew. */
  readonly renameSaved: (present: PresentIds) => void
  readonly forgetMissing: () => void
  /** A state that was on the screen before, taken up again: along the undo stack where that still holds it. */
  readonly revisit: (workspace: Workspace, selection: Selection) => void
  /** One act of the reader: one step of undo. What changes nothing is none. */
  readonly act: (name: StepName, change: (workspace: Workspace) => Workspace) => void
  /** Completes what an act began (places reckoned by the worker): no step of its own. */
  readonly complete: (change: (workspace: Workspace) => Workspace) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Of which day and under which fact filter the picture is, and the answers that are here. */
export type WorldPart = {
  /** What is on the canvas; the last good picture also while the server is away. */
  readonly graph: Graph | null
  /** Everything there is on the day of `graph`: what the canvas is a part of. */
  readonly dayGraph: DayGraph | null
  /** Whole pictures of the days and fact filters that were looked at, latest first. */
  readonly dayGraphs: readonly DayGraph[]
  /** The run of years that the day belongs to; null: it was chosen by itself. A run is one step of undo. */
  readonly run: number | null
  /** The part of the fact filter that was changed last: what the step of its answer is called after. */
  readonly factPart: FactPart | 'all'
  /** The answer for a day under a fact filter, kept; drawn if it is the one that was asked for last. */
  readonly showOverview: (overview: OverviewParts, facts?: FactFilter) => void
  /** Keeps the whole picture of a day that is not drawn: places are reckoned for it, too. */
  readonly keepDayGraph: (overview: OverviewParts, facts?: FactFilter) => void
  readonly setAsOf: (asOf: string, run?: number) => void
  /** Asked of the server; the step is made when the answer is there. */
  readonly setFacts: (facts: FactFilter, part: FactPart | 'all') => void
}

/** How it is shown: what hides, what is selected, what stands out. */
export type DisplayPart = {
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

export type ViewState = View & HistoryPart & WorldPart & DisplayPart

/** A change of the state; what it leaves out stays as it is. */
export type Change = Partial<ViewState>
export type SetState = (change: Change | ((state: ViewState) => Change)) => void
