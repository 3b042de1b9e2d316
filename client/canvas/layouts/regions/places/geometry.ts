import type { Point } from '#client/canvas/geometry/points.ts'
import type { FrameSize } from '#client/canvas/layouts/regions/places/types.ts'

export const TURN = 2 * Math.PI
const EXPONENT = 3
const STEPS = 2880

/** The band's edges and what keeps off it, px from the inner superellipse at scale 1. */
export const BAND_INNER = -1.5
export const BAND_OUTER = 11
/** Marks begin this far outside the band's inner edge. */
export const MARK_CLEARANCE = 20

/** Radius from the centre at an angle. */
export type Radius = (angle: number) => number

export type Geometry = FrameSize & {
  /** Inner superellipse: the band is on it. */
  readonly inner: Radius
  /** Outer superellipse: the frame is 4 px outside it. */
  readonly outer: Radius
  readonly at: (angle: number, radius: number) => Point
  readonly polar: (point: Point) => { readonly angle: number; readonly radius: number }
}

export function geometryOf(size: FrameSize): Geometry {
  const { centre } = size
  return {
    ...size,
    inner: tabulated((angle) => superellipse(size.band.a, size.band.b, angle)),
    outer: tabulated((angle) => superellipse(size.frame.a, size.frame.b, angle)),
    at: (angle, radius) => ({ x: centre.x + Math.sin(angle) * radius, y: centre.y - Math.cos(angle) * radius }),
    polar: ({ x, y }) => ({
      angle: Math.atan2(x - centre.x, centre.y - y),
      radius: Math.hypot(x - centre.x, y - centre.y),
    }),
  }
}

/** The shorter way round from one angle to another, −π to π. */
export function turnBetween(from: number, to: number): number {
  const turn = (to - from) % TURN
  if (turn > Math.PI) return turn - TURN
  return turn < -Math.PI ? turn + TURN : turn
}

/** Points of a closed or open line that follows a radius function. */
export function along(geometry: Geometry, radius: Radius, from: number, to: number, step = 0.02): Point[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / step))
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = from + ((to - from) * index) / count
    return geometry.at(angle, radius(angle))
  })
}

function superellipse(a: number, b: number, angle: number): number {
  const across = Math.abs(Math.sin(angle)) / a
  const up = Math.abs(Math.cos(angle)) / b
  return 1 / (across ** EXPONENT + up ** EXPONENT) ** (1 / EXPONENT)
}

/** Both superellipses are asked a million times while the picture settles: one table each, read linearly. */
function tabulated(radius: Radius): Radius {
  const table = Float64Array.from({ length: STEPS + 1 }, (_, index) => radius((index / STEPS) * TURN))
  return (angle) => {
    const turns = angle / TURN
    const position = (turns - Math.floor(turns)) * STEPS
    const index = Math.floor(position)
    const here = table[index] as number
    return here + ((table[Math.min(index + 1, STEPS)] as number) - here) * (position - index)
  }
}
