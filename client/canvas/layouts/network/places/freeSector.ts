import type { Point } from '#client/canvas/geometry/points.ts'
import { distance } from '#client/canvas/layouts/network/places/pivotMds.ts'

const SECTORS = 36
/** Arrivals are on arcs of at most this, radians. */
const WIDEST_ARC = 2.2
/** Px of arc for one arrival. */
const PLACE = 24

/**
 * The emptiest of 36 directions around a node: marks near it count most, and those in the directions beside it count,
 * too; outward from the middle of the picture on ties. Radians, 0 to the right, clockwise.
 */
export function freeDirection(parent: Point, old: readonly Point[], reach: number, middle: Point): number {
  const crowd = new Float64Array(SECTORS)
  const wrapped = (sector: number) => ((sector % SECTORS) + SECTORS) % SECTORS
  for (const other of old) {
    const apart = distance(other, parent)
    if (apart < 1e-6 || apart > reach) continue
    const angle = Math.atan2(other.y - parent.y, other.x - parent.x)
    const sector = Math.floor(((angle + Math.PI) / (2 * Math.PI)) * SECTORS)
    for (let beside = -2; beside <= 2; beside++) {
      const at = wrapped(sector + beside)
      crowd[at] = (crowd[at] ?? 0) + (1.5 - apart / reach) / (1 + Math.abs(beside))
    }
  }
  const outward = Math.atan2(parent.y - middle.y, parent.x - middle.x)
  let best = { angle: outward, cost: Number.POSITIVE_INFINITY }
  for (let sector = 0; sector < SECTORS; sector++) {
    const angle = -Math.PI + ((sector + 0.5) / SECTORS) * 2 * Math.PI
    let cost = 0.5 * (1 - Math.cos(angle - outward))
    for (let beside = -4; beside <= 4; beside++) cost += crowd[wrapped(sector + beside)] ?? 0
    if (cost < best.cost) best = { angle, cost }
  }
  return best.angle
}

/** Places on arcs around a node, the first ones nearest. */
export function onArcs(
  parent: Point & { readonly radius: number },
  count: number,
  angle: number,
  edge: number,
): Point[] {
  const places: Point[] = []
  for (let ring = 1; places.length < count; ring++) {
    const radius = parent.radius + edge * (0.6 + 0.45 * ring)
    const here = Math.min(Math.max(3, Math.floor((WIDEST_ARC * radius) / PLACE)), count - places.length)
    const arc = Math.min(WIDEST_ARC, (here * PLACE) / radius)
    for (let index = 0; index < here; index++) {
      const at = angle + (here === 1 ? 0 : (index / (here - 1) - 0.5) * arc)
      places.push({ x: parent.x + radius * Math.cos(at), y: parent.y + radius * Math.sin(at) })
    }
  }
  return places
}
