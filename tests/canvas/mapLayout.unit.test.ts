import { geoDistance, geoInterpolate } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCut } from '#client/canvas/geometry/lines.ts'
import { arc } from '#client/canvas/layouts/map/arcs.ts'
import { clusterGrid, geoOf, homeOf, type MapNode, mapPlaces, trayGrid } from '#client/canvas/layouts/map/places.ts'
import { closeTogether, insetBoxes, mapPlan } from '#client/canvas/layouts/map/plan.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const HOME = { lon: 140.87, lat: 38.26 }
const SANTIAGO = { lon: -70.67, lat: -33.45 }
const SEATTLE = { lon: -122.33, lat: 47.61 }
const LISBON = { lon: -9.14, lat: 38.72 }

function planFor(nodes: readonly MapNode[], width = 840, height = 596) {
  const units = nodes.filter(({ isUnit }) => isUnit)
  const radii = units.map(({ radius }) => radius)
  const grid = clusterGrid(radii, 1, null)
  const unplaced = nodes.filter((node) => !node.isUnit && !geoOf(node)).length
  const nearHome = nodes.flatMap((node) => (node.isAtHome ? (geoOf(node) ?? []) : []))
  return mapPlan({ width, height, scale: 1, grow: 1, home: HOME, nearHome, unplaced, named: 0, grid })
}

const partner = (id: string, lon: number | null, lat: number | null, radius = 4): MapNode => ({
  id,
  radius,
  lon,
  lat,
  isUnit: false,
  isAtHome: false,
})

test.each([
  [840, 596],
  [740, 416],
  [804, 435],
])('53 units with their names fit into their inset on a plate of %i × %i', (width, height) => {
  const { home } = insetBoxes({ width, height, grow: 1, unplaced: 12, named: 53 })
  const grid = clusterGrid(new Array(53).fill(4), 1, home)
  const input = { width, height, scale: 1, grow: 1, home: HOME, nearHome: [], unplaced: 12, named: 53, grid }
  const { cluster } = mapPlan(input)
  expect(cluster.left).toBeGreaterThanOrEqual(home.left)
  expect(cluster.right).toBeLessThanOrEqual(home.right)
  expect(cluster.bottom).toBeLessThanOrEqual(home.bottom)
})

describe('a tie on the map', () => {
  const { world, width } = planFor([])
  const lineTo = (to: typeof HOME) => arc(HOME, to, world, width)

  test.each([
    ['Chile', SANTIAGO],
    ['the United States', SEATTLE],
  ])('from Japan to %s takes the short way over the date line, in one piece', (_, to) => {
    const line = lineTo(to)
    expect(line.some(isCut)).toBe(false)
    const xs = line.map(({ x }) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    const dateLine = world([180, 0])?.[0] ?? 0
    expect(Math.min(...xs)).toBeLessThan(dateLine)
    expect(Math.max(...xs)).toBeGreaterThan(dateLine)
    // As long as the great circle, and no longer: measured piece by piece on the globe.
    const along = line.map(({ x, y }): [number, number] => world.invert?.([x, y]) ?? [0, 0])
    const length = along.slice(1).reduce((sum, at, index) => sum + geoDistance(along[index] ?? at, at), 0)
    expect(length).toBeCloseTo(geoDistance([HOME.lon, HOME.lat], [to.lon, to.lat]), 2)
  })

  test('to Lisbon goes west, not over the Pacific', () => {
    const xs = lineTo(LISBON).map(({ x }) => x)
    expect(Math.max(...xs)).toBeLessThanOrEqual((world([HOME.lon, HOME.lat])?.[0] ?? 0) + 1)
  })

  test('never runs across the whole plate: where the map is cut, so is the line', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true })
    const lat = fc.double({ min: -56, max: 80, noNaN: true })
    fc.assert(
      fc.property(lon, lat, (toLon, toLat) => {
        const line = lineTo({ lon: toLon, lat: toLat })
        line.forEach((point, at) => {
          const before = line[at - 1]
          if (before && !isCut(before) && !isCut(point)) expect(Math.abs(point.x - before.x)).toBeLessThan(width / 2)
        })
        const halfWay = world(geoInterpolate([HOME.lon, HOME.lat], [toLon, toLat])(0.5))
        expect(line.some(({ x, y }) => Math.hypot(x - (halfWay?.[0] ?? 0), y - (halfWay?.[1] ?? 0)) < 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('partners at home', () => {
  const places = laidOut(seedGraph(), 'at_home').organizations.flatMap((node) => geoOf(node) ?? [])
  const nodes = places.map(({ lon, lat }, at): MapNode => ({ ...partner(`org-${at}`, lon, lat), isAtHome: true }))
  const planOf = (isOnlyHome: boolean, nearHome: readonly { lon: number; lat: number }[]) => {
    const shared = { width: 840, height: 596, scale: 1, grow: 1, home: HOME, unplaced: 0, named: 0 }
    return mapPlan({ ...shared, nearHome, isOnlyHome, grid: clusterGrid([], 1, null) })
  }
  /** Px from one degree of latitude to the next, at the university. */
  const pxPerDegree = ({ insets }: ReturnType<typeof planOf>) => {
    const { projection } = insets.find(({ id }) => id === 'home') ?? {}
    const at = (lat: number) => projection?.([HOME.lon, lat])?.[1] ?? 0
    return at(HOME.lat) - at(HOME.lat + 1)
  }

  test('have the whole plate where there is nothing else, without Europe and a world around them', () => {
    const plan = planOf(true, places)
    expect(plan.insets.map(({ id }) => id)).toEqual(['home'])
    expect(pxPerDegree(plan)).toBeGreaterThan(2 * pxPerDegree(planOf(false, places)))
    const { positions, zones } = mapPlaces(plan, nodes, [])
    const [box] = plan.insets.map((inset) => inset.box)
    const marks = nodes.map(({ id }) => positions.get(id) ?? { x: -1, y: -1 })
    expect(new Set(zones.values())).toEqual(new Set(['home']))
    expect(box && marks.filter(({ x, y }) => x < box.left || x > box.right || y < box.top || y > box.bottom)).toEqual(
      [],
    )
    const ys = marks.map(({ y }) => y)
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(300)
    const touching = marks.flatMap((a, at) => marks.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 8))
    expect(touching).toEqual([])
  })

  test('are drawn larger beside the others without the one that lies far from all of them, which is on the world', () => {
    const close = closeTogether(places)
    expect(places.length - close.length).toBeGreaterThan(0)
    expect(places.length - close.length).toBeLessThanOrEqual(places.length / 20)
    const plan = planOf(false, close)
    expect(pxPerDegree(plan)).toBeGreaterThan(1.2 * pxPerDegree(planOf(false, places)))
    const { zones } = mapPlaces(plan, nodes, [])
    expect([...zones.values()].filter((zone) => zone === 'world').length).toBeLessThanOrEqual(
      places.length - close.length,
    )
  })

  test('keep together what is together: nothing is left out of a few, or of a ring', () => {
    const ring = Array.from({ length: 40 }, (_, at) => ({ lon: 10 * Math.cos(at), lat: 10 * Math.sin(at) }))
    expect(closeTogether(ring)).toEqual(ring)
    expect(closeTogether(places.slice(0, 12))).toEqual(places.slice(0, 12))
    expect(closeTogether([])).toEqual([])
  })
})

describe('marks on the map', () => {
  const crowd = Array.from({ length: 14 }, (_, at) => partner(`org-${at}`, 121.54, 25.02))

  test('of one city stand beside each other, and a hairline leads to the true place of each that gave way by more than 6 px', () => {
    const plan = planFor(crowd)
    const { positions, hairlines, truth } = mapPlaces(plan, crowd, [])
    const places = crowd.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 })
    places.forEach((a, at) => {
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(8)
    })
    const off = crowd.filter(({ id }) => {
      const [at, from] = [positions.get(id), truth.get(id)]
      return at && from && Math.hypot(at.x - from.x, at.y - from.y) > 6
    })
    expect(hairlines).toHaveLength(off.length)
    expect(off.length).toBeGreaterThan(0)
  })

  test('without coordinates stand in the tray, each in its row; a place that cannot be true stays as stated', () => {
    const nodes = [
      ...Array.from({ length: 12 }, (_, at) => partner(`org-t${at}`, null, null)),
      partner('org-sea', 0, 0),
    ]
    const plan = planFor(nodes)
    const { positions, zones, truth } = mapPlaces(plan, nodes, [])
    const tray = nodes.filter(({ id }) => zones.get(id) === 'tray')
    expect(tray).toHaveLength(12)
    expect(plan.tray && trayGrid(plan.tray, 12).rows).toBeGreaterThan(3)
    for (const { id } of tray) {
      const at = positions.get(id) ?? { x: 0, y: 0 }
      expect(at.x > (plan.tray?.left ?? 0) && at.x < (plan.tray?.right ?? 0)).toBe(true)
    }
    expect(new Set(tray.map(({ id }) => JSON.stringify(positions.get(id)))).size).toBe(12)
    expect(truth.get('org-sea')).toBeDefined()
  })

  test('a unit abroad moves the university nowhere', () => {
    const units = [...Array.from({ length: 5 }, () => ({ lon: 140.87, lat: 38.25 })), { lon: 4.87, lat: 45.78 }]
    expect(homeOf(units)).toEqual({ lon: 140.87, lat: 38.25 })
  })

  test('stand in the same place each time, none below an inset', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true })
    const lat = fc.double({ min: -60, max: 80, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(lon, lat), { maxLength: 60 }), (at) => {
        const nodes = at.map(([x, y], index) => partner(`org-${index}`, x, y))
        const plan = planFor(nodes)
        const places = mapPlaces(plan, nodes, [])
        expect(mapPlaces(plan, nodes, []).positions).toEqual(places.positions)
        for (const { id } of nodes) {
          if (places.zones.get(id) !== 'world') continue
          const { x, y } = places.positions.get(id) ?? { x: -1, y: -1 }
          const isCovered = plan.insets.some(
            ({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
          )
          // Deep in the south below an inset no free room may be within reach: then the true place is kept.
          if (isCovered) expect(places.truth.get(id)).toEqual({ x, y })
        }
      }),
      { numRuns: 60 },
    )
  })
})
