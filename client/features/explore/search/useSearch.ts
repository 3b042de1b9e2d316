import { useEffect, useMemo, useState } from 'react'
import { useQuestion } from '#client/api/useQuestion.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { SearchEntitiesDocument } from '#client/generated/graphql.ts'

/** Typing pauses of this length ask; shorter ones wait for the next letter. */
const PAUSE_MS = 120
const LONGEST = 200
/** The most that the server gives. */
const PAGE = 50
/** As many are suggested; all are marked. */
const LISTED = 12
const noHits: readonly Hit[] = []

export type Search = {
  /** The best of them, for the list. */
  readonly hits: readonly Hit[]
  readonly all: readonly Hit[]
  /** How many are neither listed nor, past those of `all`, known. */
  readonly more: number
  /** The text that `hits` answer; empty while they are those of an earlier text. */
  readonly answered: string
  readonly isLoading: boolean
  readonly tooLong: boolean
  /** The question of the last pause failed; `retry` asks it again. */
  readonly failed: boolean
  readonly retry: () => void
}

/** Suggestions while typing, for the text of the last pause. */
export function useSearch(text: string, asOf: string): Search {
  const settled = usePause(text.trim())
  const tooLong = settled.length > LONGEST
  const ask = settled !== '' && !tooLong && asOf !== ''
  const answer = useQuestion(SearchEntitiesDocument, ask ? { text: settled, asOf, pageSize: PAGE } : null)
  const result = ask ? answer.data?.searchEntities : undefined
  const all = result?.hits ?? noHits
  const hits = useMemo(() => all.slice(0, LISTED), [all])
  return {
    all,
    hits,
    more: all.length - hits.length + (result?.more ?? 0),
    answered: result && !answer.isOld ? settled : '',
    isLoading: answer.isLoading,
    tooLong,
    failed: answer.error !== null && !answer.isLoading,
    retry: answer.retry,
  }
}

function usePause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
