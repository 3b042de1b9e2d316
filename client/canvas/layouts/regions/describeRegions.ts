import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { outerRadius } from '#client/canvas/engine/marks/marks.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { along, BAND_INNER, BAND_OUTER, type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import type { Visible } from '#client/view/visible.ts'

export type PictureGround = {
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly positions: Positions
  readonly camera: Camera
  readonly names: { readonly partners: readonly unknown[] }
  readonly phase: PictureDescription['phase']
}

export function describeRegions(ground: PictureGround): PictureDescription {
  const { visible, plan, geometry, positions, camera, phase } = ground
  const shown = new Set<string>(visible.departments.map((unit) => unit.id))
  const line = (radius: (angle: number) => number) =>
    along(geometry, radius, 0, TURN).map((point) => toScreen(point, camera))
  return {
    phase,
    camera,
    names: { placed: ground.names.partners.length, total: visible.organizations.length },
    units: plan.units
      .filter(({ id }) => shown.has(id))
      .map((unit) => {
        const { x, y } = toScreen(unit, camera)
        const half = (unit.size / 2) * camera.zoom
        return { id: unit.id, left: x - half, right: x + half, top: y - half, bottom: y + half }
      }),
    marks: visible.organizations.flatMap((node) => {
      const at = positions.get(node.id)
      return at
        ? [{ id: node.id, ...toScreen(at, camera), radius: outerRadius(node, geometry.scale) * camera.zoom }]
        : []
    }),
    band: {
      inner: line((angle) => geometry.inner(angle) + BAND_INNER * geometry.scale),
      outer: line((angle) => geometry.inner(angle) + BAND_OUTER * geometry.scale),
    },
    frame: line((angle) => geometry.outer(angle) + 4),
  }
}
