import { type RefObject, useEffect, useRef } from 'react'
import { isForThePicture } from '#client/features/explore/keys/letterKeys.ts'
import { isTyping } from '#client/features/explore/keys/searchKey.ts'

/** `?` opens the sheet of keys on every screen. */
export function useShellKeys(): RefObject<HTMLDialogElement | null> {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== '?' || !isForThePicture(event) || isTyping(event.target)) return
      event.preventDefault()
      sheet.current?.showModal()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return sheet
}
