import { expect, test } from 'vitest'
import { impliedPairs, pairLine } from '#client/canvas/engine/facts/impliedPairs.ts'
import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import type { CanvasFact } from '#client/canvas/engine/types.ts'
import { factAt, factPlaces, openedTies } from '#client/canvas/layouts/network/openedFacts.ts'
import { HOME, linkId, nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'

const graph: Graph = {
  asOf: '2026-03-31',
  recentSince: '2023-04-01',
  dataVersion: 1,
  nodes: new Map(),
  links: new Map(),
  regions: [],
  countries: [],
}
const positions = new Map([
  ['dep-a', { x: 0, y: 0 }],
  ['org-b', { x: 100, y: 0 }],
  ['org-c', { x: 50, y: 90 }],
])

const tie = (from: string, to: string): GraphLink => ({
  id: linkId(`${from}~${to}`),
  from,
  to: nodeId(to),
  state: 'grey',
  tail: null,
  toBeConfirmed: false,
  agreements: 1,
  agreementsInForce: 0,
  agreementsExpiring: 0,
  activities: 0,
  recentActivities: 0,
  lastSeen: null,
})

const shown = (id: string, ...ties: readonly GraphLink[]): ShownFact => ({
  fact: { id, label: 'Agreement' } as CanvasFact,
  ties,
})

test('an agreement stands in the middle of its ends, one of several partners once in the middle of all', () => {
  const [ab, ac] = [tie('dep-a', 'org-b'), tie('dep-a', 'org-c')]
  const places = factPlaces([shown('agr-1', ab), shown('agr-2', ab, ac)], graph, positions)
  expect([...places]).toEqual([
    ['agr-1', { x: 50, y: 0 }],
    ['agr-2', { x: 50, y: 30 }],
  ])
  const ties = openedTies([shown('agr-1', ab), shown('agr-2', ab, ac)], places, positions)
  expect(ties.map(({ link }) => link.id).sort()).toEqual([ab.id, ac.id].sort())
})

test('what joins the same ends stands side by side, what has one end drawn stands around it, and none covers another', () => {
  const [ab, home] = [tie('dep-a', 'org-b'), tie(HOME, 'org-b')]
  const facts = Array.from({ length: 12 }, (_, index) => shown(`agr-${index}`, index % 2 ? ab : home))
  const places = [...factPlaces(facts, graph, positions).values()]
  expect(places).toHaveLength(12)
  const gaps = places.flatMap((a, at) => places.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  expect(Math.min(...gaps)).toBeGreaterThan(6)
})

test('what lies under the pointer is the agreement with one of its ties', () => {
  const ab = tie('dep-a', 'org-b')
  const facts = [shown('agr-1', ab)]
  const places = factPlaces(facts, graph, positions)
  expect(factAt({ x: 51, y: 1 }, facts, places, 1)).toEqual({ fact: 'agr-1', tie: ab })
  expect(factAt({ x: 80, y: 0 }, facts, places, 1)).toBeNull()
})

test('an agreement of three partners is one node and implies three pairs, which are none of its ties', () => {
  const [ab, ac, ad] = [tie('dep-a', 'org-b'), tie('dep-a', 'org-c'), tie('dep-a', 'org-d')]
  const facts = [shown('agr-1', ab, ac, ad), shown('agr-2', ac, ab), shown('agr-3', ab)]
  expect([...factPlaces([shown('agr-1', ab, ac, ad)], graph, positions).keys()]).toEqual(['agr-1'])
  const pairs = impliedPairs(facts)
  expect(pairs.map(({ ends, facts: count }) => [...ends, count])).toEqual([
    ['org-b', 'org-c', 2],
    ['org-b', 'org-d', 1],
    ['org-c', 'org-d', 1],
  ])
  const drawn = openedTies(facts, factPlaces(facts, graph, positions), positions).map(({ link }) => link.id)
  expect(drawn.filter((id) => pairs.some((pair) => pair.id === id))).toEqual([])
  expect(pairs.map((pair) => pairLine(pair, positions) !== null)).toEqual([true, false, false])
})

test('an agreement that two units hold with one partner implies no pair', () => {
  expect(impliedPairs([shown('agr-1', tie('dep-a', 'org-b'), tie('dep-e', 'org-b'))])).toEqual([])
})
