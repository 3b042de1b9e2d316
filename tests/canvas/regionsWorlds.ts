import fc from 'fast-check'
import type { PartnerInput, RegionsInput } from '#client/canvas/layouts/regions/places/types.ts'

const regions = ['africa', 'europe', 'multinational', 'america', 'japan', 'asia']
const kinds = [
  'faculty',
  'graduate_school',
  'administration',
  'research_institute',
  'inter_departmental',
  'centre',
] as const

const partner = fc.record({
  region: fc.constantFrom(...regions),
  country: fc.constantFrom('A', 'B', 'C', 'D'),
  longitude: fc.option(fc.integer({ min: -180, max: 180 })),
  ties: fc.integer({ min: 1, max: 12 }),
  label: fc.option(fc.record({ width: fc.integer({ min: 20, max: 150 }), height: fc.constantFrom(11, 23) })),
})

/** Any university's partners: lopsided, with and without names, in any number of regions. */
export const anyWorld: fc.Arbitrary<RegionsInput> = fc
  .record({
    partners: fc.array(partner, { minLength: 1, maxLength: 120 }),
    units: fc.array(fc.constantFrom(...kinds), { maxLength: 30 }),
    width: fc.integer({ min: 720, max: 1200 }),
    height: fc.integer({ min: 520, max: 900 }),
    hasTray: fc.boolean(),
  })
  .map(({ partners, units, width, height, hasTray }) => ({
    width,
    height,
    hasTray,
    scale: 1,
    regions,
    partners: partners.map(({ ties, ...rest }, index): PartnerInput => {
      const radius = Math.max(2.5, 3.15 * Math.sqrt(ties))
      return { ...rest, id: `org-${index}`, radius, nameFrom: radius }
    }),
    units: units.map((kind, index) => ({
      id: `dep-${index}`,
      kind,
      size: 8,
    })),
  }))
