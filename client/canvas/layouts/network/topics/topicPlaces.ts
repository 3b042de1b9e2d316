import { FreePlaces } from '#client/canvas/geometry/freePlaces.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'

/** Half the height of a mark, px at zoom 1. */
export const TOPIC_REACH = 7
/** Room that a mark asks for, px around its middle. */
const ROOM = 10
/** How far from the middle of what is linked to it a mark may have to go, px. */
const FURTHEST = 600

export type Disc = Point & { readonly radius: number }

/**
 * Where countries, subjects and strategy items are: in the nearest free room to the middle of what they are linked to,
 * earlier ones first, so that none moves when another comes. Nothing else moves at all.
 */
export function topicPlaces(
  topics: readonly ShownTopic[],
  standing: readonly Disc[],
  places: Positions,
): ReadonlyMap<string, Point> {
  const free = new FreePlaces(standing)
  const middle = middleOf(standing)
  const found = new Map<string, Point>()
  for (const topic of topics) {
    const ends = endsOf(topic).flatMap((id) => places.get(id) ?? [])
    const wanted = { ...(ends.length > 0 ? middleOf(ends) : middle), radius: ROOM }
    const { x, y } = free.nearest(wanted, FURTHEST) ?? wanted
    free.add({ x, y, radius: ROOM })
    found.set(topic.id, { x, y })
  }
  return found
}

/** Units, organizations, agreements and activities to which a line runs. */
export function endsOf({ links, factIds }: ShownTopic): readonly string[] {
  return [...links.map(({ from }) => from), ...factIds]
}

export function topicAt(point: Point, places: ReadonlyMap<string, Point>, zoom: number): string | null {
  const reach = Math.max(TOPIC_REACH + 1, 6 / zoom)
  const hit = [...places].find(([, at]) => Math.hypot(at.x - point.x, at.y - point.y) <= reach)
  return hit?.[0] ?? null
}

function middleOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length)
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  }
}
