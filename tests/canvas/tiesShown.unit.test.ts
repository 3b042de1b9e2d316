import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { tiesShownAt, tiesShownWords } from '#client/canvas/engine/facts/tiesShown.ts'
import { nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import enCanvas from '#client/i18n/en/canvas.json'
import jaCanvas from '#client/i18n/ja/canvas.json'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const view = viewStore.getInitialState()

/** One unit with two partners, of which one is at home. */
function twoPlaces(): Graph {
  const graph = smallGraph()
  const [beta, tie] = [graph.nodes.get(nodeId('org-2')), [...graph.links.values()].find(({ from }) => from === 'dep-1')]
  if (!beta || !tie) throw new Error('the small graph has another shape')
  const second = { ...tie, id: `dep-1~${beta.id}` as typeof tie.id, to: beta.id }
  return {
    ...graph,
    nodes: new Map([...graph.nodes, [beta.id, { ...beta, place: 'at_home' as const }]]),
    links: new Map([...graph.links, [second.id, second]]),
  }
}

const shown = (place: 'abroad' | 'at_home' | 'both') => tiesShownAt(visibleOf(twoPlaces(), { ...view, place }))

describe('ties of a mark', () => {
  test('are those of the places that are shown', () => {
    expect(shown('both').get('dep-1')).toBe(2)
    expect(shown('abroad').get('dep-1')).toBe(1)
    expect(shown('at_home').get('dep-1')).toBe(1)
    expect(shown('at_home').has('dep-2')).toBe(false)
  })

  test('are counted at partners of every end at home', () => {
    expect(shown('both').get('org-1')).toBe(2)
    expect(shown('both').get('org-2')).toBe(2)
    expect(shown('both').get(UNIT_NOT_STATED)).toBe(1)
  })

  test('count one by one where a line stands for several', () => {
    const visible = visibleOf(twoPlaces(), { ...view, place: 'both' })
    const joined = { ...visible, joined: new Map([['dep-1~org-1', 4]]) }
    expect(tiesShownAt(joined).get('dep-1')).toBe(5)
  })
})

describe('in words', () => {
  const words: Record<string, TFunction> = {}
  beforeAll(async () => {
    const resources = { en: { canvas: enCanvas }, ja: { canvas: jaCanvas } }
    const own = i18next.createInstance()
    await own.init({ lng: 'en', ns: ['canvas'], resources, interpolation: { escapeValue: false } })
    words.en = own.getFixedT('en', 'canvas') as TFunction
    words.ja = own.getFixedT('ja', 'canvas') as TFunction
  })

  test.each([
    ['en', 22, 45, '22 of 45 ties shown'],
    ['en', 45, 45, '45 ties'],
    ['en', 0, 1, '0 of 1 tie shown'],
    ['en', 1, 1, '1 tie'],
    ['ja', 22, 45, 'つながり45のうち22を表示'],
    ['ja', 45, 45, 'つながり45'],
  ])('%s: %i of %i', (language, some, all, text) => {
    expect(words[language] && tiesShownWords(some, all, words[language])).toBe(text)
  })
})
