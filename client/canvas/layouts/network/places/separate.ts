import { forNearPairs } from '#client/canvas/geometry/boxGrid.ts'
import type { Box } from '#client/canvas/geometry/points.ts'
import type { Body } from '#client/canvas/layouts/network/places/types.ts'

/** Px between two marks. */
const GAP = 2
const MARK_ROUNDS = 600
const FIRMNESS = 0.45

/** Parts overlapping rooms (marks with their names) along the shorter way, then all marks. */
export function separate(bodies: readonly Body[]): void {
  const rounds = bodies.length <= 400 ? 300 : bodies.length <= 1500 ? 120 : 50
  for (let round = 0; round < rounds; round++) if (separateRooms(bodies) === 0) break
  separateMarks(bodies)
}

/** No two marks touch afterwards, unless the rounds run out. */
export function separateMarks(bodies: readonly Body[], rounds = MARK_ROUNDS): void {
  for (let round = 0; round < rounds; round++) if (markRound(bodies) === 0) return
}

function separateRooms(bodies: readonly Body[]): number {
  let overlapping = 0
  forPairs(
    bodies,
    ({ x, y, room }) => moved(room, x, y),
    (p, q) => {
      const across = Math.min(p.x + p.room.right, q.x + q.room.right) - Math.max(p.x + p.room.left, q.x + q.room.left)
      const down = Math.min(p.y + p.room.bottom, q.y + q.room.bottom) - Math.max(p.y + p.room.top, q.y + q.room.top)
      if (across <= 0 || down <= 0) return
      overlapping++
      // Names are wide and low: up and down is nearly always the shorter way.
      if (down < across * 1.5) {
        const push = (p.y < q.y ? -1 : 1) * down * FIRMNESS
        p.y += push
        q.y -= push
      } else {
        const push = (middleOf(p) < middleOf(q) ? -1 : 1) * across * FIRMNESS
        p.x += push
        q.x -= push
      }
    },
  )
  return overlapping
}

function markRound(bodies: readonly Body[]): number {
  let touching = 0
  forPairs(
    bodies,
    ({ x, y, radius }) => square(x, y, radius + GAP / 2),
    (p, q) => {
      const least = p.radius + q.radius + GAP
      let dx = q.x - p.x
      let dy = q.y - p.y
      let apart = Math.sqrt(dx * dx + dy * dy)
      if (apart >= least) return
      if (apart < 0.01) [dx, dy, apart] = [0.7, 0.7, 1]
      // A little further than needed, so that rounding leaves no pair touching.
      const push = ((least - apart) / apart) * 0.5 + 0.001
      // The smaller mark gives way more: a hub pushed about would shake all around it.
      const share = (q.radius * q.radius) / (p.radius * p.radius + q.radius * q.radius)
      p.x -= dx * push * 2 * share
      p.y -= dy * push * 2 * share
      q.x += dx * push * 2 * (1 - share)
      q.y += dy * push * 2 * (1 - share)
      touching++
    },
  )
  return touching
}

function forPairs(bodies: readonly Body[], boxOf: (body: Body) => Box, visit: (p: Body, q: Body) => void): void {
  const boxes = bodies.map(boxOf)
  const mean = boxes.reduce((sum, box) => sum + box.right - box.left, 0) / Math.max(1, boxes.length)
  forNearPairs(bodies, boxes, Math.max(12, mean * 1.2), visit)
}

const middleOf = ({ x, room }: Body) => x + (room.left + room.right) / 2
const moved = (box: Box, x: number, y: number): Box => ({
  left: box.left + x,
  right: box.right + x,
  top: box.top + y,
  bottom: box.bottom + y,
})
const square = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
})
