import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import {
  activeFilters,
  type FilterKey,
  facetsOf,
  filterKeys,
  type Hiding,
  isShown,
  loosened,
  type NodeFilters,
  noFilters,
  nothingHidden,
  passesFilters,
  whatToLoosen,
} from '#client/view/filters.ts'
import { talliesOf, tallyOf } from '#client/view/tally.ts'
import { sliceOf, worlds } from '../graph/reference.ts'

const some = <T>(...values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: null, freq: 2 })

const filters: fc.Arbitrary<NodeFilters> = fc.record({
  sectors: some('academia' as const, 'industry' as const, 'community' as const),
  countries: some('JP', 'VN', 'SE', 'none'),
  regions: some('asia', 'europe'),
  departmentKinds: some('faculty' as const, 'centre' as const),
  partnershipStates: some('living' as const, 'quiet' as const),
  strategicOnly: fc.boolean(),
  place: fc.constantFrom('abroad' as const, 'at_home' as const, 'both' as const),
})
const hidings: fc.Arbitrary<Hiding> = fc.record({
  filters,
  legend: fc
    .subarray(['departments', 'sector:academia', 'state:quiet', 'tie:in_force', 'whole-university'] as const)
    .map((keys) => new Set(keys)),
  nodes: fc.subarray(['dep-0', 'org-0', 'org-1'].map(nodeId)).map((ids) => new Set(ids)),
})

const graphs = worlds.map((world) => {
  const day = { year: 2024, facts: {} }
  const slice = sliceOf(world, [...world.units, ...world.organizations], day)
  return graphOfOverview({ slice, regions: [], countries: [] })
})
const countShown = (nodes: readonly Parameters<typeof isShown>[0][], hiding: Hiding) =>
  nodes.filter((node) => isShown(node, hiding)).length

describe('node filters', () => {
  test('show everything where none is set, and less with each', () => {
    fc.assert(
      fc.property(graphs, filters, fc.constantFrom(...filterKeys), (graph, set, key) => {
        const nodes = [...graph.nodes.values()]
        expect(nodes.every((node) => passesFilters(node, noFilters))).toBe(true)
        const less = nodes.filter((node) => passesFilters(node, set))
        const more = nodes.filter((node) => passesFilters(node, loosened(set, key)))
        expect(more).toEqual(expect.arrayContaining(less))
        expect(activeFilters(loosened(set, key))).not.toContain(key)
      }),
      { numRuns: 300 },
    )
  })

  test('concern units by their kind alone, and partners by everything else', () => {
    const [unit, partner] = [...nodesOfOne()]
    const only = (set: Partial<NodeFilters>) => ({ ...noFilters, ...set })
    expect(
      unit && passesFilters(unit, only({ sectors: [], countries: [], strategicOnly: true, place: 'at_home' })),
    ).toBe(true)
    expect(unit && passesFilters(unit, only({ departmentKinds: [] }))).toBe(false)
    expect(partner && passesFilters(partner, only({ departmentKinds: [] }))).toBe(true)
    expect(partner && passesFilters(partner, only({ sectors: [] }))).toBe(false)
  })

  test('count each value: shown + hidden = total, and what allowing it would bring', () => {
    fc.assert(
      fc.property(graphs, hidings, (graph, hiding) => {
        const nodes = [...graph.nodes.values()]
        for (const key of ['sectors', 'countries', 'regions', 'departmentKinds', 'partnershipStates'] as const) {
          const facets = [...facetsOf(nodes, hiding, key)]
          const concerned = nodes.filter(({ label }) => (label === 'Department') === (key === 'departmentKinds'))
          const sum = (of: 'shown' | 'hidden' | 'total') => facets.reduce((all, [, facet]) => all + facet[of], 0)
          expect(sum('total')).toBe(concerned.length)
          expect(sum('shown') + sum('hidden')).toBe(sum('total'))
          expect(sum('shown')).toBe(countShown(concerned, hiding))
          for (const [value, facet] of facets) {
            const alone = { ...hiding, filters: { ...hiding.filters, [key]: [value] } }
            expect(facet.ifAllowed).toBe(countShown(concerned, alone))
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the tally', () => {
  test('adds up for partners, units and ties', () => {
    fc.assert(
      fc.property(graphs, hidings, fc.nat(50), fc.nat(50), (graph, hiding, more, filtered) => {
        const loaded = { partners: 0, units: 0, ties: graph.links.size }
        for (const node of graph.nodes.values()) loaded[node.label === 'Department' ? 'units' : 'partners']++
        const of = (kind: keyof typeof loaded) => ({
          underFacts: loaded[kind] + more,
          all: loaded[kind] + more + filtered,
        })
        const tallies = talliesOf(graph, hiding, { partners: of('partners'), units: of('units'), ties: of('ties') })
        for (const kind of ['partners', 'units', 'ties'] as const) {
          const { shown, hidden, filteredOut, notLoaded, total } = tallies[kind]
          expect(shown + hidden + filteredOut + notLoaded).toBe(total)
          expect([shown + hidden, notLoaded, filteredOut, total]).toEqual([loaded[kind], more, filtered, of(kind).all])
        }
        expect(tallies.partners.shown + tallies.units.shown).toBe(countShown([...graph.nodes.values()], hiding))
      }),
      { numRuns: 300 },
    )
  })

  test('is never less than what is loaded, also beside totals of an older version', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (shown, hidden, all, underFacts) => {
        const tally = tallyOf(shown, shown + hidden, { all, underFacts })
        expect(tally.shown + tally.hidden + tally.filteredOut + tally.notLoaded).toBe(tally.total)
        expect(Math.min(tally.hidden, tally.filteredOut, tally.notLoaded)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('nothing matches', () => {
  test('names the one filter whose removal brings most back', () => {
    let named = 0
    fc.assert(
      fc.property(graphs, hidings, (graph, hiding) => {
        const nodes = [...graph.nodes.values()]
        const loosening = whatToLoosen(nodes, hiding)
        if (countShown(nodes, hiding) > 0) {
          expect(loosening).toBeNull()
          return
        }
        const brought = (key: FilterKey) => countShown(nodes, { ...hiding, filters: loosened(hiding.filters, key) })
        const most = Math.max(
          ...filterKeys.map(brought),
          countShown(nodes, { ...hiding, legend: new Set() }),
          countShown(nodes, { ...hiding, nodes: new Set() }),
        )
        expect(loosening?.brings ?? 0).toBe(most)
        if (loosening && loosening.key !== 'legend' && loosening.key !== 'nodes') {
          expect(brought(loosening.key)).toBe(most)
          expect(activeFilters(hiding.filters)).toContain(loosening.key)
          named++
        }
      }),
      { numRuns: 1000 },
    )
    expect(named).toBeGreaterThan(20)
  })

  test('says nothing where nothing is loaded', () => {
    expect(whatToLoosen([], nothingHidden)).toBeNull()
  })
})

function nodesOfOne() {
  const world = {
    units: ['dep-0'],
    organizations: ['org-1'],
    facts: [{ from: 'dep-0', to: 'org-1', kind: 'academic_exchange' as const, year: 2016 }],
  }
  return graphOfOverview({
    slice: sliceOf(world, ['dep-0', 'org-1'], { year: 2024, facts: {} }),
    regions: [],
    countries: [],
  }).nodes.values()
}
