import { expect, test } from 'vitest'
import { markedBy, stepThrough } from '#client/features/explore/search/hits.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const { nodes } = smallGraph()
const alpha = nodeId('org-1')
const beta = nodeId('org-2')
const gamma = nodeId('org-3')

function aHit(of: Partial<Hit> & Pick<Hit, 'id'>): Hit {
  return {
    label: 'University',
    names: { en: of.id, ja: null, native: null, nativeLanguage: null, shortEn: null, shortJa: null, jaSource: null },
    matched: of.id,
    match: 'whole_name',
    sector: 'academia',
    place: 'abroad',
    countryCode: null,
    countryNames: null,
    city: null,
    isPartner: true,
    partnershipState: 'living',
    ties: 1,
    leadsTo: [],
    ...of,
  }
}

const germany = aHit({ id: 'DE', label: 'Country', sector: null, isPartner: false, leadsTo: [beta, gamma] })

test('marks what was found itself, then what belongs to a place whose name is asked, each once', () => {
  expect(markedBy(null, [aHit({ id: alpha }), germany, aHit({ id: gamma })], nodes)).toEqual([alpha, beta, gamma])
})

test('a place that is met in the middle of its name, and an activity, stand for nothing else', () => {
  const middle = { ...germany, match: 'all_words' as const }
  const activity = aHit({ id: 'act-1', label: 'Activity', leadsTo: [beta] })
  expect(markedBy(null, [middle, activity, aHit({ id: alpha })], nodes)).toEqual([alpha])
})

test('what was chosen from the search counts alone, until something else is typed', () => {
  expect(markedBy(germany, [aHit({ id: alpha }), germany], nodes)).toEqual([beta, gamma])
  expect(markedBy(germany, [], nodes)).toEqual([beta, gamma])
  expect(markedBy(germany, [aHit({ id: alpha })], nodes)).toEqual([alpha])
})

test('what is not known at this date, and a unit without ties, cannot be marked', () => {
  const idle = nodeId('dep-idle')
  const more = new Map(
    [...nodes].flatMap(([id, node]) => [
      [id, node] as const,
      [idle, { ...node, id: idle, label: 'Department' as const, ties: 0 }] as const,
    ]),
  )
  expect(markedBy(null, [aHit({ id: 'org-unknown' }), aHit({ id: idle }), aHit({ id: 'dep-1' })], more)).toEqual([
    'dep-1',
  ])
})

test('steps go round in both directions, and begin at the nearer end', () => {
  const drawn = [alpha, beta, gamma]
  expect(stepThrough(drawn, null, 1)).toBe(alpha)
  expect(stepThrough(drawn, null, -1)).toBe(gamma)
  expect(stepThrough(drawn, gamma, 1)).toBe(alpha)
  expect(stepThrough(drawn, alpha, -1)).toBe(gamma)
  expect(stepThrough(drawn, nodeId('elsewhere'), 1)).toBe(alpha)
  expect(stepThrough([], null, 1)).toBeUndefined()
})
