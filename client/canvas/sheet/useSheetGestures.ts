import { type RefObject, useEffect, useRef } from 'react'
import type { Point } from '#client/canvas/layouts/regions/types.ts'
import type { GestureHandlers } from '#client/canvas/useGestures.ts'
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
    const onClick = (event: MouseEvent) => {
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
      for (const [name, listen] of Object.entries(listeners)) element.removeEventListener(name as 'click', listen)
      element.removeEventListener('mouseleave', onLeave)
    }
  }, [host])
}

function targetOfElement(target: EventTarget | null): Selection | null {
  if (!(target instanceof Element)) return null
  const own = target.closest<HTMLElement | SVGElement>('[data-node], [data-from]')?.dataset
  if (!own) return null
  if (own.node) return { kind: 'node', id: nodeId(own.node) }
  return own.from && own.to ? { kind: 'tie', from: own.from, to: nodeId(own.to) } : null
}
