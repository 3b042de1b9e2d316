import { useEffect, useReducer, useRef } from 'react'
import { useGeneration } from '#client/api/dataVersion.ts'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { overviewOf, wholeOverview } from '#client/features/explore/queries/wholeOverview.ts'
import { type FactFilter, OverviewDocument, type OverviewQuery } from '#client/generated/graphql.ts'
import { factsKey } from '#client/graph/content.ts'
import { DAY_GRAPHS_KEPT } from '#client/view/store/world.ts'
import { viewStore } from '#client/view/viewStore.ts'

export type Overview = OverviewQuery['overview']

/** Answers by day and fact filter, latest last: undo needs no request. */
const kept = new Map<string, OverviewQuery>()

/**
 * Asks for the whole picture of one day under a fact filter, once. Its slice goes to the view store; an older picture
 * stays until the new one is there. `retry` asks again also what is kept: the data may have moved on.
 */
export function useOverview(asOf: string, facts: FactFilter): Answer<OverviewQuery> {
  const [, again] = useReducer((count: number) => count + 1, 0)
  // Newer data that the reader has asked for is another question, whatever is kept.
  const key = `${useGeneration()} ${asOf} ${factsKey(facts)}`
  const own = kept.get(key)
  const answer = useQuestion(OverviewDocument, asOf === '' || own ? null : overviewOf(asOf, facts), wholeOverview)
  const last = useRef<OverviewQuery | undefined>(undefined)
  const isFresh = !own && !answer.isOld && answer.data !== undefined && !answer.isLoading
  const data = own ?? (isFresh ? answer.data : undefined)
  if (data) last.current = data
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for day and filter
  useEffect(() => {
    if (!data) return
    keep(key, data)
    viewStore.getState().showOverview(data.overview, facts)
  }, [data, key])
  const retry = () => {
    kept.delete(key)
    again()
    answer.retry()
  }
  return { ...answer, data: data ?? last.current, isOld: data === undefined && last.current !== undefined, retry }
}

function keep(key: string, data: OverviewQuery): void {
  kept.delete(key)
  kept.set(key, data)
  const [oldest] = kept.keys()
  if (kept.size > DAY_GRAPHS_KEPT && oldest !== undefined) kept.delete(oldest)
}
