import { beforeAll, describe, expect, test, vi } from 'vitest'
import { grown, overlap } from '#client/canvas/boxGrid.ts'
import { breakName } from '#client/canvas/breakName.ts'
import { BAND_OUTER, geometryOf } from '#client/canvas/layouts/regions/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/plan.ts'
import { settle } from '#client/canvas/layouts/regions/settle.ts'
import { outerRadius } from '#client/canvas/marks.ts'
import { canvasName } from '#client/canvas/nameText.ts'
import { partnerNames } from '#client/canvas/partnerNames.ts'
import { laidOut, regionsInput } from '#client/canvas/regionsInput.ts'
import { bringLetters } from '#tests/canvas/letters.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const plate = { width: 840, height: 596 }
const noName = { en: null, ja: null, native: null, nativeLanguage: null, shortEn: null, shortJa: null, jaSource: null }

// A settling takes half a second of a free core, and other tests run beside this one.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

beforeAll(bringLetters)

describe.each(['ja', 'en'] as const)('names of the seed abroad, %s', (language) => {
  function picture(selected: string | null) {
    const graph = seedGraph()
    const input = regionsInput(graph, 'abroad', { ...plate, scale: 1, grow: 1 }, language)
    const plan = planOf(input)
    const places = settle(input, plan)
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
      selected,
      onlyStrongest: false,
    })
    return { names, partners, positions, geometry }
  }

  test('stand at least 78 strong, and none touches another', () => {
    const { names } = picture(null)
    expect(names.length).toBeGreaterThanOrEqual(78)
    const clashes = names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => [a.id, b.id]),
    )
    expect(clashes).toEqual([])
  })

  test('touch no mark and not the band', () => {
    const { names, partners, positions, geometry } = picture(null)
    const onMarks = names.flatMap(({ id, box }) =>
      partners
        .filter((node) => {
          const { x, y } = positions.get(node.id) ?? { x: -99, y: -99 }
          const dx = Math.max(box.left - x, 0, x - box.right)
          const dy = Math.max(box.top - y, 0, y - box.bottom)
          return Math.hypot(dx, dy) < outerRadius(node, 1)
        })
        .map((node) => `${id} on ${node.id}`),
    )
    expect(onMarks).toEqual([])
    const onBand = names.filter(({ box }) => {
      const { angle, radius } = geometry.polar({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
      return radius < geometry.inner(angle) + BAND_OUTER
    })
    expect(onBand.map((name) => name.id)).toEqual([])
  })

  test('always name what is selected, off all other names', () => {
    const weakest = picture(null).partners.at(-1)?.id ?? ''
    const { names } = picture(weakest)
    const own = names.find((name) => name.id === weakest)
    expect(own).toBeDefined()
    expect(names.filter((name) => name !== own && own && overlap(name.box, grown(own.box, 0)))).toEqual([])
  })
})

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
