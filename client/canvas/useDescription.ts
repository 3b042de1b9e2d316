import { type RefObject, useEffect, useRef } from 'react'
import { DESCRIBE, describePicture, type PictureGround } from '#client/canvas/describePicture.ts'

/** Answers the question `plate:describe` that is put to the plate's element: what stands where. */
export function useDescription(plate: RefObject<HTMLElement | null>, ground: PictureGround): void {
  const latest = useRef(ground)
  latest.current = ground
  useEffect(() => {
    const element = plate.current
    const answer = (event: Event) => {
      if (event instanceof CustomEvent && event.detail) event.detail.picture = describePicture(latest.current)
    }
    element?.addEventListener(DESCRIBE, answer)
    return () => element?.removeEventListener(DESCRIBE, answer)
  }, [plate])
}
