import { useEffect } from 'react'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { OverviewDocument, type OverviewQuery } from '#client/generated/graphql.ts'
import { graphStore } from '#client/graph/graphStore.ts'

export type Overview = OverviewQuery['overview']

/** Asks for the whole picture of one day. Its slice goes to the graph store; an older picture stays until the new one is there. */
export function useOverview(asOf: string): Answer<OverviewQuery> {
  const answer = useQuestion(OverviewDocument, asOf === '' ? null : { asOf }, { store: false })
  const overview = answer.data?.overview
  useEffect(() => {
    if (overview) graphStore.getState().showOverview(overview)
  }, [overview])
  return answer
}
