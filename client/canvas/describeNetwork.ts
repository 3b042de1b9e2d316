import { type Camera, toScreen } from '#client/canvas/camera.ts'
import type { PictureDescription } from '#client/canvas/describePicture.ts'
import { outerRadius, unitSide } from '#client/canvas/marks.ts'
import { SCALE } from '#client/canvas/networkInput.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Visible } from '#client/view/visible.ts'

type NetworkGround = {
  readonly visible: Visible
  readonly drawn: readonly GraphNode[]
  readonly positions: Positions
  readonly camera: Camera
  readonly placed: number
  readonly phase: PictureDescription['phase']
}

/** A network has neither band nor frame. */
export function describeNetwork(ground: NetworkGround): PictureDescription {
  const { visible, drawn, positions, camera, placed, phase } = ground
  return {
    phase,
    camera,
    names: { placed, total: drawn.length },
    units: visible.departments.flatMap((unit) => {
      const at = positions.get(unit.id)
      if (!at) return []
      const { x, y } = toScreen(at, camera)
      const half = (unitSide(unit.ties, SCALE) / 2) * camera.zoom
      return [{ id: unit.id, left: x - half, right: x + half, top: y - half, bottom: y + half }]
    }),
    marks: visible.organizations.flatMap((node) => {
      const at = positions.get(node.id)
      return at ? [{ id: node.id, ...toScreen(at, camera), radius: outerRadius(node, SCALE) * camera.zoom }] : []
    }),
    band: { inner: [], outer: [] },
    frame: [],
  }
}
