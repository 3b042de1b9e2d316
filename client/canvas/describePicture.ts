import { type Camera, toScreen } from '#client/canvas/camera.ts'
import { along, BAND_INNER, BAND_OUTER, type Geometry, TURN } from '#client/canvas/layouts/regions/geometry.ts'
import type { Box, Point, RegionsPlan } from '#client/canvas/layouts/regions/types.ts'
import { outerRadius } from '#client/canvas/marks.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { NameCount } from '#client/canvas/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** What stands where, px from the upper left corner of the plate: for tests and for who exports the picture. */
export type PictureDescription = {
  readonly phase: 'start' | 'settled'
  readonly camera: Camera
  readonly marks: readonly (Point & { readonly id: string; readonly radius: number })[]
  readonly units: readonly (Box & { readonly id: string })[]
  readonly band: { readonly inner: readonly Point[]; readonly outer: readonly Point[] }
  readonly frame: readonly Point[]
  readonly names: NameCount
}

/** Sent to the element `[data-testid=plate]`; the canvas answers in `detail.picture` before `dispatchEvent` returns. */
export const DESCRIBE = 'plate:describe'

export type PictureGround = {
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly positions: Positions
  readonly camera: Camera
  readonly names: { readonly partners: readonly unknown[] }
  readonly phase: PictureDescription['phase']
}

export function describePicture(ground: PictureGround): PictureDescription {
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
