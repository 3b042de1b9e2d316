import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { foundStore } from '#client/features/explore/foundStore.ts'
import { OpenEntityDocument, SearchEntitiesDocument } from '#client/generated/graphql.ts'

/** The longest text and the most hits that a search takes. */
const LONGEST = 200
const PAGE = 50

/** The address names what was found by its id alone: its name is asked for, and then found again with where it leads. */
export function useRestoreFound(asOf: string): void {
  const wanted = useStore(foundStore, (store) => store.wanted)
  const entity = useQuestion(OpenEntityDocument, wanted === null ? null : { id: wanted, asOf }).data?.openEntity
  const names = entity?.id === wanted ? entity?.names : undefined
  const text = (names?.en ?? names?.ja ?? names?.native ?? '').slice(0, LONGEST)
  const answer = useQuestion(SearchEntitiesDocument, text === '' ? null : { text, asOf, pageSize: PAGE })
  const hits = answer.isOld ? undefined : answer.data?.searchEntities.hits
  const hit = wanted === null ? undefined : hits?.find((one) => one.id === wanted)
  useEffect(() => {
    if (hit) foundStore.getState().show(hit)
  }, [hit])
}
