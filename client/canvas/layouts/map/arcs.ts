import { geoInterpolate } from 'd3-geo'
import { CUT } from '#client/canvas/geometry/lines.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import type { GeoPoint } from '#client/canvas/layouts/map/types.ts'

type Projection = (at: [number, number]) => [number, number] | null

const PIECES = 40
/** Px between two ties of one partner in the middle of their way. */
const APART = 2.4

/**
 * The shortest way over the globe, as it lies on the map: over the date line where that is shorter. Where the map is
 * cut the line is, too: a point without numbers is between its pieces.
 */
export function arc(from: GeoPoint, to: GeoPoint, project: Projection, width: number, lane = 0): Point[] {
  const along = geoInterpolate([from.lon, from.lat], [to.lon, to.lat])
  const points = Array.from({ length: PIECES + 1 }, (_, piece) => {
    const [x, y] = project(along(piece / PIECES)) ?? [Number.NaN, Number.NaN]
    return { x, y }
  })
  const line = points.flatMap((point, at) => {
    const before = points[at - 1]
    return before && Math.abs(point.x - before.x) > width / 2 ? [CUT, point] : [point]
  })
  return lane === 0 ? line : beside(line, lane * APART)
}

/** Bows aside in the middle and meets the ends, so that ties of one partner lie side by side. */
function beside(line: readonly Point[], off: number): Point[] {
  return line.map((point, at) => {
    const before = line[Math.max(0, at - 1)] as Point
    const after = line[Math.min(line.length - 1, at + 1)] as Point
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    const length = Math.hypot(dx, dy)
    if (!(length > 0)) return point
    const bow = Math.sin((Math.PI * at) / (line.length - 1)) * off
    return { x: point.x - (dy / length) * bow, y: point.y + (dx / length) * bow }
  })
}

/** The same line, its end drawn to where the mark had to be. */
export function endingAt(line: readonly Point[], end: Point): Point[] {
  const last = line.at(-1)
  if (!last) return []
  const [dx, dy] = [end.x - last.x, end.y - last.y]
  return line.map(({ x, y }, at) => {
    const share = (at / (line.length - 1)) ** 3
    return { x: x + dx * share, y: y + dy * share }
  })
}
