import { useEffect } from 'react'
import { useStore } from 'zustand'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { presentIds } from '#client/features/explore/queries/presentIds.ts'
import { type OverviewQuery, SliceOfDocument, type SliceOfQueryVariables } from '#client/generated/graphql.ts'
import { idsToAsk, type Restoring } from '#client/view/store/restoring.ts'
import { viewStore } from '#client/view/viewStore.ts'

/**
 * Asks for the nodes of a view that is on its way, once, beside the whole picture of its day. Of both answers the screen
 * sees one: what either waits for or has failed with.
 */
export function useRestoring(overview: Answer<OverviewQuery>): Answer<OverviewQuery> {
  const restoring = useStore(viewStore, (view) => view.restoring)
  const answer = useQuestion(SliceOfDocument, sliceQuestion(restoring), { store: false })
  const slice = answer.data?.sliceOf
  useEffect(() => {
    if (!slice) return
    if (slice.unavailable.length === 0) {
      viewStore.getState().showSlice(slice)
      return
    }
    let isLeft = false
    // What is not available may go by another id today.
    void presentIds(slice.unavailable, slice.asOf).then((present) => {
      if (isLeft) return
      const { showSlice, renameSaved } = viewStore.getState()
      const isRenamed = [...present].some(([id, now]) => now !== null && now !== id)
      if (isRenamed) renameSaved(present)
      else showSlice(slice)
    })
    return () => {
      isLeft = true
    }
  }, [slice])
  if (!restoring || overview.error) return overview
  const { isLoading, isSlow, error, retry } = answer
  return {
    ...overview,
    isLoading: overview.isLoading || isLoading,
    isSlow: overview.isSlow || isSlow,
    error,
    retry,
  }
}

/** Null: nothing is on its way, or the whole picture holds all of it. */
export function sliceQuestion(restoring: Restoring | null): SliceOfQueryVariables | null {
  const ids = restoring && idsToAsk(restoring)
  return ids ? { ids: [...ids], asOf: restoring.saved.asOf, filter: restoring.saved.facts } : null
}
