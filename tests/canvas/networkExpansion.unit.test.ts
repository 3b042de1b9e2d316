import { describe, expect, test } from 'vitest'
import { seeded } from '#client/canvas/geometry/random.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import { placeExpansion } from '#client/canvas/layouts/network/places/placeExpansion.ts'
import type { ExpansionInput, ExpansionPlace, PlacedNode } from '#client/canvas/layouts/network/places/types.ts'
import { sampled } from '#tests/support/sample.ts'
import { expansionOf, node, scaleFree } from './networks.ts'

const pictures = new Map<number, readonly PlacedNode[]>()

function picture(count: number): readonly PlacedNode[] {
  const known = pictures.get(count)
  if (known) return known
  const input = scaleFree(count)
  const places = layoutNetwork(input)
  const placed = input.nodes.map((one, index) => ({ ...one, x: places[index]?.x ?? 0, y: places[index]?.y ?? 0 }))
  pictures.set(count, placed)
  return placed
}

const expansion = (count: number, parentAt: number) => expansionOf(picture(count), scaleFree(count).links, parentAt)

/** Arrivals that touch anything. */
function touching({ old, arrivals }: ExpansionInput, place: ExpansionPlace): number {
  const moved = new Map(place.moved.map((one) => [one.id, one]))
  const all = [
    ...old.map((one) => ({ ...one, ...(moved.get(one.id) ?? {}) })),
    ...place.arrivals.map((at) => ({ ...at, radius: arrivals.find(({ id }) => id === at.id)?.radius ?? 0 })),
  ]
  return all
    .slice(old.length)
    .filter((p) => all.some((q) => q !== p && Math.hypot(p.x - q.x, p.y - q.y) < p.radius + q.radius)).length
}

function touchingOld(old: readonly PlacedNode[], place: ExpansionPlace): number {
  const moved = new Map(place.moved.map((one) => [one.id, one]))
  const all = old.map((one) => ({ ...one, ...(moved.get(one.id) ?? {}) }))
  return all.filter((p) => all.some((q) => q !== p && Math.hypot(p.x - q.x, p.y - q.y) < p.radius + q.radius)).length
}

/** A crowd without gaps: no room for 25 within reach of the middle. */
function crowd(): ExpansionInput {
  const random = seeded(3)
  const side = 20
  const old: PlacedNode[] = Array.from({ length: side * side }, (_, index) => ({
    id: `dep-${index}`,
    radius: 6,
    label: null,
    x: (index % side) * 15,
    y: Math.floor(index / side) * 15,
  }))
  const parent = `dep-${(side / 2) * side + side / 2}`
  const arrivals = Array.from({ length: 25 }, (_, index) => node(`org-${index}`, 1, random))
  const links = old.slice(1).map(({ id }, index) => ({ from: old[index]?.id ?? '', to: id }))
  return { old, arrivals, links: [...links, ...arrivals.map(({ id }) => ({ from: parent, to: id }))], parent }
}

describe('an expansion', () => {
  test.each([72, 300, 1000])('stands beside its parent in a picture of %i nodes, and nothing else moves', (count) => {
    const parents = [0, Math.floor(count / 8), count - 1]
    const twice = sampled(parents, 1)
    for (const at of count < 1000 ? parents : twice) {
      const input = expansion(count, at)
      const begun = performance.now()
      const place = placeExpansion(input)
      const parent = input.old[at] as PlacedNode
      const reach = Math.max(...place.arrivals.map(({ x, y }) => Math.hypot(x - parent.x, y - parent.y)))
      console.log(
        `expand 25 on ${count}, node ${at}: ${Math.round(performance.now() - begun)} ms, ${place.how}, furthest ${Math.round(reach)} px, mean ${(place.meanMove * 100).toFixed(2)} %, max ${(place.maxMove * 100).toFixed(2)} %`,
      )
      expect(place.arrivals.map(({ id }) => id)).toEqual(input.arrivals.map(({ id }) => id))
      expect(touching(input, place)).toBe(0)
      expect(place.meanMove).toBeLessThanOrEqual(0.01)
      expect(place.maxMove).toBeLessThanOrEqual(0.05)
      if (place.how === 'fixed') expect([place.moved, place.maxMove]).toEqual([[], 0])
      if (at === 0) expect(place.how).toBe('fixed')
      if (twice.includes(at)) expect(placeExpansion(input)).toEqual(place)
    }
  })

  test('pushes neighbours a little where there is no room, and says so', () => {
    const input = crowd()
    const place = placeExpansion(input)
    expect(place.how).toBe('pushed')
    expect(place.moved.length).toBeGreaterThan(0)
    expect(place.moved.length).toBeLessThanOrEqual(150)
    expect(place.meanMove).toBeGreaterThan(0)
    expect(place.meanMove).toBeLessThanOrEqual(0.01)
    expect(place.maxMove).toBeLessThanOrEqual(0.05)
    expect(touching(input, place)).toBe(0)
    expect(touchingOld(input.old, place)).toBe(0)
    expect(place.moved.map(({ id }) => id)).not.toContain(input.parent)
    expect(placeExpansion(input)).toEqual(place)
  })

  test('leaves pinned nodes where the reader put them', () => {
    const { old, ...rest } = crowd()
    const pinned = { ...rest, old: old.map((one, index) => ({ ...one, pinned: index % 3 === 0 })) }
    const place = placeExpansion(pinned)
    const fast = new Set(pinned.old.filter((one) => one.pinned).map(({ id }) => id))
    expect(place.moved.filter(({ id }) => fast.has(id))).toEqual([])
    expect(touching(pinned, place)).toBe(0)
  })

  test('without a parent puts each beside what it is tied to, or at the foot', () => {
    const input = { ...expansion(300, 0), parent: null }
    const place = placeExpansion(input)
    expect(place.how).toBe('fixed')
    expect(place.arrivals.length).toBe(25)
    expect(touching(input, place)).toBe(0)
    const first = placeExpansion({ old: [], arrivals: input.arrivals, links: [], parent: null })
    expect(first.arrivals.length).toBe(25)
    expect(touching({ ...input, old: [] }, first)).toBe(0)
  })
})
