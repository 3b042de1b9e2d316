import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { laidOut, layoutSize } from '#client/canvas/layouts/plane/layoutSize.ts'
import { BAND_OUTER, geometryOf, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { firstPicture, settle } from '#client/canvas/layouts/regions/places/settle.ts'
import type { RegionsInput } from '#client/canvas/layouts/regions/places/types.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { coreNames } from '#client/canvas/layouts/regions/unitNames.ts'
import { loadFonts } from '#tests/canvas/letters.ts'
import { anyWorld } from '#tests/canvas/regionsWorlds.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { runsOf, sampled } from '#tests/support/sample.ts'

const plate = { width: 840, height: 596, scale: 1, grow: 1 }
const runs = { ...runsOf(12), seed: 20260331 }

beforeAll(loadFonts)

const places = ['abroad', 'both', 'at_home'] as const
const settledTwice = sampled(places, 1)

describe.each(places)('the seed, %s', (place) => {
  let input: RegionsInput
  let settled: readonly Point[]
  beforeAll(() => {
    input = regionsInput(seedGraph(), place, plate, 'ja')
    settled = settle(input, planOf(input))
  })

  test('settles at the same places twice', () => {
    expect(input.partners.length).toBeGreaterThan(50)
    if (settledTwice.includes(place)) expect(settle(input, planOf(input))).toEqual(settled)
  })

  test('keeps every mark between band and frame, in both pictures', () => {
    expect(strays(input, firstPicture(input, planOf(input)))).toEqual([])
    expect(strays(input, settled)).toEqual([])
  })

  test('lets no mark touch another once it has settled', () => {
    expect(touching(input, settled)).toEqual([])
  })

  test('moves nothing further than 15 % of the diagonal from the first picture', () => {
    const first = firstPicture(input, planOf(input))
    const longest = Math.max(...settled.map((end, index) => distance(end, first[index] as Point)))
    expect(longest).toBeGreaterThan(0)
    expect(longest / Math.hypot(input.width, input.height)).toBeLessThanOrEqual(0.15)
  })
})

describe.each([
  [840, 596],
  [780, 380],
  [560, 420],
])('the tray of ties without a unit, on %i × %i', (width, height) => {
  const size = layoutSize({ width, height })

  test.each(places)('and its words cover no mark and no name of a unit, %s', (place) => {
    const graph = seedGraph()
    const input = regionsInput(graph, place, size, 'ja')
    const plan = planOf(input)
    const { tray } = plan
    expect(input.hasTray).toBe(true)
    for (const word of ['unit not stated 147 / 147', '部局の記載なし 147 / 147'])
      expect(textWidth(word, 9 * size.scale, 500)).toBeLessThanOrEqual(tray.right - tray.left)
    const squares = plan.units.map(({ x, y, size: side }) => boxAround({ x, y }, side / 2))
    const circles = settle(input, plan).map((at, index) => boxAround(at, input.partners[index]?.radius ?? 0))
    const camera = { zoom: 1, pan: { x: 0, y: 0 } }
    const units = laidOut(graph, place).departments
    const selected = selectedNamesOf({ kind: 'none' })
    const names = coreNames({ units, plan, camera, language: 'ja', selected, wordOf: (kind) => kind })
    const boxes = [...squares, ...circles, ...[...names.units, ...names.captions].map(({ box }) => box)]
    expect(boxes.filter((box) => overlap(box, tray))).toEqual([])
    expect(boxes.length).toBeGreaterThan(60)
  })
})

const boxAround = ({ x, y }: Point, half: number) => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
})

describe('sectors', () => {
  test('make one turn together, in the order of the regions, and give an empty region no room', () => {
    fc.assert(
      fc.property(anyWorld, (input) => {
        const { sectors } = planOf(input)
        const inhabited = input.regions.filter((region) => input.partners.some((partner) => partner.region === region))
        expect(sectors.map((sector) => sector.region)).toEqual(inhabited)
        expect((sectors.at(-1)?.to ?? 0) - (sectors[0]?.from ?? 0)).toBeCloseTo(TURN, 6)
        for (const [index, sector] of sectors.entries()) {
          expect(sector.to).toBeGreaterThan(sector.from)
          if (index > 0) expect(sector.from).toBe(sectors[index - 1]?.to)
        }
      }),
      runs,
    )
  })

  test('hold their countries side by side, and each country its partners in the first picture', () => {
    fc.assert(
      fc.property(anyWorld, (input) => {
        const { sectors, countries } = planOf(input)
        for (const sector of sectors) {
          const here = countries.filter((country) => country.region === sector.region)
          expect(here.reduce((sum, country) => sum + country.partners, 0)).toBe(sector.partners)
          expect(here[0]?.from).toBeGreaterThan(sector.from)
          expect(here.at(-1)?.to).toBeLessThan(sector.to)
        }
      }),
      runs,
    )
  })
})

describe('any world', () => {
  test('settles deterministically, every mark inside', () => {
    fc.assert(
      fc.property(anyWorld, (input) => {
        const settled = settle(input, planOf(input))
        expect(settled.length).toBe(input.partners.length)
        expect(strays(input, settled)).toEqual([])
        expect(settle(input, planOf(input))).toEqual(settled)
      }),
      runs,
    )
  })
})

/** Marks that reach over the frame or into the band, by id. */
function strays(input: RegionsInput, places: readonly Point[]): string[] {
  const geometry = geometryOf(planOf(input).size)
  return input.partners.flatMap(({ id, radius }, index) => {
    const { angle, radius: away } = geometry.polar(places[index] as Point)
    const isOver = away + radius > geometry.outer(angle) + 4
    const isUnder = away - radius < geometry.inner(angle) + BAND_OUTER
    return isOver || isUnder ? [id] : []
  })
}

/** Pairs of marks that touch, by id. */
function touching(input: RegionsInput, places: readonly Point[]): string[] {
  const pairs: string[] = []
  for (const [index, one] of input.partners.entries())
    for (const [offset, other] of input.partners.slice(index + 1).entries()) {
      const apart = distance(places[index] as Point, places[index + 1 + offset] as Point)
      if (apart < one.radius + other.radius) pairs.push(`${one.id} ${other.id}`)
    }
  return pairs
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
