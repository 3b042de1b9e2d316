import type { Size } from '#client/canvas/geometry/points.ts'

/** Px at the right of the plate that a drawer lies over, once it has slid in. */
export function coveredPx(): number {
  const drawer = document.querySelector<HTMLElement>('[data-drawer]')
  if (!drawer) return 0
  const { position, visibility } = getComputedStyle(drawer)
  return visibility === 'visible' && ['absolute', 'fixed'].includes(position) ? drawer.offsetWidth : 0
}

/** What of the plate can be seen. */
export function seenOf(plate: Size): Size {
  return { ...plate, width: Math.max(1, plate.width - coveredPx()) }
}
