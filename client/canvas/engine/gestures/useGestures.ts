import type { Core, EventObject } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Hover } from '#client/canvas/engine/types.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'

export type GestureHandlers = {
  /** What lies at a point that hit no mark: a name, a tie, or nothing. */
  readonly below: (screen: Point, model: Point) => Selection
  /** A click on a badge is answered there, and means nothing else. */
  readonly onBadge?: ((screen: Point) => boolean) | undefined
  readonly onSelect: (selection: Selection) => void
  readonly onToggle?: ((id: NodeId) => void) | undefined
  readonly onGather?: ((ids: readonly NodeId[]) => void) | undefined
  readonly onHover: (hover: Hover | null) => void
  readonly onFit: () => void
  /** Double click on a node. */
  readonly onExpand?: ((id: NodeId) => void) | undefined
  /** Right click or long press on what is there. */
  readonly onMenu?: ((menu: Hover) => void) | undefined
}

/** Click selects, with Shift or Ctrl it adds or takes away, a box with Shift adds; click on empty clears, double click expands and on empty fits, right click opens the menu, hover names. */
export function useGestures(cy: Core | null, handlers: GestureHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    if (!cy) return
    let hovered = ''
    const targetOf = (event: EventObject): Selection => {
      if (event.target !== cy) return { kind: 'node', id: nodeId(event.target.id()) }
      return latest.current.below(event.renderedPosition, event.position)
    }
    const onTap = (event: EventObject) => {
      if (latest.current.onBadge?.(event.renderedPosition)) return
      const target = targetOf(event)
      if (!isGathering(event)) latest.current.onSelect(target)
      else if (target.kind === 'node') latest.current.onToggle?.(target.id)
    }
    const onDoubleTap = (event: EventObject) => {
      if (isGathering(event)) return
      const target = targetOf(event)
      if (target.kind === 'none') latest.current.onFit()
      if (target.kind === 'node') latest.current.onExpand?.(target.id)
    }
    const onMenu = (event: EventObject) =>
      latest.current.onMenu?.({ target: targetOf(event), at: { ...event.renderedPosition } })
    const onMove = (event: EventObject) => {
      const target = targetOf(event)
      const key = JSON.stringify(target)
      const container = cy.container()
      if (container) container.style.cursor = target.kind === 'none' ? '' : 'pointer'
      if (key === hovered) return
      hovered = key
      latest.current.onHover(target.kind === 'none' ? null : { target, at: { ...event.renderedPosition } })
    }
    const onLeave = () => {
      hovered = ''
      latest.current.onHover(null)
    }
    const box = boxOf((ids) => latest.current.onGather?.(ids))
    cy.on('tap', onTap)
    cy.on('box', 'node', box)
    cy.on('dbltap', onDoubleTap)
    cy.on('cxttap taphold', onMenu)
    cy.on('mousemove', onMove)
    const container = cy.container()
    container?.addEventListener('mouseleave', onLeave)
    return () => {
      cy.off('tap', onTap)
      cy.off('box', 'node', box)
      cy.off('dbltap', onDoubleTap)
      cy.off('cxttap taphold', onMenu)
      cy.off('mousemove', onMove)
      container?.removeEventListener('mouseleave', onLeave)
    }
  }, [cy])
}

/** Shift, Ctrl or Command: the selection grows or shrinks, and nothing else happens. */
function isGathering({ originalEvent }: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent
  return shiftKey || ctrlKey || metaKey
}

/** Cytoscape names the nodes of a box one by one; they are handed on together. */
function boxOf(onBox: (ids: readonly NodeId[]) => void): (event: EventObject) => void {
  let ids: NodeId[] = []
  return ({ target }) => {
    if (ids.length === 0)
      queueMicrotask(() => {
        onBox(ids)
        ids = []
      })
    ids.push(nodeId(target.id()))
  }
}
