import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layouts } from '#client/canvas/layouts.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Arrangement } from '#client/view/arrangement.ts'
import { savedLayouts } from '#client/view/savedView.ts'
import type { LayoutName, LegendKey, PlaceSwitch, Selection } from '#client/view/types.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const state = () => viewStore.getState()
const ids = [...smallGraph().nodes.keys()]

function opened(): void {
  viewStore.setState({ ...openingView, history: null, graph: null, dayGraph: null, dayGraphs: [], asOf: '2026-03-31' })
  const { nodes, links, regions, countries, recentSince } = smallGraph()
  const slice = {
    asOf: '2026-03-31',
    recentSince,
    dataVersion: 1,
    nodes: [...nodes.values()],
    links: [...links.values()],
  }
  state().showOverview({ slice, regions, countries })
}

function switchTo(layout: LayoutName): void {
  state().act({ key: 'layout', values: { layout } }, (now) => (now.layout === layout ? now : { ...now, layout }))
}

/** All that a switch of layout must leave as it is. */
function kept() {
  const { selection, place, strategicOnly, hidden, hiddenNodes, marked, asOf, graph, history, arrangement } = state()
  const filters = history?.present.filters
  const facts = history?.present.content.facts
  const drawn = graph && visibleOf(graph, state())
  const shown = drawn && [...drawn.departments, ...drawn.organizations].map(({ id }) => id)
  return { selection, place, strategicOnly, hidden, hiddenNodes, marked, asOf, filters, facts, shown, arrangement }
}

type Step =
  | { readonly does: 'layout'; readonly layout: LayoutName }
  | { readonly does: 'select'; readonly selection: Selection }
  | { readonly does: 'hide'; readonly key: LegendKey }
  | { readonly does: 'place'; readonly place: PlaceSwitch }
  | { readonly does: 'strategic'; readonly on: boolean }
  | { readonly does: 'arrange'; readonly change: Partial<Arrangement> }
  | { readonly does: 'undo' | 'redo' }

const anId = fc.constantFrom(...ids)
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  anId.map((id): Selection => ({ kind: 'node', id })),
  fc.uniqueArray(anId, { minLength: 2, maxLength: 3 }).map((some): Selection => ({ kind: 'nodes', ids: some })),
  fc.tuple(anId, anId).map(([from, to]): Selection => ({ kind: 'tie', from, to: nodeId(to) })),
)
const layout = fc.constantFrom(...layouts.map(({ name }) => name))
const step: fc.Arbitrary<Step> = fc.oneof(
  layout.map((name): Step => ({ does: 'layout', layout: name })),
  selection.map((one): Step => ({ does: 'select', selection: one })),
  fc.constantFrom<LegendKey>('sector:academia', 'departments', 'tie:grey').map((key): Step => ({ does: 'hide', key })),
  fc.constantFrom<PlaceSwitch>('abroad', 'at_home', 'both').map((place): Step => ({ does: 'place', place })),
  fc.boolean().map((on): Step => ({ does: 'strategic', on })),
  fc
    .constantFrom<Partial<Arrangement>>({ columns: 'bridge' }, { matrix: 'countries' }, { matrixOrder: 'official' })
    .map((change): Step => ({ does: 'arrange', change })),
  fc.constantFrom('undo' as const, 'redo' as const).map((does): Step => ({ does })),
)

function take(one: Step): void {
  if (one.does === 'layout') switchTo(one.layout)
  else if (one.does === 'arrange')
    state().act({ key: 'arrange', values: {} }, (now) => ({
      ...now,
      arrangement: { ...now.arrangement, ...one.change },
    }))
  else if (one.does === 'select') state().select(one.selection)
  else if (one.does === 'hide') state().toggleHidden(one.key)
  else if (one.does === 'place') state().setPlace(one.place)
  else if (one.does === 'strategic') state().setStrategicOnly(one.on)
  else state()[one.does]()
}

describe('the six layouts', () => {
  test('have keys in one order, and every one can be kept in an address', () => {
    const names = layouts.map(({ name }) => name)
    expect(names).toEqual(['network', 'regions', 'columns', 'map', 'timeline', 'matrix'])
    expect([...names].sort()).toEqual([...savedLayouts].sort())
    // Addresses that are out in the world know these two by number.
    expect(savedLayouts.slice(0, 2)).toEqual(['regions', 'network'])
  })

  test('show the same selection under the same filters before and after any switch, its undo and its redo', () => {
    let switches = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), layout, (steps, to) => {
        opened()
        for (const one of steps) {
          const before = kept()
          take(one)
          if (one.does !== 'layout') continue
          switches++
          expect(state().layout).toBe(one.layout)
          expect(kept()).toEqual(before)
        }
        const from = state().layout
        const before = kept()
        switchTo(to)
        expect(kept()).toEqual(before)
        if (to === from) return
        switches += 3
        state().undo()
        expect(state().layout).toBe(from)
        expect(kept()).toEqual(before)
        state().redo()
        expect(state().layout).toBe(to)
        expect(kept()).toEqual(before)
      }),
      { numRuns: 200 },
    )
    expect(switches).toBeGreaterThan(200)
  })
})
