import type { Core, EventObject } from 'cytoscape'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { Point } from '#client/canvas/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'

/** A mark follows the pointer that drags it; where it is let go it is pinned. Without `onPin` no mark can be dragged. */
export function useDragging(
  cy: Core | null,
  positions: Positions,
  onPin: ((id: NodeId, place: Point) => void) | undefined,
): Positions {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly at: Point } | null>(null)
  const latest = useRef(onPin)
  latest.current = onPin
  const canDrag = onPin !== undefined
  useEffect(() => {
    if (!cy) return
    cy.autoungrabify(!canDrag)
    if (!canDrag) return
    const follow = ({ target }: EventObject) => setDragged({ id: target.id(), at: { ...target.position() } })
    const letGo = ({ target }: EventObject) => {
      latest.current?.(nodeId(target.id()), { ...target.position() })
      setDragged(null)
    }
    cy.on('drag', 'node', follow)
    cy.on('dragfree', 'node', letGo)
    return () => {
      cy.off('drag', 'node', follow)
      cy.off('dragfree', 'node', letGo)
    }
  }, [cy, canDrag])
  return useMemo(() => (dragged ? new Map(positions).set(dragged.id, dragged.at) : positions), [positions, dragged])
}
