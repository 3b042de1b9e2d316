import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { TopicMarks } from '#client/canvas/layouts/network/topics/TopicMarks.tsx'
import { endsOf, TOPIC_REACH, topicAt, topicPlaces } from '#client/canvas/layouts/network/topics/topicPlaces.ts'
import type { PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'

/** Around an agreement or activity, px at zoom 1. */
const FACT_ROOM = 5

type TopicsInput = {
  readonly topics: readonly ShownTopic[]
  readonly drawn: readonly GraphNode[]
  readonly selection: Selection
  /** Where agreements and activities are, if they are drawn. */
  readonly factsAt: (positions: Positions) => ReadonlyMap<string, Point>
}

/** A picture with countries, subjects and strategy items in it; the same picture where there is none. */
export function withTopicMarks(
  picture: PlanePicture,
  { topics, drawn, selection, factsAt }: TopicsInput,
): PlanePicture {
  if (topics.length === 0) return picture
  const placesOf = new WeakMap<Positions, { readonly places: Positions; readonly ends: Positions }>()
  const placedAt = (now: Positions) => {
    const known = placesOf.get(now)
    if (known) return known
    const facts = factsAt(now)
    const ends = new Map([...now, ...facts])
    const discs = drawn.flatMap((node) => {
      const at = now.get(node.id)
      return at ? [{ ...at, radius: radiusOf(node) }] : []
    })
    const standing = [...discs, ...[...facts.values()].map((at) => ({ ...at, radius: FACT_ROOM }))]
    const fresh = { places: topicPlaces(topics, standing, ends), ends }
    placesOf.set(now, fresh)
    return fresh
  }
  return {
    ...picture,
    others: {
      marks: topics.map(({ id, names }) => ({ id: nodeId(id), names, radius: TOPIC_REACH })),
      placesAt: (now) => placedAt(now).places,
      linked: new Map(topics.map((topic) => [topic.id, endsOf(topic)])),
    },
    over: (now, look) => (
      <>
        <TopicMarks {...look} {...{ topics, selection }} {...placedAt(now)} />
        {picture.over?.(now, look)}
      </>
    ),
    overAt: (point, now, zoom) => {
      const hit = topicAt(point, placedAt(now).places, zoom)
      return hit ? { kind: 'node', id: nodeId(hit) } : (picture.overAt?.(point, now, zoom) ?? null)
    },
  }
}
