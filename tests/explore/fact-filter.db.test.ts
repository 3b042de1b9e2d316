import { expect, test } from 'vitest'
import { agreementStateValues } from '#server/generated/kinds.ts'
import type { FactFilter, FactKey, GraphSlice } from '#server/generated/resolvers.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTarget } from '#tests/support/world.ts'

const DAYS = ['2023-06-30', '2026-03-31'] as const

const filtersOf = (seed: number): readonly FactFilter[] => [
  {},
  { agreementStates: ['unknown', 'expired', 'ended', 'planned'], activityKinds: [] },
  { agreementKinds: [], activityKinds: ['visit', 'joint_research'] },
  { themes: [`the-sea-${seed}-00`] },
  { strategyItems: ['str-target-education'], agreementStates: ['in_force'] },
  { series: ['test-world'], sourceKinds: ['web_page'], unit: 'top' },
  { sourceKinds: ['registry'] },
]

test('every question makes ties of the same facts under the same filter, in a random world', async () => {
  const seed = 1
  const world = aRandomWorld(seed)
  await given(...world)
  const ask = reader('public')
  const overview = askedOnce(ask.overview)
  const ids = world.map(({ id }) => id).filter((id) => /^(org|dep)-/.test(id))
  const all = DAYS.flatMap((asOf) => filtersOf(seed).map((filter) => ({ asOf, filter })))
  const pairs = sampled(all, 5)
  const reached = { links: 0, away: 0 }
  for (const { asOf, filter } of pairs) {
    const { slice, filteredOut, facets } = await overview({ asOf, filter })
    const same = await ask.sliceOf({ ids, asOf, filter })
    expect(linksOf(slice)).toEqual(linksOf(same))
    const whole = (await overview({ asOf, filter: { unit: filter.unit ?? null } })).slice
    const split = [...idsOf(slice), ...filteredOut.nodes.map(({ id }) => id)].sort()
    expect(split).toEqual([...idsOf(whole)].sort())
    expect(slice.links.length + filteredOut.links.length).toBe(whole.links.length)
    if (filter.agreementKinds || filter.themes || filter.sourceKinds)
      expect(filteredOut.nodes.every(({ id }) => !same.nodes.some((node) => node.id === id))).toBe(true)
    for (const id of [ids[0], ids.at(-1)].flatMap((one) => one ?? [])) {
      const { nodes } = await ask.expandNeighbours({ id, present: [], asOf, filter, pageSize: 200 })
      const ends = slice.links.filter((link) => link.from.startsWith('dep-'))
      const near = ends.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      expect(nodes.map((node) => node.id).sort()).toEqual(near.sort())
    }
    for (const { key, values, partnersIfLoosened } of facets) {
      if (!filter[key]) continue
      const { [key]: _, ...others } = filter
      const loosened = await overview({ asOf, filter: others })
      const partners = loosened.slice.nodes.filter(({ label, ties }) => label !== 'Department' && ties > 0)
      expect(partnersIfLoosened).toBe(partners.length)
      for (const { value, ifAllowed } of values.slice(0, 2)) {
        const alone = await overview({ asOf, filter: { ...filter, [key]: [value] } })
        expect(countedOf(alone.facets, key, value)).toBe(ifAllowed)
      }
    }
    reached.links += slice.links.length
    reached.away += filteredOut.links.length
  }
  expect(reached.links).toBeGreaterThan(10 * pairs.length)
  expect(reached.away).toBeGreaterThan(10 * pairs.length)
})

test('an agreement has one state, and the question that ranks neighbours says the same one', async () => {
  const world = aRandomWorld(5)
  await given(...world)
  const ask = reader('public')
  const ids = world.map(({ id }) => id).filter((id) => /^(org|dep)-/.test(id))
  let agreements = 0
  for (const asOf of DAYS) {
    const { facets } = await ask.overview({ asOf })
    const states = facets.find(({ key }) => key === 'agreementStates')?.values ?? []
    const kinds = facets.find(({ key }) => key === 'agreementKinds')?.values ?? []
    const sum = (list: typeof states) => list.reduce((all, { total }) => all + total, 0)
    expect(sum(states)).toBe(sum(kinds))
    agreements += sum(states)
    for (const state of sampled(agreementStateValues, 2)) {
      const filter: FactFilter = { agreementStates: [state], activityKinds: [] }
      const { slice } = await ask.overview({ asOf, filter })
      expect(linksOf(await ask.sliceOf({ ids, asOf, filter }))).toEqual(linksOf(slice))
      expect(slice.links.length > 0).toBe(states.some(({ value }) => value === state))
    }
  }
  expect(agreements).toBeGreaterThan(20)
})

test('a strategy item lets through what its own page counts: what is part of it, or serves it, too', async () => {
  const items = ['vision-2030', 'vision-2', 'target-research', 'target-education']
  const tree = items.map((item) => aTarget(item, item === 'vision-2' ? 'vision-2030' : ''))
  const [unit, partner, other] = [aDepartment(), aPartner(), aPartner()]
  const advancing = anActivity().runBy(unit).involving(partner).saying({ themes: 'research' })
  await given(...tree, advancing, anActivity().involving(other))
  const ask = reader('public')
  const asOf = '2026-03-31'
  const { facets } = await ask.overview({ asOf })
  const offered = facets.find(({ key }) => key === 'strategyItems')?.values.map(({ value, total }) => [value, total])
  const { topics } = await ask.topicsOf({ ids: [partner.id], asOf })
  for (const id of items.map((item) => `str-${item}`)) {
    const page = await ask.strategyProfile({ id, asOf })
    const filter: FactFilter = { strategyItems: [id] }
    const { slice } = await ask.overview({ asOf, filter })
    const ends = [...new Set(slice.links.map(({ to }) => to))]
    expect(ends, id).toEqual(page.partners.map((one) => one.id))
    expect((await ask.expandNeighbours({ id: unit.id, present: [], asOf, filter })).nodes, id).toHaveLength(ends.length)
    expect(offered?.find(([value]) => value === id)?.[1] ?? 0, id).toBe(page.facts.length)
    expect(
      topics.some((topic) => topic.id === id),
      id,
    ).toBe(page.facts.length > 0)
    const [hit] = (await ask.searchEntities({ text: items.find((item) => id.endsWith(item)) ?? '', asOf })).hits
    expect([hit?.id, hit?.leadsTo.includes(partner.id)], id).toEqual([id, page.facts.length > 0])
  }
  expect(offered).toEqual([
    ['str-target-research', 1],
    ['str-vision-2', 1],
    ['str-vision-2030', 1],
  ])
})

test('a source is what the records cite, and counts only while its record lives and is visible', async () => {
  const [unit, partner, other] = [aDepartment(), aPartner(), aPartner()]
  await given(anAgreement().heldBy(unit).between(partner), anActivity().runBy(unit).involving(other).restricted())
  const asOf = '2026-03-31'
  const facetsFor = async (clearance: 'public' | 'restricted') =>
    (await reader(clearance).overview({ asOf })).facets.filter(({ key }) => key === 'series' || key === 'sourceKinds')
  const counts = (facets: Awaited<ReturnType<typeof facetsFor>>) =>
    facets.map(({ key, values }) => [key, values.map(({ value, total }) => [value, total])])
  expect(counts(await facetsFor('public'))).toEqual([
    ['series', [['test-world', 1]]],
    ['sourceKinds', [['web_page', 1]]],
  ])
  expect(counts(await facetsFor('restricted'))).toEqual([
    ['series', [['test-world', 2]]],
    ['sourceKinds', [['web_page', 2]]],
  ])
})

const idsOf = ({ nodes }: Pick<GraphSlice, 'nodes'>): readonly string[] => nodes.map(({ id }) => id)
const linksOf = ({ links }: Pick<GraphSlice, 'links'>) => [...links].sort((a, b) => (a.id < b.id ? -1 : 1))

/** The same question is asked once. */
function askedOnce<Ask, Answer>(ask: (what: Ask) => Promise<Answer>): typeof ask {
  const known = new Map<string, Promise<Answer>>()
  return (what) => {
    const key = JSON.stringify(what)
    const answer = known.get(key) ?? ask(what)
    known.set(key, answer)
    return answer
  }
}

type Facets = Awaited<ReturnType<ReturnType<typeof reader>['overview']>>['facets']

function countedOf(facets: Facets, key: FactKey, value: string): number {
  return facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.counted ?? 0
}
