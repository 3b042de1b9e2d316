import { BoxGrid, forNearPairs } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'
import { type Body, bodiesOf, keepInside, keepNameInside } from '#client/canvas/layouts/regions/places/bodies.ts'
import { type Geometry, geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { repair } from '#client/canvas/layouts/regions/places/repair.ts'
import type { RegionsInput, RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'

const ROOM_ROUNDS = 200
/** After this many rounds the push gets firmer. */
const FIRMER_FROM = 140
/** Every so many rounds a name may change its side. */
const CHANGE_EVERY = 20
const MARK_ROUNDS = 400
/** Px between two marks. */
const GAP = 1.6
/** Px; about the width of a name. */
const CELL = 44

/** Settled positions, in the order of the input's partners. Deterministic; meant for a worker. */
export function settle(input: RegionsInput, plan: RegionsPlan): readonly Point[] {
  const geometry = geometryOf(plan.size)
  const bodies = bodiesOf(input, plan)
  const diagonal = Math.hypot(input.width, input.height)
  for (let round = 0; round < ROOM_ROUNDS; round++) {
    if (round > 0 && round % CHANGE_EVERY === 0) changeSides(bodies, geometry)
    separateRooms(bodies, round < FIRMER_FROM ? 0.42 : 0.5)
    for (const body of bodies) {
      keepInside(body, geometry, diagonal)
      if (body.hasLabel) keepNameInside(body, geometry)
    }
  }
  repair(bodies, geometry, diagonal)
  for (let round = 0; round < MARK_ROUNDS; round++) {
    for (const body of bodies) keepInside(body, geometry, diagonal)
    if (separateMarks(bodies, GAP * input.scale) === 0) break
  }
  return bodies.map(({ x, y }) => ({ x, y }))
}

/** The first picture: start positions, marks only moved off each other. A few ms. */
export function firstPicture(input: RegionsInput, plan: RegionsPlan): readonly Point[] {
  const geometry = geometryOf(plan.size)
  const bodies = bodiesOf(input, plan)
  const diagonal = Math.hypot(input.width, input.height)
  for (let round = 0; round < 24; round++) {
    for (const body of bodies) keepInside(body, geometry, diagonal)
    if (separateMarks(bodies, 0.5) === 0) break
  }
  return bodies.map(({ x, y }) => ({ x, y }))
}

/** Names change to the side with more room, the weakest first. */
function changeSides(bodies: Body[], geometry: Geometry): void {
  const grid = new BoxGrid(CELL)
  for (const body of bodies) grid.add(boxOf(body))
  for (let index = bodies.length - 1; index >= 0; index--) {
    const body = bodies[index] as Body
    if (!body.hasLabel) continue
    const crowding = (room: Box) => {
      const box = boxOf({ ...body, room })
      let sum = outsideOf(box, geometry)
      grid.near(box, (other) => {
        if (other !== index) sum += sharedArea(box, boxOf(bodies[other] as Body))
      })
      return sum
    }
    const now = crowding(body.room)
    const { left, right } = body.rooms
    const other = body.room === right ? left : right
    if (crowding(other) < now * 0.7) body.room = other
  }
}

/** Pushes overlapping rooms apart along the shorter way, a little rather up and down than sideways. */
function separateRooms(bodies: readonly Body[], firmness: number): void {
  forNearPairs(bodies, bodies.map(boxOf), CELL, (p, q) => {
    const across = Math.min(p.x + p.room.right, q.x + q.room.right) - Math.max(p.x + p.room.left, q.x + q.room.left)
    const down = Math.min(p.y + p.room.bottom, q.y + q.room.bottom) - Math.max(p.y + p.room.top, q.y + q.room.top)
    if (across <= 0 || down <= 0) return
    if (down < across * 1.4) {
      const push = sign(middleY(p) - middleY(q)) * down * firmness
      p.y += push
      q.y -= push
    } else {
      const push = sign(middleX(p) - middleX(q)) * across * firmness
      p.x += push
      q.x -= push
    }
  })
}

/** Pushes touching marks apart; how many pairs touched. */
function separateMarks(bodies: readonly Body[], gap: number): number {
  let touching = 0
  forNearPairs(bodies, bodies.map(boxOf), CELL, (p, q) => {
    const least = p.radius + q.radius + gap
    let dx = q.x - p.x
    let dy = q.y - p.y
    let distance = Math.hypot(dx, dy)
    if (distance >= least) return
    if (distance < 0.01) [dx, dy, distance] = [0.7, 0.7, 1]
    const push = ((least - distance) / distance) * 0.5
    p.x -= dx * push
    p.y -= dy * push
    q.x += dx * push
    q.y += dy * push
    touching++
  })
  return touching
}

function boxOf({ x, y, room }: Body): Box {
  return { left: x + room.left, right: x + room.right, top: y + room.top, bottom: y + room.bottom }
}

const middleX = ({ x, room }: Body) => x + (room.left + room.right) / 2
const middleY = ({ y, room }: Body) => y + (room.top + room.bottom) / 2
const sign = (value: number) => (value < 0 ? -1 : 1)

function sharedArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}
/** How far a box reaches over the frame or into the band, weighed like an overlap. */
function outsideOf(box: Box, geometry: Geometry): number {
  let sum = 0
  for (const x of [box.left, box.right])
    for (const y of [box.top, box.bottom]) {
      const { angle, radius } = geometry.polar({ x, y })
      sum += Math.max(0, radius - geometry.outer(angle), geometry.inner(angle) + 12 * geometry.scale - radius) * 8
    }
  return sum
}
