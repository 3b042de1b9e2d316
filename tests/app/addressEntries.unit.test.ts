import { beforeEach, describe, expect, test } from 'vitest'
import { Entries, isSameSeen, type Seen } from '#client/app/address/entries.ts'
import { type Change, changeOf } from '#client/app/address/steps.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { OverviewParts } from '#client/graph/mergeSlice.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const state = () => viewStore.getState()
const seen = (path: string): Seen => ({ path, workspace: null, selection: { kind: 'none' }, found: null, list: {} })

const overviewOf = (asOf: string): OverviewParts => {
  const { nodes, links, regions, countries, recentSince } = smallGraph()
  return {
    slice: { asOf, recentSince, dataVersion: 1, nodes: [...nodes.values()], links: [...links.values()] },
    regions,
    countries,
  }
}

beforeEach(() => {
  viewStore.setState({ ...openingView, history: null, graph: null, dayGraph: null, dayGraphs: [], asOf: '2026-03-31' })
})

/** What each of these makes of the browser's history. */
function changes(...acts: readonly (() => void)[]): readonly Change[] {
  const all: Change[] = []
  const stop = viewStore.subscribe((now, before) => all.push(changeOf(now, before)))
  for (const act of acts) act()
  stop()
  return all
}

describe('the browser’s history', () => {
  test('gets an entry for what the reader does, none for undo, for places and for the first picture', () => {
    expect(
      changes(
        () => state().setPlace('both'),
        () => state().showOverview(overviewOf('2026-03-31')),
        () => state().toggleHidden('sector:academia'),
        () => state().select({ kind: 'node', id: nodeId('org-1') }),
        () => state().complete((now) => ({ ...now, positions: new Map([[nodeId('org-1'), { x: 1, y: 2 }]]) })),
        () => state().undo(),
        () => state().redo(),
        () => state().highlight('departments'),
        () => state().setAsOf('2020-03-31'),
        () => state().showOverview(overviewOf('2020-03-31')),
      ),
    ).toEqual(['turn', 'detail', 'act', 'act', 'detail', 'turn', 'turn', 'detail', 'detail', 'act'])
  })

  test('knows what an entry showed, and in which direction it lies', () => {
    const entries = new Entries(7, null)
    const first = { view: entries.current }
    entries.hold(seen('/a'))
    const second = { view: entries.next() }
    entries.hold(seen('/b'))
    expect(entries.arrive(first)).toEqual({ direction: -1, seen: seen('/a') })
    expect([entries.goesOn(-1), entries.goesOn(1)]).toEqual([false, true])
    expect(entries.arrive(second)).toEqual({ direction: 1, seen: seen('/b') })
    expect([entries.goesOn(-1), entries.goesOn(1)]).toEqual([true, false])
  })

  test('does not know entries of an earlier loading of the page, nor a typed address', () => {
    const entries = new Entries(7, { view: { loading: 6, key: 4, at: 4 } })
    entries.hold(seen('/a'))
    expect(entries.current.at).toBe(4)
    expect(entries.arrive({ view: { loading: 6, key: 3, at: 3 } })).toBeNull()
    expect(entries.adopt({ view: { loading: 6, key: 3, at: 3 } }).at).toBe(3)
    expect(entries.arrive(null)).toBeNull()
    expect(entries.adopt(null).at).toBe(4)
    expect(entries.arrive({ view: { loading: 7, key: 'x', at: 0 } })).toBeNull()
  })

  test('tells views apart by picture, selection, find and screen', () => {
    expect(isSameSeen(seen('/a'), seen('/a'))).toBe(true)
    expect(isSameSeen(seen('/a'), seen('/b'))).toBe(false)
    expect(isSameSeen(seen('/a'), { ...seen('/a'), selection: { kind: 'node', id: nodeId('org-1') } })).toBe(false)
  })
})
