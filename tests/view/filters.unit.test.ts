import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactFilter } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import {
  activeFilters,
  facetsOf,
  filterKeys,
  type Hiding,
  isShown,
  loosened,
  noFilters,
  nothingHidden,
  passesFilters,
  whatToLoosen,
} from '#client/view/filters.ts'
import { isOpen, nothingChosen, onlyKind, toggledKind } from '#client/view/store/choice.ts'
import { type PartName, partNames } from '#client/view/tally.ts'
import type { FilterKey, NodeFilters, View } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { partOfRuns, runsOf } from '#tests/support/sample.ts'
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
      runsOf(300),
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
      runsOf(300),
    )
  })
})

describe('the account', () => {
  const viewOf = ({ filters: { place, strategicOnly, ...only }, legend, nodes }: Hiding): View => ({
    ...openingView,
    ...{ place, strategicOnly, only, hidden: legend, hiddenNodes: nodes },
  })

  test('puts everything of the day into one part, and each legend entry adds up', () => {
    const seen = { hidden: 0, filteredOut: 0, notLoaded: 0 }
    fc.assert(
      fc.property(worlds, hidings, fc.nat(4), (world, hiding, left) => {
        const day = (facts: FactFilter) => ({ year: 2024, facts })
        const ids = [...world.units, ...world.organizations]
        const of = (some: readonly string[], facts: FactFilter) =>
          graphOfOverview({ slice: sliceOf(world, some, day(facts)), regions: [], countries: [] })
        const facts = { agreementKinds: ['academic_exchange' as const] }
        const [all, under] = [of(ids, {}), of(ids, facts)]
        const graph = of(ids.slice(left), facts)
        const away = <Id, Thing>(of: ReadonlyMap<Id, Thing>, less: ReadonlyMap<Id, Thing>) =>
          new Map([...of].filter(([id]) => !less.has(id)))
        const filteredOut = { nodes: away(all.nodes, under.nodes), links: away(all.links, under.links) }
        const { parts, counts, ties } = visibleOf(graph, viewOf(hiding), { ...under, filteredOut })
        const nodes = [...all.nodes.values()]
        const list = (part: Readonly<Record<PartName, readonly { readonly id: string }[]>>) =>
          partNames.flatMap((name) => part[name].map(({ id }) => id)).sort()
        const idsOf = (those: typeof nodes) => those.map(({ id }) => id).sort()
        expect(list(parts.partners)).toEqual(idsOf(nodes.filter(({ label }) => label !== 'Department')))
        expect(list(parts.units)).toEqual(idsOf(nodes.filter(({ label }) => label === 'Department')))
        expect(list(parts.ties)).toEqual([...all.links.keys()].sort())
        expect(parts.partners.shown.every((node) => isShown(node, hiding))).toBe(true)
        const states = [...counts].filter(([key]) => key.startsWith('tie:'))
        for (const name of [...partNames, 'total'] as const)
          expect(states.reduce((sum, [, tally]) => sum + tally[name], 0)).toBe(ties[name])
        for (const [, tally] of counts)
          expect(tally.shown + tally.hidden + tally.filteredOut + tally.notLoaded).toBe(tally.total)
        for (const name of ['hidden', 'filteredOut', 'notLoaded'] as const) seen[name] += ties[name]
      }),
      runsOf(300),
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50 * partOfRuns)
  })
})

describe('kinds and lists', () => {
  test('a click hides and shows, "only this" is a list, and a list takes and gives', () => {
    const hidden = toggledKind(nothingChosen, 'region:europe')
    expect(isOpen(hidden, 'region:europe')).toBe(false)
    expect(toggledKind(hidden, 'region:europe')).toEqual(nothingChosen)
    const one = onlyKind(hidden, 'region:asia', [])
    expect(one.only.regions).toEqual(['asia'])
    expect(isOpen(one, 'region:europe')).toBe(false)
    const two = toggledKind(one, 'region:europe')
    expect(two.only.regions).toEqual(['asia', 'europe'])
    expect(toggledKind(toggledKind(two, 'region:asia'), 'region:europe').only.regions).toBeNull()
    expect(onlyKind(one, 'region:asia', [])).toEqual(nothingChosen)
    const tie = onlyKind(nothingChosen, 'tie:grey', ['tie:grey', 'tie:in_force'])
    expect([...tie.hidden]).toEqual(['tie:in_force'])
    expect(onlyKind(tie, 'tie:grey', ['tie:grey', 'tie:in_force'])).toEqual(nothingChosen)
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
      runsOf(1000),
    )
    expect(named).toBeGreaterThan(20 * partOfRuns)
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
