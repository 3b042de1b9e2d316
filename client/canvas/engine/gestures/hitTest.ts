import type { CoreName, DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import type { Hover } from '#client/canvas/engine/types.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Bridge } from '#client/view/bridges.ts'
import type { Selection } from '#client/view/types.ts'

/** How near a pointer must come to a tie, px on the screen. */
const REACH = 5

/** The node whose name lies at a point of the screen. */
export function nameAt(point: Point, names: readonly (DrawnName | CoreName)[]): string | null {
  const hit = names.find(
    ({ box }) => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom,
  )
  return hit?.id ?? null
}

/** The tie nearest to a point of the plate (px at zoom 1), if one is near. */
export function tieAt(point: Point, ties: readonly DrawnTie[], zoom: number): Selection | null {
  let nearest: DrawnTie | null = null
  let least = REACH / zoom
  for (const tie of ties)
    for (let index = 1; index < tie.line.length; index++) {
      const distance = distanceToPiece(point, tie.line[index - 1] as Point, tie.line[index] as Point)
      if (distance < least) [nearest, least] = [tie, distance]
    }
  return nearest ? { kind: 'tie', from: nearest.link.from, to: nodeId(nearest.link.to) } : null
}

/** The bridge under a point of the plate (px at zoom 1). */
export function bridgeAt(point: Point, bridges: readonly Bridge[], places: Positions, zoom: number): Bridge | null {
  const isNear = ({ ends }: Bridge) => {
    const [from, to] = [places.get(ends[0]), places.get(ends[1])]
    return from !== undefined && to !== undefined && distanceToPiece(point, from, to) < REACH / zoom
  }
  return bridges.find(isNear) ?? null
}

function distanceToPiece(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - from.x - dx * share, point.y - from.y - dy * share)
}

export function hoveredId(hovered: Hover | null): string | null {
  const target = hovered?.target
  if (target?.kind === 'node') return target.id
  return target?.kind === 'tie' ? `${target.from}~${target.to}` : null
}
