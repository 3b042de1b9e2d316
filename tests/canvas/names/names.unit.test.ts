import { beforeAll, describe, expect, test } from 'vitest'
import { outerRadius } from '#client/canvas/engine/marks/marks.ts'
import type { DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import { grown, overlap } from '#client/canvas/geometry/boxGrid.ts'
import { breakName } from '#client/canvas/geometry/breakName.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import { BAND_OUTER, type Geometry, geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { firstPicture, settle } from '#client/canvas/layouts/regions/places/settle.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { loadFonts } from '#tests/canvas/letters.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { sampled } from '#tests/support/sample.ts'

const plate = { width: 840, height: 596 }
const noName = { en: null, ja: null, native: null, nativeLanguage: null, shortEn: null, shortJa: null, jaSource: null }

beforeAll(loadFonts)

describe.each(['ja', 'en'] as const)('names of the seed abroad, %s', (language) => {
  // A selection moves no mark, so one settling serves all pictures.
  const drawn = once(() => {
    const graph = seedGraph()
    const input = regionsInput(graph, 'abroad', { ...plate, scale: 1, grow: 1 }, language)
    const plan = planOf(input)
    return { graph, input, plan, settled: settle(input, plan) }
  })
  function picture(selected: string | null, phase: 'start' | 'settled' = 'settled') {
    const { graph, input, plan, settled } = drawn()
    const places = phase === 'start' ? firstPicture(input, plan) : settled
    const positions = new Map(input.partners.map(({ id }, index) => [id as string, places[index] ?? { x: 0, y: 0 }]))
    const partners = laidOut(graph, 'abroad').organizations
    const camera = { zoom: 1, pan: { x: 0, y: 0 } }
    const geometry = geometryOf(plan.size)
    const names = partnerNames({
      partners,
      positions,
      geometry,
      camera,
      plate,
      language,
      selected: selectedNamesOf(selected === null ? { kind: 'none' } : { kind: 'node', id: nodeId(selected) }),
      phase,
    })
    return { names, partners, positions, geometry }
  }

  test.each(['start', 'settled'] as const)('touch no name, no mark and not the band: %s', (phase) => {
    const { names, partners, positions, geometry } = picture(null, phase)
    expect(names.length).toBeGreaterThanOrEqual(phase === 'start' ? 8 : 78)
    expect(clashesOf(names)).toEqual([])
    expect(onMarks(names, partners, positions)).toEqual([])
    expect(onBand(names, geometry)).toEqual([])
  })

  test('leave every mark alone wherever the selection is, its own name included', () => {
    const { partners } = picture(null)
    const selections = partners.filter((_, rank) => rank % 8 === 0)
    for (const { id } of sampled(selections, 8)) {
      const { names, positions } = picture(id)
      const leader = names.find((name) => name.id === id)?.leader
      expect(names.some((name) => name.id === id)).toBe(true)
      expect(leader ? Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y) : 0, id).toBeLessThan(110)
      expect([...clashesOf(names), ...onMarks(names, partners, positions)], `${id} selected`).toEqual([])
    }
  })

  test('always name what is selected, off all other names', () => {
    const weakest = picture(null).partners.at(-1)?.id ?? ''
    const { names } = picture(weakest)
    const own = names.find((name) => name.id === weakest)
    expect(own).toBeDefined()
    expect(names.filter((name) => name !== own && own && overlap(name.box, grown(own.box, 0)))).toEqual([])
  })
})

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function clashesOf(names: readonly DrawnName[]) {
  return names.flatMap((a, index) =>
    names
      .slice(index + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  )
}

function onMarks(names: readonly DrawnName[], partners: readonly GraphNode[], positions: Positions) {
  return names.flatMap(({ id, box }) =>
    partners
      .filter((node) => {
        const { x, y } = positions.get(node.id) ?? { x: -99, y: -99 }
        const dx = Math.max(box.left - x, 0, x - box.right)
        const dy = Math.max(box.top - y, 0, y - box.bottom)
        return Math.hypot(dx, dy) < outerRadius(node, 1)
      })
      .map((node) => `${id} on ${node.id}`),
  )
}

function onBand(names: readonly DrawnName[], geometry: Geometry) {
  return names
    .filter(({ box }) =>
      [box.left, (box.left + box.right) / 2, box.right].some((x) =>
        [box.top, box.bottom].some((y) => {
          const { angle, radius } = geometry.polar({ x, y })
          return radius < geometry.inner(angle) + BAND_OUTER
        }),
      ),
    )
    .map((name) => name.id)
}

describe('one name', () => {
  test('leads in the language of the screen and says which language it is in', () => {
    const names = {
      ...noName,
      en: 'Tsinghua University',
      ja: '清華大学',
      native: '清华大学',
      nativeLanguage: 'zh-Hans',
    }
    expect(canvasName(names, 'ja')).toEqual({ text: '清華大学', lang: 'ja' })
    expect(canvasName(names, 'en')).toEqual({ text: 'Tsinghua Univ.', lang: 'en' })
    expect(canvasName({ ...names, ja: null, en: null }, 'ja')).toEqual({ text: '清华大学', lang: 'zh-Hans' })
  })

  test('gives way to an acronym that its record states, if it is long', () => {
    expect(
      canvasName({ ...noName, en: 'International Research Institute of Disaster Science (IRIDeS)' }, 'en').text,
    ).toBe('IRIDeS')
    expect(canvasName({ ...noName, en: 'National Taiwan University' }, 'en').text).toBe('Natl. Taiwan Univ.')
  })

  test('does not shout', () => {
    expect(canvasName({ ...noName, en: 'THE UNIVERSITY OF SYDNEY' }, 'en').text).toBe('The Univ. of Sydney')
    expect(canvasName({ ...noName, en: 'CNRS' }, 'en').text).toBe('CNRS')
  })

  test('breaks between words, in Japanese only where the script changes', () => {
    const measure = (text: string) => text.length
    expect(breakName('Chulalongkorn University', 14, measure)).toEqual(['Chulalongkorn', 'University'])
    expect(breakName('チュラロンコン大学', 6, measure)).toEqual(['チュラロンコン', '大学'])
    expect(breakName('国立台湾師範大学', 4, measure)).toEqual(['国立台湾師範大学'])
  })
})
