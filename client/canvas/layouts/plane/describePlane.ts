import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { outerRadius, unitSide } from '#client/canvas/engine/marks/marks.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Visible } from '#client/view/visible.ts'

type PlacedGround = {
  readonly visible: Visible
  readonly drawn: readonly GraphNode[]
  readonly positions: Positions
  readonly scale: number
  readonly camera: Camera
  readonly placed: number
  readonly phase: PictureDescription['phase']
}

/** Only the layout `regions` has band and frame. */
export function describePlane(ground: PlacedGround): PictureDescription {
  const { visible, drawn, positions, scale, camera, placed, phase } = ground
  return {
    phase,
    camera,
    names: { placed, total: drawn.length },
    units: visible.departments.flatMap((unit) => {
      const at = positions.get(unit.id)
      if (!at) return []
      const { x, y } = toScreen(at, camera)
      const half = (unitSide(unit.ties, scale) / 2) * camera.zoom
      return [{ id: unit.id, left: x - half, right: x + half, top: y - half, bottom: y + half }]
    }),
    marks: visible.organizations.flatMap((node) => {
      const at = positions.get(node.id)
      return at ? [{ id: node.id, ...toScreen(at, camera), radius: outerRadius(node, scale) * camera.zoom }] : []
    }),
    band: { inner: [], outer: [] },
    frame: [],
  }
}
