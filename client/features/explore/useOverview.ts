import { useEffect } from 'react'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { OverviewDocument, type OverviewQuery } from '#client/generated/graphql.ts'
import { viewStore } from '#client/view/viewStore.ts'

export type Overview = OverviewQuery['overview']

/** Asks for the whole picture of one day. Its slice goes to the view store; an older picture stays until the new one is there. */
export function useOverview(asOf: string): Answer<OverviewQuery> {
  const answer = useQuestion(OverviewDocument, asOf === '' ? null : { asOf }, { store: false })
  const overview = answer.data?.overview
  useEffect(() => {
    if (overview) viewStore.getState().showOverview(overview)
  }, [overview])
  return answer
}
