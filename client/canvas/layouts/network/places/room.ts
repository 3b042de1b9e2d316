import type { Point } from '#client/canvas/geometry/points.ts'
import type { Body, NetworkInput, NetworkNode } from '#client/canvas/layouts/network/places/types.ts'

/** At most this share of the plate is kept free for names. */
const SHARE_OF_NAMES = 0.5

export type RoomPlan = {
  /** Nodes that get room for their names, by id. */
  readonly named: ReadonlySet<string>
  /** Layout px for one px of the screen when the picture fits the plate; 1 or more. Names keep their size on the screen. */
  readonly stretch: number
}

/** How much larger than the plate the picture has to be, and whose names get room in it. */
export function roomPlan({ width, height, nodes, links }: NetworkInput): RoomPlan {
  const plate = width * height
  const named = new Set<string>()
  let names = 0
  for (const { id, label } of tiedFirst(nodes, links)) {
    if (!label) continue
    const area = (label.width + 8) * (label.height + 6) * 1.7
    if (names + area > plate * SHARE_OF_NAMES) break
    names += area
    named.add(id)
  }
  const marks = nodes.reduce((sum, { radius }) => sum + markArea(radius), 0)
  return { named, stretch: Math.max(1, Math.sqrt(marks / Math.max(1, plate - names))) }
}

/** What is tied to nothing here is placed aside: its names get the room that is left. */
function tiedFirst(nodes: readonly NetworkNode[], links: NetworkInput['links']): readonly NetworkNode[] {
  const drawn = new Set(nodes.map(({ id }) => id))
  const ends = links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)).flatMap(({ from, to }) => [from, to])
  const tied = new Set(ends)
  return [...nodes.filter(({ id }) => tied.has(id)), ...nodes.filter(({ id }) => !tied.has(id))]
}

/** Area that a node and its name want, layout px². */
export function areaOf(node: NetworkNode, plan: RoomPlan): number {
  const { left, right, top, bottom } = roomOf(node, plan)
  return markArea(node.radius) + (plan.named.has(node.id) ? (right - left) * (bottom - top) * 1.2 : 0)
}

export function bodyOf(node: NetworkNode, at: Point, plan: RoomPlan): Body {
  return { x: at.x, y: at.y, id: node.id, radius: node.radius, room: roomOf(node, plan) }
}

function roomOf(node: NetworkNode, { named, stretch }: RoomPlan): Body['room'] {
  const own = node.radius + 2
  if (!node.label || !named.has(node.id)) return { left: -own, right: own, top: -own, bottom: own }
  const half = Math.max(own, (node.label.height / 2 + 1) * stretch)
  return { left: -own - 1, right: node.radius + (5 + node.label.width) * stretch, top: -half, bottom: half }
}

function markArea(radius: number): number {
  return (2 * radius + 9) ** 2 * 2
}
