import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spread } from '#client/canvas/geometry/spread.ts'
import { columnsPlan } from '#client/canvas/layouts/columns/columnsPlan.ts'

const PITCH = 16
const TOP = 40

type World = { units: string[]; partners: string[]; ties: [string, string][] }

const world: fc.Arbitrary<World> = fc
  .record({ units: fc.integer({ min: 1, max: 12 }), partners: fc.integer({ min: 1, max: 40 }) })
  .chain(({ units, partners }) => {
    const tie = fc.tuple(fc.nat(units - 1), fc.nat(partners - 1))
    return fc.uniqueArray(tie, { minLength: 1, maxLength: 80, selector: (pair) => pair.join('-') }).map((pairs) => ({
      units: Array.from({ length: units }, (_, at) => `dep-${at}`),
      partners: Array.from({ length: partners }, (_, at) => `org-${at}`),
      ties: pairs.map(([unit, partner]): [string, string] => [`dep-${unit}`, `org-${partner}`]),
    }))
  })

const planOf = ({ units, partners, ties }: World, withFacts: boolean) =>
  columnsPlan({
    units,
    partners,
    ties,
    facts: withFacts
      ? ties.map(([unit, partner], at) => ({ id: `agr-${at}`, units: [unit], partners: [partner] }))
      : null,
    countryOf: new Map(partners.map((id, at) => [id, `C${at % 5}`])),
    pitch: PITCH,
    top: TOP,
  })

function crossings(
  ties: readonly (readonly [string, string])[],
  left: (id: string) => number,
  right: (id: string) => number,
) {
  let count = 0
  ties.forEach(([a, b], at) => {
    for (const [c, d] of ties.slice(at + 1)) if ((left(a) - left(c)) * (right(b) - right(d)) < 0) count++
  })
  return count
}

describe('columns', () => {
  test('give each row its own room, whatever the ties are', () => {
    fc.assert(
      fc.property(world, fc.boolean(), (given, withFacts) => {
        const plan = planOf(given, withFacts)
        for (const column of [plan.units, plan.facts, plan.partners, plan.countries]) {
          const places = [...column.values()].sort((a, b) => a - b)
          for (const [at, place] of places.entries()) {
            expect(place).toBeGreaterThanOrEqual(TOP - 1e-6)
            if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(PITCH - 1e-6)
          }
        }
        expect(plan.units.size).toBe(given.units.length)
        expect(plan.partners.size).toBe(given.partners.length)
      }),
      { numRuns: 150 },
    )
  })

  test('keep units in official order', () => {
    fc.assert(
      fc.property(world, fc.boolean(), (given, withFacts) => {
        const { units } = planOf(given, withFacts)
        const order = [...units].sort(([, a], [, b]) => a - b).map(([id]) => id)
        expect(order).toEqual(given.units)
      }),
      { numRuns: 100 },
    )
  })

  test('cross less, over many graphs, than partners in tie order would', () => {
    let ordered = 0
    let plain = 0
    for (const given of fc.sample(world, { numRuns: 120, seed: 7 })) {
      const plan = planOf(given, false)
      const rank = (list: readonly string[]) => (id: string) => list.indexOf(id)
      ordered += crossings(
        given.ties,
        (id) => plan.units.get(id) ?? 0,
        (id) => plan.partners.get(id) ?? 0,
      )
      plain += crossings(given.ties, rank(given.units), rank(given.partners))
    }
    expect(ordered).toBeLessThan(plain * 0.6)
  })

  test('spread moves nothing that has room', () => {
    expect(spread([10, 40, 90], 16, 0)).toEqual([10, 40, 90])
    expect(spread([50, 50, 50], 10, 0)).toEqual([40, 50, 60])
    expect(spread([0, 0], 10, 5)).toEqual([5, 15])
  })
})
