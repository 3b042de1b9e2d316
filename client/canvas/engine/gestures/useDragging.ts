import type { Core, EventObject } from 'cytoscape'
import { useEffect, useMemo, useRef, useState } from 'react'
import { placesDragged, placesMoved } from '#client/canvas/engine/gestures/dragPlaces.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'

type Handling = {
  readonly selection: Selection
  /** Without it no mark can be dragged. */
  readonly onPin: ((places: ReadonlyMap<NodeId, Point>) => void) | undefined
}

/** A mark follows the pointer that drags it, and with it all that are selected together; where they are let go they are pinned. */
export function useDragging(cy: Core | null, positions: Positions, { selection, onPin }: Handling): Positions {
  const [dragged, setDragged] = useState<Positions | null>(null)
  const latest = useRef({ positions, selection, onPin })
  latest.current = { positions, selection, onPin }
  const canDrag = onPin !== undefined
  useEffect(() => {
    if (!cy) return
    cy.autoungrabify(!canDrag)
    if (!canDrag) return
    let begun: Positions | null = null
    // Places are those of the grab: Cytoscape moves only the one that is held, and we set the others after it.
    const onGrab = ({ target }: EventObject) => {
      begun = placesDragged(target.id(), latest.current.selection, latest.current.positions)
    }
    const placesNow = ({ target }: EventObject) => placesMoved(begun ?? new Map(), target.id(), target.position())
    const onDrag = (event: EventObject) => setDragged(placesNow(event))
    const onFree = (event: EventObject) => {
      latest.current.onPin?.(new Map([...placesNow(event)].map(([id, at]) => [nodeId(id), at] as const)))
      begun = null
      setDragged(null)
    }
    cy.on('grab', 'node', onGrab)
    cy.on('drag', 'node', onDrag)
    cy.on('dragfree', 'node', onFree)
    return () => {
      cy.off('grab', 'node', onGrab)
      cy.off('drag', 'node', onDrag)
      cy.off('dragfree', 'node', onFree)
    }
  }, [cy, canDrag])
  return useMemo(() => (dragged ? new Map([...positions, ...dragged]) : positions), [positions, dragged])
}
