import type { Core } from 'cytoscape'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import {
  type Camera,
  type Frame,
  FURTHEST,
  fitting,
  fittingPoints,
  flying,
  transformBetween,
  unmoved,
  wantsCuts,
  wayOut,
} from '#client/canvas/engine/camera/camera.ts'
import { coveredPx, seenOf } from '#client/canvas/engine/camera/covered.ts'
import { wakeFrames } from '#client/canvas/engine/camera/restingFrames.ts'
import type { Size } from '#client/canvas/geometry/points.ts'

/** After this pause a gesture is over: layers are drawn for the new camera and names placed afresh, ms. */
const PAUSE = 140
const FLIGHT = 420

type CameraControl = {
  /** The camera that names are placed for. */
  readonly camera: Camera
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  readonly flyTo: (id: string) => boolean
  readonly fitTo: (ids: readonly string[]) => boolean
  /** Moves the picture no further than a mark needs to be seen beside what covers the plate. */
  readonly uncover: (id: string) => void
}

type Layers = {
  /** Drawn in px at zoom 1. */
  readonly backdrop: RefObject<HTMLElement | null>
  /** As the backdrop, but above the ties. */
  readonly front: RefObject<HTMLElement | null>
  /** Drawn in px of the screen, for `camera`. */
  readonly names: RefObject<HTMLElement | null>
  /** Ties as a bitmap, drawn in px of the screen, for `camera`. */
  readonly ties: RefObject<HTMLElement | null>
}

/** Cytoscape owns the camera; the layers above and below follow it by a CSS transform while it moves. */
export function useCamera(cy: Core | null, plate: Size, layout: Frame, layers: Layers): CameraControl {
  const [camera, setCamera] = useState<Camera>(() => fitting(plate, layout))
  const drawn = useRef(camera)
  drawn.current = camera

  useEffect(() => {
    if (!cy) return
    let timer = 0
    const follow = () => {
      const now = { zoom: cy.zoom(), pan: { ...cy.pan() } }
      place(layers, drawn.current, now, true)
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        place(layers, now, now, false)
        setCamera(keptIf(now))
      }, PAUSE)
    }
    cy.on('viewport', follow)
    return () => {
      clearTimeout(timer)
      cy.off('viewport', follow)
    }
  }, [cy, layers])

  useEffect(() => {
    place(layers, camera, camera, false)
  }, [layers, camera])

  useEffect(() => {
    if (!cy) return
    cy.resize()
    const fit = fitting(plate, layout)
    // The whole picture can be seen on any plate, however small.
    cy.minZoom(Math.min(FURTHEST, fit.zoom))
    cy.viewport(fit)
    setCamera(keptIf(fit))
  }, [cy, plate, layout])

  const fit = useCallback(() => {
    if (cy) move(cy, fitting(plate, layout))
  }, [cy, plate, layout])
  const zoomBy = useCallback(
    (factor: number) => {
      cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    [cy],
  )
  const flyTo = useCallback(
    (id: string) => {
      const node = cy?.getElementById(id)
      if (!cy || !node || node.empty()) return false
      const zoom = Math.max(cy.zoom(), 1.8)
      move(cy, flying(node.position(), zoom, seenOf(plate), layout))
      return true
    },
    [cy, plate, layout],
  )
  const fitTo = useCallback(
    (ids: readonly string[]) => {
      const points = ids.flatMap((id) => {
        const node = cy?.getElementById(id)
        return node?.nonempty() ? [node.position()] : []
      })
      if (!cy || points.length === 0) return false
      move(cy, fittingPoints(points, seenOf(plate)))
      return true
    },
    [cy, plate],
  )
  const uncover = useCallback(
    (id: string) => {
      const node = cy?.getElementById(id)
      if (!cy || !node?.nonempty()) return
      const { x, y } = cy.pan()
      const way = wayOut(node.renderedPosition().x, plate, coveredPx())
      if (way !== 0) move(cy, { zoom: cy.zoom(), pan: { x: x + way, y } })
    },
    [cy, plate],
  )
  return { camera, fit, zoomBy, flyTo, fitTo, uncover }
}

/** The camera as it was, if it is the same: then nothing is placed or drawn again. */
const keptIf =
  (now: Camera) =>
  (before: Camera): Camera =>
    before.zoom === now.zoom && before.pan.x === now.pan.x && before.pan.y === now.pan.y ? before : now

function move(cy: Core, { zoom, pan }: Camera): void {
  cy.stop()
  if (wantsCuts()) {
    cy.viewport({ zoom, pan })
    return
  }
  cy.animate({ zoom, pan: { ...pan } }, { duration: FLIGHT, easing: 'ease-in-out-cubic' })
  wakeFrames(cy)
}

function place({ backdrop, front, names, ties }: Layers, drawn: Camera, now: Camera, isMoving: boolean): void {
  for (const layer of [backdrop.current, front.current]) {
    if (!layer) continue
    layer.style.transform = transformBetween(unmoved, now)
    // While it moves the layer is a picture that the compositor shifts; at rest it is drawn sharp.
    layer.style.willChange = isMoving ? 'transform' : 'auto'
  }
  for (const layer of [names.current, ties.current]) {
    if (!layer) continue
    layer.style.transform = isMoving ? transformBetween(drawn, now) : 'none'
    // Always a picture of its own: hundreds of names are not painted again when a gesture begins and when it ends.
    layer.style.willChange = 'transform'
  }
}
