import { beforeEach, describe, expect, test } from 'vitest'
import { tidyUp } from '#client/features/explore/actions/canvasActions.ts'
import { graphOfOverview, type OverviewParts } from '#client/graph/mergeSlice.ts'
import { plainView } from '#client/view/address/plainText.ts'
import { noLists } from '#client/view/filters.ts'
import { graphWithRoom } from '#client/view/placedGraph.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const DAY = '2026-03-31'
const state = () => viewStore.getState()
const overview = (): OverviewParts => {
  const { nodes, links, regions, countries, recentSince } = smallGraph()
  return {
    slice: { asOf: DAY, recentSince, dataVersion: 1, nodes: [...nodes.values()], links: [...links.values()] },
    regions,
    countries,
  }
}
const [region] = [...smallGraph().nodes.values()].flatMap(({ regionId, label }) =>
  label !== 'Department' && regionId ? [regionId] : [],
)

const bare = plainView(DAY, 'en')
const narrowed = { ...bare, filters: { ...bare.filters, regions: [region ?? ''] } }

function open(view: typeof bare): void {
  state().restore(view, { key: 'address', values: {} })
  state().showOverview(overview())
}

const shown = () => {
  const { graph, dayGraph } = state()
  if (!graph || !dayGraph) throw new Error('nothing is open')
  const { organizations, departments } = visibleOf(graph, state(), dayGraph)
  return [...organizations, ...departments].map(({ id }) => id)
}
const all = graphOfOverview(overview())
/** Who has a place. */
const placed = () => graphWithRoom(all, state().history?.present.room, shown()).nodes.size
const clickRegion = (regions: readonly string[] | null) =>
  state().act({ key: 'filter', values: {} }, (now) => ({ ...now, filters: { ...now.filters, ...noLists, regions } }))

beforeEach(() => {
  viewStore.setState({
    ...openingView,
    today: DAY,
    asOf: DAY,
    history: null,
    graph: null,
    dayGraph: null,
    dayGraphs: [],
  })
  viewStore.setState({ restoring: null, missing: null })
})

describe('room', () => {
  test('is for everything while nothing but the place is chosen', () => {
    open(bare)
    expect(state().history?.present.room).toBeUndefined()
    expect(placed()).toBe(all.nodes.size)
    tidyUp()
    expect(state().history?.past).toEqual([])
  })

  test('is given to what is shown when an address is opened', () => {
    open(narrowed)
    expect(shown().length).toBeGreaterThan(0)
    expect(placed()).toBe(shown().length)
    expect(placed()).toBeLessThan(all.nodes.size)
  })

  test('stays while filters are clicked, and is given anew by tidy up, as a step that undo takes back', () => {
    open(bare)
    clickRegion([region ?? ''])
    expect(placed()).toBe(all.nodes.size)
    tidyUp()
    expect(placed()).toBe(shown().length)
    // What has no room yet is seen all the same.
    clickRegion(null)
    expect(placed()).toBe(all.nodes.size)
    state().undo()
    expect(placed()).toBe(shown().length)
    state().undo()
    expect(placed()).toBe(all.nodes.size)
  })
})
