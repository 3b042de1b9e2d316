import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endsOf } from '#server/domain/projection/graph.ts'
import { matchesOf, programmeLinks } from '#server/domain/projection/matching.ts'
import { type World, worldAt } from '#server/domain/projection/world.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { plainMatchesOf, plainProgrammes } from '#tests/domain/plainMatching.ts'
import { aCorrection, anActivity, anAgreement, anOrganization, aRecord, THE_PLACES } from '#tests/domain/records.ts'

const PARTNERS = ['leuven', 'ghent', 'liege']
const UNITS = ['physics', 'optics', 'letters']
const DATES = [
  '2019',
  '2020',
  '2020-03',
  'FY2019',
  'FY2020',
  '2020-03-31',
  '2020-04-01',
  '2020-03-30',
  '2019-12-31',
  '',
]
const KINDS = ['joint_lab', 'joint_lab', 'joint_degree', 'academic_exchange']

const some = (of: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength: most }).map((chosen) => chosen.join(';'))

const agreementCells = fc.record({
  organization_id: fc.constantFrom(...PARTNERS),
  department_id: fc.constantFrom('', '', ...UNITS),
  kind: fc.constantFrom(...KINDS),
  signed_on: fc.constantFrom(...DATES),
  document_number: fc.constantFrom('', '', '', '7', '8'),
  note: fc.constantFrom('', '', 'With many'),
})
const activityCells = fc.record({
  organization_ids: some(PARTNERS, 3),
  department_ids: some([...UNITS], 2),
  kind: fc.constantFrom(...KINDS),
  start_year: fc.constantFrom('', '2019', '2020'),
})
/** A unit more, said by a person: an agreement that is both held and run, or has two holders. */
const moreUnits = fc.record({
  link_type: fc.constantFrom('HELD_BY', 'RUN_BY'),
  link_to: fc.constantFrom('home', ...UNITS.map((unit) => `dep-${unit}`)),
})

const filled = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))

const worlds = fc
  .record({
    agreements: fc.array(agreementCells, { minLength: 8, maxLength: 14 }),
    activities: fc.array(activityCells, { minLength: 4, maxLength: 10 }),
    more: fc.array(fc.tuple(fc.nat(13), moreUnits), { maxLength: 3 }),
    start: fc.constantFrom('04-01', '01-01', '09-15'),
  })
  .map(({ agreements, activities, more, start }) =>
    worldAt(
      3,
      [
        ...THE_PLACES.filter((record) => record.kind !== 'home'),
        aRecord('home', { id: 'home', name_en: 'Our University', country_code: 'JP', fiscal_year_start: start }),
        ...UNITS.slice(1).map((id) => aRecord('department', { id, name_en: id, kind: 'faculty' })),
        ...PARTNERS.map((id) => anOrganization(id)),
        ...agreements.map((cells, at) => anAgreement(`a${at}`, filled(cells))),
        ...activities.map((cells, at) => anActivity(`b${at}`, filled(cells))),
        ...more.map(([at, link]) => aCorrection({ entity: `agr-a${at}`, ...link })),
      ],
      [],
    ),
  )

describe('matching', () => {
  test('finds what comparing everything with everything finds, in the same order', () => {
    const found = { joins: 0, toAsk: 0, programmes: 0 }
    fc.assert(
      fc.property(worlds, (world) => {
        const plain = plainMatchesOf(world)
        expect(matchesOf(world)).toEqual(plain)
        const programmes = programmeLinks(world.drafts, endsOf(world.links)).map(
          ({ type, from, to }) => `${from} ${type} ${to}`,
        )
        expect(programmes).toEqual(plainProgrammes(world))
        found.joins += plain.joins.length
        found.toAsk += plain.toAsk.length
        found.programmes += programmes.length
      }),
      { numRuns: 300, seed: 20_261_130 },
    )
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(100)
  })

  test('looks at twice as much in a world twice as large', () => {
    const [one, two] = [readsWhileMatching(200), readsWhileMatching(400)]
    expect(one).toBeGreaterThan(1_000)
    expect(two).toBeLessThanOrEqual(2 * one)
  })
})

/** How often a value of a draft is looked at, in a world in which all that fits is with one partner. */
function readsWhileMatching(partners: number): number {
  const records: StatementRecord[] = [...THE_PLACES]
  for (let at = 0; at < partners; at += 1) {
    const [id, year] = [`p${at}`, String(1_990 + (at % 30))]
    records.push(
      anOrganization(id),
      anAgreement(`lab-${at}`, { organization_id: id, kind: 'joint_lab', signed_on: year }),
      anActivity(`lab-${at}`, { organization_ids: id, kind: 'joint_lab', start_year: year }),
      anAgreement(`degree-${at}`, { organization_id: id, kind: 'joint_degree', signed_on: `${year}-05-01` }),
      anActivity(`degree-${at}`, { organization_ids: id, kind: 'joint_degree' }),
    )
  }
  const world = worldAt(3, records, [])
  let reads = 0
  const counted = (draft: Draft): Draft => ({
    ...draft,
    get records() {
      reads += 1
      return draft.records
    },
    get values() {
      reads += 1
      return draft.values
    },
  })
  const drafts: World['drafts'] = new Map([...world.drafts].map(([id, draft]) => [id, counted(draft)]))
  expect(matchesOf({ ...world, drafts }).joins).toHaveLength(partners)
  expect(programmeLinks(drafts, endsOf(world.links))).toHaveLength(partners)
  return reads
}
