import type { Content } from '#client/graph/content.ts'
import { sameFacts } from '#client/graph/content.ts'
import { historyOf, type StepName, step, stepOn } from '#client/graph/history.ts'
import { dayGraphOf } from '#client/graph/mergeSlice.ts'
import type { DayGraph } from '#client/graph/types.ts'
import { drawn, withRestoring } from '#client/view/store/history.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/store/openings.ts'
import { isFor, isInVain } from '#client/view/store/restoring.ts'
import type { Change, SetState, ViewState, WorldPart } from '#client/view/store/state.ts'

/** Days and fact filters whose whole picture is kept, so that undo over them asks nobody for it. */
export const DAY_GRAPHS_KEPT = 24

/** The day, the fact filter and the answers for them. */
export const worldPart = (set: SetState): WorldPart => ({
  graph: null,
  dayGraph: null,
  dayGraphs: [],
  run: null,
  factPart: 'all',
  showOverview: (overview, facts = {}) => set((state) => withOverview(state, dayGraphOf(overview, facts))),
  keepDayGraph: (overview, facts = {}) =>
    set(({ dayGraphs }) => ({ dayGraphs: withDayGraph(dayGraphs, dayGraphOf(overview, facts)) })),
  // A view on its way goes to the new day, too.
  setAsOf: (asOf, run) =>
    set(({ restoring }) => ({
      asOf,
      run: run ?? null,
      restoring: restoring && { ...restoring, saved: { ...restoring.saved, asOf }, slice: null },
    })),
  setFacts: (facts, factPart) =>
    set(({ restoring }) => ({
      facts,
      factPart,
      restoring: restoring && { ...restoring, saved: { ...restoring.saved, facts }, slice: null },
    })),
})

/**
 * The answer for a day under a fact filter: the first opens the canvas, any other is an act like any other, unless it is
 * not what was asked for last. After undo, newer data of the same day is no act: it would take the way back.
 */
function withOverview(state: ViewState, dayGraph: DayGraph): Change {
  const { history, facts } = state
  const dayGraphs = withDayGraph(state.dayGraphs, dayGraph)
  const restoring = state.restoring && !isInVain(state.restoring, dayGraph) ? state.restoring : null
  if (restoring && isFor(restoring, dayGraph)) return withRestoring({ ...state, dayGraphs }, restoring)
  if (!sameFacts(dayGraph.facts, facts)) return { dayGraphs }
  if (!history) return { dayGraphs, ...drawn(historyOf(opened(dayGraph, state)), dayGraphs) }
  const { content } = history.present
  if (isSameWorld(dayGraph, content.graph, content.facts)) return { dayGraphs, dayGraph, restoring }
  const name = nameOf(content, dayGraph, state)
  if (name.key === 'refresh' && history.future.length > 0) return { dayGraphs }
  const next = ofAnotherDay(history.present, dayGraph, state.dayGraph)
  const isSame = (latest: StepName) => latest.key === 'play' && latest.values.run === state.run
  const told = name.key === 'play' ? stepOn(history, name, next, isSame) : step(history, name, next)
  return { dayGraphs, ...drawn(told, dayGraphs) }
}

function nameOf(content: Content, dayGraph: DayGraph, { factPart, run }: ViewState): StepName {
  const values = { date: dayGraph.asOf }
  if (dayGraph.asOf !== content.graph.asOf)
    return run === null ? { key: 'asOf', values } : { key: 'play', values: { ...values, run } }
  if (!sameFacts(dayGraph.facts, content.facts)) return { key: 'facts', values: { part: factPart } }
  return { key: 'refresh', values }
}

function withDayGraph(dayGraphs: readonly DayGraph[], dayGraph: DayGraph): readonly DayGraph[] {
  return [dayGraph, ...dayGraphs.filter((one) => !isSameWorld(dayGraph, one, one.facts))].slice(0, DAY_GRAPHS_KEPT)
}
