import type { Content } from '#client/graph/content.ts'
import { sameFacts } from '#client/graph/content.ts'
import { historyOf, type StepName, step, stepOn } from '#client/graph/history.ts'
import { wholeOf } from '#client/graph/mergeSlice.ts'
import type { Whole } from '#client/graph/types.ts'
import { drawn, withRestoring } from '#client/view/store/history.ts'
import { isSameWorld, ofAnotherDay, opened } from '#client/view/store/openings.ts'
import { isFor, isInVain } from '#client/view/store/restoring.ts'
import type { Change, SetState, ViewState, WorldPart } from '#client/view/store/state.ts'

/** Days and fact filters whose whole picture is kept, so that undo over them asks nobody for it. */
export const WHOLES_KEPT = 24

/** The day, the fact filter and the answers for them. */
export const worldPart = (set: SetState): WorldPart => ({
  graph: null,
  whole: null,
  wholes: [],
  run: null,
  factPart: 'all',
  showOverview: (overview, facts = {}) => set((state) => withOverview(state, wholeOf(overview, facts))),
  keepWhole: (overview, facts = {}) => set(({ wholes }) => ({ wholes: withWhole(wholes, wholeOf(overview, facts)) })),
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
function withOverview(state: ViewState, whole: Whole): Change {
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
