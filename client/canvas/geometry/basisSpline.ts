import { pathPoint } from '#client/canvas/geometry/lines.ts'
import type { Point } from '#client/canvas/geometry/points.ts'

/** A smooth line through the neighbourhood of its control points, from the first to the last: an SVG path. */
export function basisPath(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  const parts = [`M${pathPoint(first)}`]
  for (const { start, control1, control2, end } of segments(points)) {
    if (parts.length === 1) parts.push(`L${pathPoint(start)}`)
    parts.push(`C${pathPoint(control1)} ${pathPoint(control2)} ${pathPoint(end)}`)
  }
  parts.push(`L${pathPoint(points.at(-1) as Point)}`)
  return parts.join('')
}

/** The same line as short straight pieces: for asking what lies under the pointer. */
export function basisPolyline(points: readonly Point[], piecesPerSegment = 4): Point[] {
  const [first] = points
  if (!first) return []
  const line: Point[] = [first]
  for (const { start, control1, control2, end } of segments(points))
    for (let piece = 0; piece <= piecesPerSegment; piece++) {
      const t = piece / piecesPerSegment
      const s = 1 - t
      const blend = (a: number, b: number, c: number, d: number) =>
        s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
      line.push({ x: blend(start.x, control1.x, control2.x, end.x), y: blend(start.y, control1.y, control2.y, end.y) })
    }
  line.push(points.at(-1) as Point)
  return line
}

type Segment = { readonly start: Point; readonly control1: Point; readonly control2: Point; readonly end: Point }

/** Uniform cubic basis spline as Bézier pieces; the end points count twice, so that the line reaches out to them. */
function segments(points: readonly Point[]): Segment[] {
  const last = points.length - 1
  const at = (index: number) => points[Math.max(0, Math.min(last, index))] as Point
  const knot = (index: number) => mix3(at(index - 1), at(index), at(index + 1))
  return Array.from({ length: last }, (_, index) => ({
    start: knot(index),
    control1: mix(at(index), at(index + 1), 1 / 3),
    control2: mix(at(index), at(index + 1), 2 / 3),
    end: knot(index + 1),
  }))
}

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })
const mix3 = (a: Point, b: Point, c: Point): Point => ({ x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6 })
