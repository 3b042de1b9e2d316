import type { Point } from '#client/canvas/geometry/points.ts'

/** No point: where a line is lifted. */
export const CUT: Point = { x: Number.NaN, y: Number.NaN }

export const isCut = ({ x }: Point) => Number.isNaN(x)

export const pathPoint = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** A line of straight pieces as SVG path: lifted where it is cut. */
export function linePath(line: readonly Point[]): string {
  return line
    .map((point, at) => {
      const before = line[at - 1]
      if (isCut(point)) return ''
      return `${!before || isCut(before) ? 'M' : 'L'}${pathPoint(point)}`
    })
    .join('')
}

/** Several lines as one, lifted between them. */
export function joined(lines: readonly (readonly Point[])[]): {
  readonly line: readonly Point[]
  readonly path: string
} {
  const line = lines.flatMap((one, at) => (at === 0 ? one : [CUT, ...one]))
  return { line, path: linePath(line) }
}

const SWING_PIECES = 12

/** A smooth line from one column to the next, level at both ends, in straight pieces. */
export function swing(from: Point, to: Point): Point[] {
  return Array.from({ length: SWING_PIECES + 1 }, (_, piece) => {
    const t = piece / SWING_PIECES
    const share = t * t * (3 - 2 * t)
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * share }
  })
}

/** How far a bow goes to one side, as a share of its length. */
const BOW = 0.08
const BOW_PIECES = 8

/** A slight bow between two points, in straight pieces. */
export function bow(from: Point, to: Point): Point[] {
  const control = controlOf(from, to)
  return Array.from({ length: BOW_PIECES + 1 }, (_, piece) => {
    const t = piece / BOW_PIECES
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
  })
}

/** The same bow as SVG path. */
export function bowPath(from: Point, to: Point): string {
  return `M${pathPoint(from)}Q${pathPoint(controlOf(from, to))} ${pathPoint(to)}`
}

function controlOf(from: Point, to: Point): Point {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * BOW,
    y: (from.y + to.y) / 2 + (to.x - from.x) * BOW,
  }
}
