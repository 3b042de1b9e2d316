import { expect, test } from 'vitest'
import { topicAt, topicPlaces } from '#client/canvas/layouts/network/topics/topicPlaces.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'

const standing = [
  { id: 'dep-a', x: 0, y: 0, radius: 8 },
  { id: 'org-b', x: 100, y: 0, radius: 8 },
  { id: 'org-c', x: 50, y: 0, radius: 8 },
]
const places = new Map(standing.map(({ id, x, y }) => [id, { x, y }]))

const topic = (id: string, ...ends: readonly string[]): ShownTopic =>
  ({
    id,
    label: 'Country',
    links: ends.map((from) => ({ from, to: id, kind: 'located_in', stated: true, facts: 0 })),
    factIds: [],
  }) as unknown as ShownTopic

test('a country stands in the free room nearest to the middle of what lies there, and nothing gives way to it', () => {
  const at = topicPlaces([topic('JP', 'dep-a', 'org-b')], standing, places).get('JP')
  expect(at).toBeDefined()
  const gaps = standing.map(({ x, y, radius }) => Math.hypot((at?.x ?? 0) - x, (at?.y ?? 0) - y) - radius)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10)
  expect(Math.hypot((at?.x ?? 0) - 50, at?.y ?? 0)).toBeLessThan(40)
})

test('another one moves none that stands, none covers another, and one without links has a place, too', () => {
  const topics = ['BE', 'VN', 'DE', 'FR'].map((id) => topic(id, 'dep-a', 'org-b'))
  const before = topicPlaces(topics, standing, places)
  const after = topicPlaces([...topics, topic('ZZ')], standing, places)
  expect([...after].slice(0, 4)).toEqual([...before])
  const all = [...after.values()]
  const apart = all.flatMap((a, at) => all.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  expect(apart).toHaveLength(10)
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(20)
})

test('what lies under the pointer is the nearest mark within reach', () => {
  const marks = new Map([['JP', { x: 10, y: 10 }]])
  expect(topicAt({ x: 12, y: 11 }, marks, 1)).toBe('JP')
  expect(topicAt({ x: 40, y: 11 }, marks, 1)).toBeNull()
})
