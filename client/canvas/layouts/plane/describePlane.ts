import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Outline, PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { outerRadius } from '#client/canvas/engine/marks/marks.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import type { Visible } from '#client/view/visible.ts'

type Described = Pick<PictureDescription, 'phase' | 'camera' | 'names'> & {
  readonly visible: Visible
  readonly positions: Positions
  readonly unitPlaces: ReadonlyMap<string, Point & { readonly size: number }>
  readonly outline: Outline | undefined
  readonly scale: number
}

export function describePlane(picture: Described): PictureDescription {
  const { visible, positions, unitPlaces, outline, scale, camera, phase, names } = picture
  const shown = new Set<string>(visible.departments.map(({ id }) => id))
  return {
    ...{ phase, camera, names },
    units: [...unitPlaces]
      .filter(([id]) => shown.has(id))
      .map(([id, unit]) => {
        const { x, y } = toScreen(unit, camera)
        const half = (unit.size / 2) * camera.zoom
        return { id, left: x - half, right: x + half, top: y - half, bottom: y + half }
      }),
    marks: visible.organizations.flatMap((node) => {
      const at = positions.get(node.id)
      return at ? [{ id: node.id, ...toScreen(at, camera), radius: outerRadius(node, scale) * camera.zoom }] : []
    }),
    ...onScreen(outline ?? nothing, camera),
  }
}

/** Only the layout `regions` has band and frame. */
const nothing: Outline = { band: { inner: [], outer: [] }, frame: [] }

function onScreen({ band, frame }: Outline, camera: Camera): Outline {
  const line = (points: readonly Point[]) => points.map((point) => toScreen(point, camera))
  return { band: { inner: line(band.inner), outer: line(band.outer) }, frame: line(frame) }
}
