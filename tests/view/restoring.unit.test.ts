import { beforeEach, describe, expect, test } from 'vitest'
import { goneIds, wantedIds } from '#client/graph/content.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { OverviewParts } from '#client/graph/mergeSlice.ts'
import { plainView } from '#client/view/address/plainText.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { OwnSlice } from '#client/view/store/restoring.ts'
import { withoutAnything } from '#client/view/store/workspace.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const TODAY = '2026-11-21'
const DAY = '2026-03-31'
const state = () => viewStore.getState()
const steps = () => state().history?.past.map(({ name }) => name.key)

const overviewOf = (asOf: string, dataVersion = 1): OverviewParts => {
  const { nodes, links, regions, countries, recentSince } = smallGraph()
  return {
    slice: { asOf, recentSince, dataVersion, nodes: [...nodes.values()], links: [...links.values()] },
    regions,
    countries,
  }
}

/** What the server says of these ids: those that are in the small graph, and the ties among them. */
const sliceOf = (ids: readonly string[], asOf: string, dataVersion = 1): OwnSlice => {
  const { slice } = overviewOf(asOf, dataVersion)
  const nodes = slice.nodes.filter(({ id, ties }) => ids.includes(id) && ties > 0)
  const has = new Set(nodes.map(({ id }) => id))
  const all = new Set(slice.nodes.map(({ id }) => id))
  return {
    ...slice,
    nodes,
    links: slice.links.filter(({ from, to }) => has.has(to) && (from === 'home' || has.has(from))),
    unavailable: ids.filter((id) => !all.has(id)),
  }
}

const some = [...smallGraph().nodes.keys()].slice(0, 5)
const chosen = (ids: readonly string[]): SavedView => ({
  ...plainView(DAY, 'en'),
  layout: 'network',
  opensWith: 'nodes',
  selection: { kind: 'node', id: nodeId(ids[0] ?? '') },
  nodes: ids.map((id, index) => ({
    id: nodeId(id),
    at: { x: index * 40, y: index * -30 },
    isPinned: index === 1,
    isHidden: index === 2,
    isByHand: true,
  })),
})
const named = (key: string) => ({ key, values: {} })

beforeEach(() => {
  viewStore.setState({ ...openingView, today: TODAY, history: null, graph: null, dayGraph: null, dayGraphs: [] })
  viewStore.setState({ restoring: null, missing: null })
})

describe('a saved view', () => {
  test('opens when both its answers are there, in either order, as the first state of all', () => {
    for (const isSliceFirst of [true, false]) {
      viewStore.setState({ history: null, graph: null, dayGraphs: [] })
      state().restore(chosen(some), named('address'))
      expect([state().asOf, state().graph]).toEqual([DAY, null])
      if (isSliceFirst) state().showSlice(sliceOf(some, DAY))
      state().showOverview(overviewOf(DAY))
      if (!isSliceFirst) {
        expect(state().graph).toBeNull()
        state().showSlice(sliceOf(some, DAY))
      }
      expect([...(state().graph?.nodes.keys() ?? [])].sort()).toEqual([...some].sort())
      expect(steps()).toEqual([])
      expect(state()).toMatchObject({ layout: 'network', restoring: null, missing: null })
      expect(state().history?.present.positions.get(nodeId(some[1] ?? ''))).toEqual({ x: 40, y: -30 })
      expect(state().hiddenNodes).toEqual(new Set([some[2]]))
    }
  })

  test('says how much of it is not available, and leaves that out', () => {
    const all = [...some, 'org-secret', 'org-nobody']
    state().restore(chosen(all), named('address'))
    state().showSlice(sliceOf(all, DAY))
    state().showOverview(overviewOf(DAY))
    expect(state().missing).toEqual({ count: 2, of: 7 })
    const content = state().history?.present.content
    expect(content && [...wantedIds(content)].sort()).toEqual([...some].sort())
    expect(content && goneIds(content).size).toBe(0)
  })

  test('comes over an open canvas as one step, with its selection, and undo takes it back', () => {
    state().restore(plainView(TODAY, 'en'), named('address'))
    state().showOverview(overviewOf(TODAY))
    const before = state().history?.present
    state().restore(chosen(some), named('draft'))
    expect(state().history?.present).toBe(before)
    state().showOverview(overviewOf(DAY))
    state().showSlice(sliceOf(some, DAY))
    expect(steps()).toEqual(['draft'])
    expect(state().selection).toEqual({ kind: 'node', id: some[0] })
    state().undo()
    expect(state().history?.present).toBe(before)
    expect(state().asOf).toBe(TODAY)
  })

  test('takes along what is chosen in the header while it is on its way', () => {
    state().restore({ ...chosen(some), opensWith: 'overview', nodes: [] }, named('address'))
    state().setPlace('both')
    state().setAsOf(TODAY)
    state().showOverview(overviewOf(TODAY))
    expect(state()).toMatchObject({ place: 'both', asOf: TODAY, layout: 'network', restoring: null })
  })
})

describe('newer data', () => {
  test('comes to the same nodes as one step, which undo takes back', () => {
    state().restore(chosen(some), named('address'))
    state().showSlice(sliceOf(some, DAY))
    state().showOverview(overviewOf(DAY))
    const before = state().history?.present
    state().restore(chosen(some), named('refresh'), 1)
    expect(state().history?.present).toBe(before)
    state().showSlice(sliceOf(some, DAY, 2))
    state().showOverview(overviewOf(DAY, 2))
    expect(steps()).toEqual(['refresh'])
    expect([state().graph?.dataVersion, state().dayGraph?.dataVersion]).toEqual([2, 2])
    state().undo()
    expect(state().history?.present).toBe(before)
  })

  test('that is none changes nothing', () => {
    state().restore(plainView(DAY, 'en'), named('address'))
    state().showOverview(overviewOf(DAY))
    const before = state().history
    state().restore(plainView(DAY, 'en'), named('refresh'), 1)
    state().showOverview(overviewOf(DAY))
    expect(state().history).toBe(before)
    expect(state().restoring).toBeNull()
  })
})

describe('a view of before', () => {
  test('comes back along the undo stack, and where that has lost it as a step of its own', () => {
    state().restore(plainView(DAY, 'en'), named('address'))
    state().showOverview(overviewOf(DAY))
    const first = state().history?.present
    state().setPlace('both')
    const second = state().history?.present
    if (!first || !second) throw new Error('nothing is drawn')
    state().revisit(first, { kind: 'none' })
    expect([steps(), state().history?.future.length]).toEqual([[], 1])
    state().toggleHidden('departments')
    state().revisit(second, { kind: 'none' })
    expect(steps()).toEqual(['hideKind', 'back'])
    expect(state().place).toBe('both')
  })
})

test('a chosen canvas counts what has nothing on its day, the whole picture does not', () => {
  state().restore(chosen(some), named('address'))
  const slice = sliceOf(some, DAY)
  const [first, ...rest] = slice.nodes
  state().showSlice({ ...slice, nodes: rest })
  const overview = overviewOf(DAY)
  const without = overview.slice.nodes.filter(({ id }) => id !== first?.id)
  state().showOverview({ ...overview, slice: { ...overview.slice, nodes: without } })
  const { history, dayGraph } = state()
  if (!history || !dayGraph) throw new Error('nothing is drawn')
  const tieless = rest.filter(({ ties }) => ties === 0).length
  expect(withoutAnything(history.present, dayGraph)).toEqual({ count: 1 + tieless, of: 5 })
  state().restore(plainView(DAY, 'en'), named('address'))
  const now = state().history?.present
  expect(now && withoutAnything(now, dayGraph)).toBeNull()
})
