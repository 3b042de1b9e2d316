import { beforeEach, describe, expect, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import type { OverviewParts } from '#client/graph/mergeSlice.ts'
import { startingFrom } from '#client/view/store/openings.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const overviewOf = (asOf: string, dataVersion = 1): OverviewParts => {
  const { nodes, links, regions, countries, recentSince } = smallGraph()
  return {
    slice: { asOf, recentSince, dataVersion, nodes: [...nodes.values()], links: [...links.values()] },
    regions,
    countries,
  }
}
const state = () => viewStore.getState()
const only = (id: string) =>
  state().act({ key: 'only', values: { id } }, (now) => ({ ...now, content: startingFrom(now.content, nodeId(id)) }))

beforeEach(() => {
  viewStore.setState({
    ...openingView,
    history: null,
    graph: null,
    dayGraph: null,
    dayGraphs: [],
    facts: {},
    asOf: '2026-03-31',
  })
  state().showOverview(overviewOf('2026-03-31'))
})

describe('one history over everything', () => {
  test('takes back legend, switch and date, each in turn, and asks nobody', () => {
    const opened = state().graph
    state().toggleHidden('sector:academia')
    state().setPlace('both')
    state().setAsOf('2020-03-31')
    state().showOverview(overviewOf('2020-03-31'))
    expect(state().history?.past.map(({ name }) => name.key)).toEqual(['hideKind', 'place', 'asOf'])

    state().undo()
    expect(state().asOf).toBe('2026-03-31')
    expect(state().graph).toBe(opened)
    state().undo()
    expect(state().place).toBe('abroad')
    state().undo()
    expect(state().hidden.size).toBe(0)
    state().undo()
    for (let again = 0; again < 3; again++) state().redo()
    expect(state()).toMatchObject({ asOf: '2020-03-31', place: 'both' })
    expect(state().hidden.has('sector:academia')).toBe(true)
  })

  test('makes no step of what changes nothing, nor of an answer for the day that is drawn', () => {
    state().setPlace('abroad')
    state().showOverview(overviewOf('2026-03-31'))
    expect(state().history?.past).toEqual([])
  })

  test('offers newer data of the same day as a step of its own', () => {
    state().showOverview(overviewOf('2026-03-31', 2))
    expect(state().history?.past.map(({ name }) => name.key)).toEqual(['refresh'])
    expect(state().graph?.dataVersion).toBe(2)
  })
})

describe('a run of years', () => {
  const show = (day: string, run?: number) => {
    state().setAsOf(day, run)
    state().showOverview(overviewOf(day))
  }

  test('is one step, however many years it shows, and the next run is another', () => {
    const opened = state().graph
    for (const year of [2011, 2012, 2013]) show(`${year}-03-31`, 1)
    for (const year of [2014, 2015]) show(`${year}-03-31`, 2)
    expect(state().history?.past.map(({ name }) => name.key)).toEqual(['play', 'play'])
    state().undo()
    expect(state().asOf).toBe('2013-03-31')
    state().undo()
    expect(state()).toMatchObject({ asOf: '2026-03-31', graph: opened })
    state().redo()
    expect(state().asOf).toBe('2013-03-31')
  })

  test('ends with another act: what comes after that act is a step of its own', () => {
    show('2011-03-31', 1)
    state().toggleHidden('sector:academia')
    show('2012-03-31', 1)
    expect(state().history?.past.map(({ name }) => name.key)).toEqual(['play', 'hideKind', 'play'])
  })

  test('a day that is only kept is not drawn', () => {
    const { graph, history } = state()
    state().keepDayGraph(overviewOf('2020-03-31'))
    expect(state()).toMatchObject({ graph, history, asOf: '2026-03-31' })
    expect(state().dayGraphs.map(({ asOf }) => asOf)).toEqual(['2020-03-31', '2026-03-31'])
  })
})

describe('another day', () => {
  test('keeps a chosen canvas chosen, with the ties of that day', () => {
    only('org-1')
    state().showOverview(overviewOf('2020-03-31'))
    expect([...(state().graph?.nodes.keys() ?? [])]).toEqual(['org-1'])
    expect(state().dayGraph?.nodes.size).toBe(smallGraph().nodes.size)
    expect(state().graph?.asOf).toBe('2020-03-31')
  })

  test('keeps a whole canvas whole, also after undo over a date', () => {
    state().showOverview(overviewOf('2020-03-31'))
    state().undo()
    state().showOverview(overviewOf('2014-03-31'))
    expect(state().graph?.nodes.size).toBe(smallGraph().nodes.size)
  })
})

describe('which facts count', () => {
  const { nodes, links } = smallGraph()
  const without = [...nodes.values()].filter(({ id }) => id !== 'org-1')
  const under = (): OverviewParts => {
    const dayGraph = overviewOf('2026-03-31')
    const slice = { ...dayGraph.slice, nodes: without, links: [...links.values()].filter(({ to }) => to !== 'org-1') }
    const gone = { nodes: [...nodes.values()].filter(({ id }) => id === 'org-1'), links: [] }
    return { ...dayGraph, slice, filteredOut: gone }
  }

  test('is one step when the answer is there, and undo gives back picture and filter', () => {
    const facts = { agreementKinds: ['joint_degree' as const] }
    const before = state().graph
    state().setFacts(facts, 'agreementKinds')
    expect(state().graph).toBe(before)
    state().showOverview(under(), facts)
    expect(state().graph?.nodes.has(nodeId('org-1'))).toBe(false)
    expect(state().dayGraph?.filteredOut.nodes.has(nodeId('org-1'))).toBe(true)
    expect(state().history?.past.map(({ name }) => [name.key, name.values.part])).toEqual([['facts', 'agreementKinds']])
    state().undo()
    expect(state()).toMatchObject({ graph: before, facts: {} })
    state().redo()
    expect(state().facts).toEqual(facts)
  })

  test('does not draw an answer that nobody waits for any more', () => {
    const before = state().graph
    state().showOverview(under(), { activityKinds: [] })
    expect(state().graph).toBe(before)
    expect(state().dayGraphs).toHaveLength(2)
  })
})
