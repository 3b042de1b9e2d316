import type { Box, Point } from '#client/canvas/geometry/points.ts'
import type { Body } from '#client/canvas/layouts/network/places/types.ts'

/** A picture may be stretched this much in one direction to fill its plate. */
const MOST_STRETCH = 1.45
const SMALLEST = 0.7
const LARGEST = 2.2

/** Turns a picture so that its long axis lies along the plate's, and scales it to an area of the plate's proportions. */
export function fitted(points: readonly Point[], area: number, aspect: number): Point[] {
  const turned = turnedLevel(points, aspect)
  const { left, right, top, bottom } = boundsOf(turned)
  const wide = Math.max(1, right - left)
  const high = Math.max(1, bottom - top)
  const scale = clamp(Math.sqrt(area / (wide * high)), SMALLEST, LARGEST)
  const stretch = Math.sqrt(clamp((aspect * high) / wide, 1 / MOST_STRETCH, MOST_STRETCH))
  return turned.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * scale * stretch,
    y: ((y - (top + bottom) / 2) * scale) / stretch,
  }))
}

export function extentOf(bodies: readonly Body[]): Box {
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -Infinity, bottom: -Infinity }
  for (const { x, y, room } of bodies) {
    box.left = Math.min(box.left, x + room.left)
    box.right = Math.max(box.right, x + room.right)
    box.top = Math.min(box.top, y + room.top)
    box.bottom = Math.max(box.bottom, y + room.bottom)
  }
  return box
}

export function boundsOf(points: readonly Point[]): Box {
  const none = { left: 0, right: 0, top: 0, bottom: 0 }
  return points.length === 0 ? none : extentOf(points.map(({ x, y }) => ({ x, y, id: '', radius: 0, room: none })))
}

function turnedLevel(points: readonly Point[], aspect: number): Point[] {
  let [xx, yy, xy] = [0, 0, 0]
  for (const { x, y } of points) {
    xx += x * x
    yy += y * y
    xy += x * y
  }
  const axis = 0.5 * Math.atan2(2 * xy, xx - yy)
  const turn = aspect >= 1 ? -axis : Math.PI / 2 - axis
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return points.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
