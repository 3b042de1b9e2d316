import type { Point } from '#client/canvas/types.ts'

/** So long a finger rests until it means the menu, ms; the same as on a plane. */
const HOLD = 500
/** A finger that goes further than this scrolls, px. */
const STILL = 10

type Touching = { readonly onHold: (client: Point) => void; readonly onPinch: (factor: number) => void }

/** A finger that rests, and two that part or meet. Where the browser says a long press by itself, it is said once. */
export function touchOf(element: HTMLElement, { onHold, onPinch }: Touching): { readonly end: () => void } {
  let timer = 0
  let start: Point | null = null
  let apart = 0
  const cancel = () => {
    clearTimeout(timer)
    start = null
  }
  const onStart = ({ touches }: TouchEvent) => {
    cancel()
    apart = distance(touches)
    const [finger] = touches
    if (!finger || touches.length > 1) return
    const at = { x: finger.clientX, y: finger.clientY }
    start = at
    timer = window.setTimeout(() => onHold(at), HOLD)
  }
  const onMove = ({ touches }: TouchEvent) => {
    const [finger] = touches
    if (start && finger && Math.hypot(finger.clientX - start.x, finger.clientY - start.y) > STILL) cancel()
    const now = distance(touches)
    if (now > 0 && apart > 0) onPinch(now / apart)
    apart = now
  }
  const listeners = {
    touchstart: onStart,
    touchmove: onMove,
    touchend: cancel,
    touchcancel: cancel,
    contextmenu: cancel,
  }
  for (const [name, listen] of Object.entries(listeners))
    element.addEventListener(name as 'touchstart', listen, { passive: true })
  return {
    end: () => {
      cancel()
      for (const [name, listen] of Object.entries(listeners)) element.removeEventListener(name as 'touchstart', listen)
    },
  }
}

function distance([a, b]: TouchList): number {
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
}
