import { BoxGrid } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'
import { type Body, isWithinReach } from '#client/canvas/layouts/regions/places/bodies.ts'
import { BAND_OUTER, type Geometry } from '#client/canvas/layouts/regions/places/geometry.ts'

/** How far the nearest free place is looked for, and in which steps, px. */
const FAR_FOR_NAME = 78
const FAR_FOR_MARK = 110
const STEP = 3.2

/**
 * What separation leaves tangled is set in order: strongest first, each mark with its name goes to the nearest place
 * that is still free, its name to either side; a name that finds none is given up. Then the marks without names fill
 * what is left.
 */
export function repair(bodies: readonly Body[], geometry: Geometry, diagonal: number): void {
  const taken = new BoxGrid(44)
  const allowsName = (body: Body, at: Point) => isWithinReach(body, at, geometry, diagonal)
  for (const body of bodies) {
    if (!body.hasLabel) continue
    const allows = (at: Point, room: Box) => allowsName(body, at) && isInside(moved(room, at), geometry)
    const isPlaced = settleNearby(body, taken, { rooms: [body.room, otherRoom(body)], far: FAR_FOR_NAME, allows })
    if (!isPlaced) giveUpName(body)
  }
  for (const body of bodies) {
    if (body.hasLabel) continue
    const allows = (at: Point) => allowsName(body, at)
    settleNearby(body, taken, { rooms: [body.rooms.bare], far: FAR_FOR_MARK, allows })
  }
}

type Search = {
  readonly rooms: readonly Box[]
  readonly far: number
  readonly allows: (at: Point, room: Box) => boolean
}

function settleNearby(body: Body, taken: BoxGrid, { rooms, far, allows }: Search): boolean {
  for (const at of spiral(body, far))
    for (const room of rooms) {
      const box = moved(room, at)
      if (taken.hits(box, 0) || !allows(at, room)) continue
      body.x = at.x
      body.y = at.y
      body.room = room
      taken.add(box)
      return true
    }
  return false
}

/** The place itself, then rings around it, each evenly sown. */
function* spiral({ x, y }: Point, far: number): Generator<Point> {
  yield { x, y }
  for (let ring = 1; ring * STEP <= far; ring++) {
    const radius = ring * STEP
    const count = Math.min(48, 6 * ring)
    for (let index = 0; index < count; index++) {
      const angle = ((index + (ring % 2) / 2) / count) * 2 * Math.PI
      yield { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius }
    }
  }
}

function isInside(box: Box, geometry: Geometry): boolean {
  const steps = Math.ceil((box.right - box.left) / 8)
  for (let step = 0; step <= steps; step++) {
    const x = box.left + ((box.right - box.left) * step) / steps
    for (const y of [box.top, box.bottom]) {
      const { angle, radius } = geometry.polar({ x, y })
      if (radius > geometry.outer(angle) || radius < geometry.inner(angle) + (BAND_OUTER + 1.5) * geometry.scale)
        return false
    }
  }
  return true
}

function giveUpName(body: Body): void {
  body.hasLabel = false
  body.room = body.rooms.bare
}

const otherRoom = ({ room, rooms }: Body): Box => (room === rooms.right ? rooms.left : rooms.right)

function moved(box: Box, { x, y }: Point): Box {
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
}
