import { type RefObject, useEffect } from 'react'
import { type Camera, toModel, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Handover } from '#client/canvas/engine/types.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'

/** Where a layout begins: marks that were on the screen begin where they were, the others at their target. */
export function startFrom({ places }: Handover, camera: Camera, target: Positions): Positions {
  if (places.size === 0) return target
  return new Map(
    [...target].map(([id, end]) => {
      const place = places.get(id)
      return [id, place ? toModel(place, camera) : end]
    }),
  )
}

/** Leaves behind where the marks are, for the layout that comes next. */
export function useHandover(handover: RefObject<Handover>, positions: Positions, camera: Camera): void {
  useEffect(() => {
    handover.current.places = new Map([...positions].map(([id, at]) => [id, toScreen(at, camera)]))
  }, [handover, positions, camera])
}
