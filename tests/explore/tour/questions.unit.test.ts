import { expect, test } from 'vitest'
import { questionsOf, unitsToAsk } from '#client/features/explore/tour/questions.ts'
import { linkId, nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const unit = nodeId('dep-1')
const other = nodeId('dep-2')
const seen = { layout: 'regions' as const, asOf: '2026-03-31', selection: { kind: 'none' } as Selection }

/** Unit 1 with Alpha and Gamma, the stronger; unit 2 with Gamma, too. */
function sharing(): Graph {
  const graph = smallGraph()
  const tie = graph.links.get(linkId('dep-1~org-1'))
  if (!tie) throw new Error('the small graph has no such tie')
  const stronger = { ...tie, id: linkId('dep-1~org-3'), to: 'org-3', agreements: 4, agreementsInForce: 3 }
  return { ...graph, links: new Map(graph.links).set(stronger.id, stronger) }
}

test('five questions are asked, with numbers reckoned from the ties of the unit', () => {
  const questions = questionsOf(unit, sharing())
  expect(questions.map(({ key, answer, values }) => ({ key, answer, values }))).toEqual([
    { key: 'strongest', answer: 'org-3', values: { count: 2, agreements: 4, activities: 2 } },
    { key: 'places', answer: null, values: { count: 2 } },
    { key: 'why', answer: null, values: { count: 2, ties: 2 } },
    { key: 'shared', answer: 'dep-2', values: { count: 1 } },
    { key: 'before', answer: null, values: { count: 2 } },
  ])
})

test('each is open until the reader does just this on the picture', () => {
  const acts = [
    { selection: { kind: 'node', id: nodeId('org-3') } },
    { layout: 'map' },
    { selection: { kind: 'tie', from: unit, to: nodeId('org-1') } },
    { selection: { kind: 'nodes', ids: [unit, other] } },
    { asOf: '2025-03-31' },
  ] as const
  const questions = questionsOf(unit, sharing())
  for (const [index, question] of questions.entries()) {
    expect(question.isDone(seen)).toBe(false)
    expect(acts.map((act) => question.isDone({ ...seen, ...act }))).toEqual(acts.map((_, at) => at === index))
  }
})

test('a unit that shares no partner is not asked what it shares', () => {
  expect(questionsOf(unit, smallGraph()).map(({ key }) => key)).toEqual(['strongest', 'places', 'why', 'before'])
})

test('only units with at least two ties are offered, and no partner', () => {
  const graph = sharing()
  expect(unitsToAsk([...graph.nodes.values()], graph).map(({ id }) => id)).toEqual([unit])
})
