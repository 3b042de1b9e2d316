import { type RefObject, useEffect, useRef } from 'react'
import type { GestureHandlers } from '#client/canvas/engine/gestures/useGestures.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Selection } from '#client/view/types.ts'

type SheetGestures = Omit<GestureHandlers, 'below' | 'onGather'> & {
  /** The tie drawn at a point of the sheet. */
  readonly tieAt: (point: Point) => Selection | null
  /** Px of the page to px of the sheet. */
  readonly toSheet: (client: Point) => Point
  /** Px of the page to px from the corner of the plate. */
  readonly toPlate: (client: Point) => Point
}

/** The same gestures as on a plane, for a page of lists: elements say by `data-node`, `data-from`, `data-to` what they are. */
export function useSheetGestures(host: RefObject<HTMLElement | null>, handlers: SheetGestures): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const element = host.current
    if (!element) return
    const now = () => latest.current
    let hovered = ''
    const clientOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY })
    const targetOf = (event: MouseEvent): Selection =>
      targetOfElement(event.target) ?? now().tieAt(now().toSheet(clientOf(event))) ?? { kind: 'none' }
    const hold = holdOn(element, (event) =>
      now().onMenu?.({ target: targetOf(event), at: now().toPlate(clientOf(event)) }),
    )
    const onClick = (event: MouseEvent) => {
      if (hold.isHeld()) return
      const target = targetOf(event)
      const isGathering = event.shiftKey || event.ctrlKey || event.metaKey
      if (!isGathering) now().onSelect(target)
      else if (target.kind === 'node') now().onToggle?.(target.id)
    }
    const onDouble = (event: MouseEvent) => {
      const target = targetOf(event)
      if (target.kind === 'none') now().onFit()
      if (target.kind === 'node') now().onExpand?.(target.id)
    }
    const onMenu = (event: MouseEvent) => {
      event.preventDefault()
      if (hold.isHeld()) return
      hold.end()
      now().onMenu?.({ target: targetOf(event), at: now().toPlate(clientOf(event)) })
    }
    const onMove = (event: MouseEvent) => {
      const target = targetOf(event)
      const key = JSON.stringify(target)
      element.style.cursor = target.kind === 'none' ? '' : 'pointer'
      if (key === hovered) return
      hovered = key
      now().onHover(target.kind === 'none' ? null : { target, at: now().toPlate(clientOf(event)) })
    }
    const onLeave = () => {
      hovered = ''
      now().onHover(null)
    }
    const listeners = { click: onClick, dblclick: onDouble, contextmenu: onMenu, mousemove: onMove } as const
    for (const [name, listen] of Object.entries(listeners)) element.addEventListener(name as 'click', listen)
    element.addEventListener('mouseleave', onLeave)
    return () => {
      hold.off()
      for (const [name, listen] of Object.entries(listeners)) element.removeEventListener(name as 'click', listen)
      element.removeEventListener('mouseleave', onLeave)
    }
  }, [host])
}

/** As long as on a plane. */
const HOLD = 500
/** A finger that goes further scrolls, px. */
const STILL = 10

/** A finger that rests: not every browser makes a menu of it by itself. What follows from the same touch is no click. */
function holdOn(element: HTMLElement, onHold: (event: PointerEvent) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: Point = { x: 0, y: 0 }
  let isHeld = false
  const leave = new AbortController()
  const { signal } = leave
  const end = () => clearTimeout(timer)
  const onDown = (event: PointerEvent) => {
    end()
    isHeld = false
    if (event.pointerType !== 'touch') return
    from = { x: event.clientX, y: event.clientY }
    timer = setTimeout(() => {
      isHeld = true
      onHold(event)
    }, HOLD)
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) end()
  }
  // Lifted, the finger would click what the menu has put below it.
  const onLift = (event: TouchEvent) => {
    if (isHeld) event.preventDefault()
  }
  element.addEventListener('pointerdown', onDown, { signal })
  element.addEventListener('pointermove', onMove, { signal })
  element.addEventListener('pointerup', end, { signal })
  element.addEventListener('pointercancel', end, { signal })
  element.addEventListener('touchend', onLift, { signal })
  const off = () => {
    end()
    leave.abort()
  }
  return { end, off, isHeld: () => isHeld }
}

function targetOfElement(target: EventTarget | null): Selection | null {
  if (!(target instanceof Element)) return null
  const own = target.closest<HTMLElement | SVGElement>('[data-node], [data-from]')?.dataset
  if (!own) return null
  if (own.node) return { kind: 'node', id: nodeId(own.node) }
  return own.from && own.to ? { kind: 'tie', from: own.from, to: nodeId(own.to) } : null
}
