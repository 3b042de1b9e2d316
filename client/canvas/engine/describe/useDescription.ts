import { type RefObject, useEffect, useRef } from 'react'
import { DESCRIBE, type PictureDescription } from '#client/canvas/engine/describe/description.ts'

/** Answers the question `plate:describe` that is put to the plate's element: what is where. */
export function useDescription(plate: RefObject<HTMLElement | null>, describe: () => PictureDescription): void {
  const latest = useRef(describe)
  latest.current = describe
  useEffect(() => {
    const element = plate.current
    const answer = (event: Event) => {
      if (event instanceof CustomEvent && event.detail) event.detail.picture = latest.current()
    }
    element?.addEventListener(DESCRIBE, answer)
    return () => element?.removeEventListener(DESCRIBE, answer)
  }, [plate])
}
