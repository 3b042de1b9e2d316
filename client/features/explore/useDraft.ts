import { type RefObject, useEffect, useState } from 'react'
import { type Draft, foundStore, nothingTyped } from '#client/features/explore/foundStore.ts'

/** Takes over what was typed before the picture came, once, and the place of the reader in it. */
export function useDraft(search: RefObject<HTMLInputElement | null>): Draft {
  const [draft] = useState(() => foundStore.getState().draft)
  useEffect(() => {
    if (draft.isOpen) search.current?.focus()
    foundStore.getState().keepDraft(nothingTyped)
  }, [draft, search])
  return draft
}
