import { askEarly, askOnce } from '#client/api/useQuestion.ts'
import { overviewOf, wholeOverview } from '#client/features/explore/queries/wholeOverview.ts'
import { playStore } from '#client/features/explore/time/playStore.ts'
import { beginningOf, yearOn } from '#client/features/explore/time/years.ts'
import { OverviewDocument } from '#client/generated/graphql.ts'
import { sameFacts } from '#client/graph/content.ts'
import type { DayGraph } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

let runs = 0
let timer: ReturnType<typeof setTimeout> | undefined
let stopWatching: (() => void) | null = null
let asked = ''

/** The years pass one by one, each drawn before the next. One run is one step of undo, however many years it shows. */
export async function play(): Promise<void> {
  const { bounds } = playStore.getState()
  if (!bounds) return
  pause()
  const run = ++runs
  playStore.setState({ isPlaying: true })
  await placeLatest(bounds.latest)
  if (run !== runs) return
  stopWatching = viewStore.subscribe((view, before) => {
    // Whoever takes another day, or takes this one back, has taken over.
    if (view.asOf !== before.asOf && view.run !== run) pause()
    else if (view.graph !== before.graph && view.graph?.asOf === view.asOf) goOnLater(run)
  })
  const { asOf } = viewStore.getState()
  const beginning = beginningOf(asOf, bounds)
  if (beginning === asOf) goOn(run)
  else show(beginning, run)
}

export function pause(): void {
  runs++
  clearTimeout(timer)
  stopWatching?.()
  stopWatching = null
  if (playStore.getState().isPlaying) playStore.setState({ isPlaying: false })
}

/** One year back or on, as a step of its own. */
export function stepYear(by: 1 | -1): void {
  const { bounds } = playStore.getState()
  const { asOf, setAsOf } = viewStore.getState()
  pause()
  const day = bounds && yearOn(asOf, by, bounds)
  if (day) setAsOf(day)
}

function goOnLater(run: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => goOn(run), playStore.getState().pace)
}

function goOn(run: number): void {
  const { bounds } = playStore.getState()
  const next = bounds && yearOn(viewStore.getState().asOf, 1, bounds)
  if (next) show(next, run)
  else pause()
}

/** Shows a day, and asks for the one after it, so that it is there when its turn comes. */
function show(day: string, run: number): void {
  viewStore.getState().setAsOf(day, run)
  const { bounds } = playStore.getState()
  const next = bounds && yearOn(day, 1, bounds)
  if (!next || next === asked) return
  asked = next
  askEarly(OverviewDocument, overviewOf(next, viewStore.getState().facts), wholeOverview)
}

/** Places are computed once, for all that the run will show: the latest day has everything that earlier ones have. */
async function placeLatest(latest: string): Promise<void> {
  const { graph, facts, dayGraphs, keepDayGraph } = viewStore.getState()
  const isIt = (one: DayGraph) => one.asOf === latest && one.dataVersion === graph?.dataVersion
  if (dayGraphs.some((one) => isIt(one) && sameFacts(one.facts, facts))) return
  const asking = { ...wholeOverview, signal: AbortSignal.timeout(LATEST_TAKES_AT_MOST) }
  await askOnce(OverviewDocument, overviewOf(latest, facts), asking).then(
    ({ overview }) => keepDayGraph(overview, facts),
    // Without it the years still pass; marks may move when one brings something new.
    () => undefined,
  )
}

const LATEST_TAKES_AT_MOST = 4000
