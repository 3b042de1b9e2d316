import { describe, expect, test } from 'vitest'
import { layoutNetwork, startNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import { roomPlan } from '#client/canvas/layouts/network/places/room.ts'
import type { NetworkInput } from '#client/canvas/layouts/network/places/types.ts'
import { neighboursOf, partsOf } from '#client/graph/neighbours.ts'
import { isFull } from '#tests/support/sample.ts'
import { scaleFree } from './networks.ts'

type Place = { readonly x: number; readonly y: number }

function touching({ nodes }: NetworkInput, places: readonly Place[]): number {
  const order = nodes.map((node, index) => ({ ...node, ...(places[index] as Place) })).sort((a, b) => a.x - b.x)
  const widest = Math.max(...nodes.map(({ radius }) => radius))
  let pairs = 0
  order.forEach((p, index) => {
    for (const q of order.slice(index + 1)) {
      if (q.x - p.x > p.radius + widest) break
      if (Math.hypot(p.x - q.x, p.y - q.y) < p.radius + q.radius) pairs++
    }
  })
  return pairs
}

/** Names at the right of their marks that lie over another such name, when the picture fits the plate. */
function namesOver(input: NetworkInput, places: readonly Place[]): { readonly named: number; readonly over: number } {
  const { named, stretch } = roomPlan(input)
  const boxes = input.nodes.flatMap(({ id, radius, label }, index) => {
    const at = places[index]
    if (!at || !label || !named.has(id)) return []
    const left = at.x + radius + 3
    const half = (label.height / 2) * stretch
    return [{ left, right: left + label.width * stretch, top: at.y - half, bottom: at.y + half }]
  })
  const over = boxes.filter((a, index) =>
    boxes.some(
      (b, other) => other !== index && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  )
  return { named: boxes.length, over: over.length }
}

const sizes = [24, 72, 300, 1000, ...(isFull ? [3000] : [])]

describe('the layout network', () => {
  test.each(sizes)('parts all marks of %i nodes, and draws the same picture twice', (count) => {
    const input = scaleFree(count)
    const begun = performance.now()
    const places = layoutNetwork(input)
    const took = performance.now() - begun
    const { named, over } = namesOver(input, places)
    const start = performance.now()
    startNetwork(input)
    console.log(
      `network ${count}: ${Math.round(took)} ms, start ${Math.round(performance.now() - start)} ms, ${input.links.length} ties, names with room ${named}, of these over another ${over}`,
    )
    expect(places.length).toBe(count)
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    expect(touching(input, places)).toBe(0)
    if (count <= (isFull ? 1000 : 300)) expect(layoutNetwork(input)).toEqual(places)
  })

  test('gives at least 60 names room on the plate, and none of them lies over another', () => {
    const input = scaleFree(120)
    const { named, over } = namesOver(input, layoutNetwork(input))
    expect(named).toBeGreaterThanOrEqual(60)
    expect(over).toBe(0)
  })

  test('draws a first picture that can be read, the same twice', () => {
    const input = scaleFree(300)
    expect(touching(input, startNetwork(input))).toBeLessThan(60)
    expect(startNetwork(input)).toEqual(startNetwork(input))
  })

  test('takes the proportions of the plate', () => {
    for (const [width, height] of [
      [840, 596],
      [600, 900],
    ] as const) {
      const places = layoutNetwork({ ...scaleFree(120), width, height })
      const wide = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x))
      const high = Math.max(...places.map(({ y }) => y)) - Math.min(...places.map(({ y }) => y))
      expect(wide / high / (width / height)).toBeGreaterThan(0.6)
      expect(wide / high / (width / height)).toBeLessThan(1.7)
    }
  })

  test('puts pieces that are not connected beside each other, and passes over ends without a node', () => {
    const two = scaleFree(60)
    const input: NetworkInput = {
      ...two,
      links: [...two.links.filter(({ from }) => from !== 'dep-1'), { from: 'home', to: 'org-1' }],
    }
    const pieces = partsOf(
      neighboursOf(
        input.nodes.map(({ id }) => id),
        input.links,
      ),
    )
    expect(pieces.length).toBeGreaterThan(3)
    const places = layoutNetwork(input)
    expect(touching(input, places)).toBe(0)
    const placeOf = new Map(input.nodes.map(({ id }, index) => [id, places[index] as Place]))
    const boxes = pieces.slice(0, 3).map((piece) => piece.map((id) => placeOf.get(id) as Place))
    const spans = boxes.map((points) => ({
      left: Math.min(...points.map(({ x }) => x)),
      right: Math.max(...points.map(({ x }) => x)),
      top: Math.min(...points.map(({ y }) => y)),
      bottom: Math.max(...points.map(({ y }) => y)),
    }))
    for (const a of spans)
      for (const b of spans)
        if (a !== b) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
  })

  test('lays out nothing, one node and two', () => {
    const input = scaleFree(40)
    expect(layoutNetwork({ ...input, nodes: [], links: [] })).toEqual([])
    const [one, two] = layoutNetwork({ ...input, nodes: input.nodes.slice(0, 1) })
    expect([Number.isFinite(one?.x), two]).toEqual([true, undefined])
    const pair = {
      ...input,
      nodes: input.nodes.slice(0, 2),
      links: [{ from: input.nodes[0]?.id ?? '', to: input.nodes[1]?.id ?? '' }],
    }
    expect(touching(pair, layoutNetwork(pair))).toBe(0)
  })
})
