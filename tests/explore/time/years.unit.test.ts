import { describe, expect, test } from 'vitest'
import { beginningOf, nextPace, PACES, yearOn } from '#client/features/explore/time/years.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { stepYears } from '#client/view/days.ts'
import { graphOfAllDays } from '#client/view/placedGraph.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const bounds = { earliest: '1980-01-31', latest: '2026-11-27' }

describe('a year on or back', () => {
  test('is the same day, but for the 29th of February', () => {
    expect(stepYears('2026-03-31', -1)).toBe('2025-03-31')
    expect(stepYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(stepYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  test('ends with the axis, and leads nowhere from there', () => {
    expect(yearOn('2026-03-31', 1, bounds)).toBe('2026-11-27')
    expect(yearOn('2026-11-27', 1, bounds)).toBeNull()
    expect(yearOn('1980-06-30', -1, bounds)).toBe('1980-01-31')
    expect(yearOn('1980-01-31', -1, bounds)).toBeNull()
  })

  test('never leads further away from the axis than one is', () => {
    expect(yearOn('2030-01-01', 1, bounds)).toBeNull()
    expect(yearOn('2030-01-01', -1, bounds)).toBe('2026-11-27')
    expect(yearOn('1970-01-01', -1, bounds)).toBeNull()
    expect(yearOn('1970-01-01', 1, bounds)).toBe('1980-01-31')
  })

  test('a run begins where one is, and at the end of the axis with its first year', () => {
    expect(beginningOf('2016-03-31', bounds)).toBe('2016-03-31')
    expect(beginningOf('2026-11-27', bounds)).toBe('1980-11-27')
    expect(beginningOf('2030-01-01', bounds)).toBe('1980-01-31')
  })

  test('there are three paces, in turn', () => {
    const [slow, normal, fast] = PACES
    expect([nextPace(slow), nextPace(normal), nextPace(fast)]).toEqual([normal, fast, slow])
  })
})

describe('what places are reckoned for', () => {
  const latest = smallGraph()
  const earlier: Graph = { ...without(latest, 'org-2'), asOf: '2016-03-31' }

  test('is the same object as long as a day brings nothing new, so that no mark moves', () => {
    const placedGraph = graphOfAllDays(null, [latest])
    expect(placedGraph).toBe(latest)
    expect(graphOfAllDays(placedGraph, [earlier, latest])).toBe(placedGraph)
    expect(graphOfAllDays(placedGraph, [latest, earlier])).toBe(placedGraph)
  })

  test('is completed by a day that brings something, and keeps what it had', () => {
    const placedGraph = graphOfAllDays(null, [earlier])
    const more = graphOfAllDays(placedGraph, [latest, earlier])
    expect([...(more?.nodes.keys() ?? [])].sort()).toEqual([...latest.nodes.keys()].sort())
    expect(more?.nodes.get(nodeId('org-1'))).toBe(earlier.nodes.get(nodeId('org-1')))
    expect([...(more?.links.keys() ?? [])].sort()).toEqual([...latest.links.keys()].sort())
    expect(graphOfAllDays(more, [earlier, latest])).toBe(more)
  })

  test('begins anew with newer data', () => {
    const newer = { ...latest, dataVersion: 2 }
    expect(graphOfAllDays(latest, [newer, earlier])).toBe(newer)
  })
})

function without(graph: Graph, id: string): Graph {
  const nodes = new Map([...graph.nodes].filter(([one]) => one !== id))
  return { ...graph, nodes, links: new Map([...graph.links].filter(([, { to }]) => to !== id)) }
}
