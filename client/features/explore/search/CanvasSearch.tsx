import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isAnswered } from '#client/features/explore/search/atEnter.ts'
import { HitSteps } from '#client/features/explore/search/HitSteps.tsx'
import { SearchBox } from '#client/features/explore/search/SearchBox.tsx'
import { useSearch } from '#client/features/explore/search/useSearch.ts'
import { type Hit, searchStore } from '#client/features/explore/stores/searchStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Visible } from '#client/view/visible.ts'

type CanvasSearchProps = {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly asOf: string
  readonly visible: Visible
  /** All that the search leads to, on the canvas or not. */
  readonly hits: readonly NodeId[]
  readonly onPick: (hit: Hit) => void
  readonly onStep: (by: 1 | -1) => void
}

/** The search of the picture: what it finds is marked there, counted, and stepped through. */
export function CanvasSearch({ ref, asOf, visible, hits, onPick, onStep }: CanvasSearchProps) {
  const { t } = useTranslation('explore')
  const { typed, type, setTyping, setHits } = useStore(searchStore)
  const search = useSearch(typed, asOf)
  const { all, answered } = search
  const isFresh = isAnswered({ answered }, typed)

  useEffect(() => {
    if (isFresh) setHits(all)
  }, [isFresh, all, setHits])
  // Read while rendering: the effects of the box run first, and one of them resets it.
  const [wasTyping] = useState(() => searchStore.getState().isTyping)
  useEffect(() => {
    if (wasTyping) ref.current?.focus()
  }, [ref, wasTyping])

  return (
    <SearchBox
      {...{ ref, search, onPick, onStep }}
      text={typed}
      onText={type}
      onTyping={setTyping}
      placeholder={t('search.placeholder')}
    >
      {hits.length > 0 && <HitSteps {...{ hits, visible, onStep }} />}
    </SearchBox>
  )
}
