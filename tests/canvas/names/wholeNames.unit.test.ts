import { beforeAll, describe, expect, test } from 'vitest'
import { SCALE } from '#client/canvas/engine/marks/markSize.ts'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { type PlacedNamesQuestion, placedNames } from '#client/canvas/engine/names/placedNames.ts'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import type { SetName } from '#client/canvas/engine/names/typeset.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import { breakLines } from '#client/canvas/geometry/breakName.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import { geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { firstPicture } from '#client/canvas/layouts/regions/places/settle.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { boxOf, freeHeads, headNames, sheetNames } from '#client/canvas/layouts/sheet/sheetNames.ts'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { loadFonts } from '#tests/canvas/letters.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

beforeAll(loadFonts)

const languages = ['ja', 'en'] as const
/** The drawing at 1280 × 720 and at 1024 × 768, beside its columns. */
const plates = [
  { width: 780, height: 380 },
  { width: 560, height: 420 },
] as const
const said = ({ lines }: SetName) => lines.join('').replaceAll(' ', '')
const wholeOf = ({ names }: GraphNode, language: 'ja' | 'en') => canvasName(names, language).text.replaceAll(' ', '')
const only = ({ id }: GraphNode) => selectedNamesOf({ kind: 'node', id })

/** Those with the longest names, and one of 300 letters. */
function longest(count: number): readonly GraphNode[] {
  const partners = laidOut(seedGraph(), 'abroad').organizations
  const lengthOf = ({ names }: GraphNode) => (names.en ?? names.native ?? '').length
  return partners.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, count)
}
const en = 'Interdisciplinary Foundation for the Advancement of Unabbreviated Names '.repeat(5).slice(0, 300)
const ja = '国際共同研究推進機構附属先端融合技術開発総合研究所'.repeat(12).slice(0, 300)
const endless = (node: GraphNode): GraphNode => ({
  ...node,
  names: { ...node.names, en, ja, shortEn: null, shortJa: null },
})

describe.each(languages)('the name that is selected is whole, in %s', (language) => {
  test.each(plates)('by regions, on $width × $height, and inside', (plate) => {
    const graph = seedGraph()
    const input = regionsInput(graph, 'abroad', { ...plate, scale: 0.85, grow: 1 }, null)
    const plan = planOf(input)
    const places = firstPicture(input, plan)
    const positions = new Map(input.partners.map(({ id }, at) => [id as string, places[at] ?? { x: 0, y: 0 }]))
    const partners = laidOut(graph, 'abroad').organizations
    const shared = {
      positions,
      geometry: geometryOf(plan.size),
      camera: { zoom: 1, pan: { x: 0, y: 0 } },
      plate,
      language,
    }
    for (const node of longest(8)) {
      const names = partnerNames({ ...shared, partners, selected: only(node), phase: 'settled' })
      const own = names.find(({ id }) => id === node.id)
      expect(own && said(own), node.id).toBe(wholeOf(node, language))
      expect(own && isInside(own.box, plate), node.id).toBe(true)
    }
    const [first] = partners
    if (!first) throw new Error('no partner')
    const names = partnerNames({ ...shared, partners: [endless(first)], selected: only(first), phase: 'settled' })
    expect(names[0]?.lines.at(-1)).toMatch(/…$/)
    expect(names[0] && isInside(names[0].box, plate)).toBe(true)
  })

  test.each([null, { indent: 8, room: 60, isCut: true }])('on a plane, also in a line with room for %o', (line) => {
    const [plate] = plates
    const nodes = laidOut(seedGraph(), 'abroad').organizations
    const question: PlacedNamesQuestion = {
      ...{
        nodes,
        badges: [],
        scale: SCALE,
        plate,
        language,
        onlyStrongest: false,
        oneLine: line ? () => line : undefined,
      },
      positions: new Map(
        nodes.map(({ id }, at) => [id as string, { x: 60 + ((at * 97) % 660), y: 60 + ((at * 41) % 260) }]),
      ),
      camera: { zoom: 1, pan: { x: 0, y: 0 } },
      selected: selectedNamesOf({ kind: 'none' }),
    }
    for (const node of longest(8)) {
      const own = placedNames({ ...question, selected: only(node) }).find(({ id }) => id === node.id)
      expect(own && said(own), node.id).toBe(wholeOf(node, language))
      expect(own && isInside(own.box, plate), node.id).toBe(true)
    }
  })

  test('in lists, beside its mark and over columns, off all others that are selected', () => {
    const nodes = longest(12)
    for (const side of ['left', 'right', 'up'] as const) {
      const rows = nodes.map((node, at): SheetRow => {
        const place = side === 'up' ? { x: 200 + at * 26, y: 118 } : { x: side === 'left' ? 130 : 300, y: 40 + at * 17 }
        return { node, at: place, room: 110, side }
      })
      const asked = { rows, positions: new Map(), language, markRoom: 11 }
      const all = (ids: readonly GraphNode[]) => {
        const selected = new Set<string>(ids.map(({ id }) => id))
        return side === 'up' ? headNames({ ...asked, selected }) : sheetNames({ ...asked, selected })
      }
      for (const chosen of [...nodes.map((node) => [node]), nodes.slice(0, 3), nodes.slice(9, 12)]) {
        const own = all(chosen).filter(({ isSelected }) => isSelected)
        expect(own.map(({ row, set }) => [row.node.id, said(set)]).sort()).toEqual(
          chosen.map((node) => [node.id as string, wholeOf(node, language)]).sort(),
        )
        const boxes = own.map(boxOf)
        const others = all(chosen).filter(({ isSelected }) => !isSelected)
        expect(others.filter((other) => boxes.some((box) => overlap(box, boxOf(other))))).toEqual([])
        if (side === 'up') {
          const selected = new Set<string>(chosen.map(({ id }) => id))
          const free = freeHeads({ ...asked, selected }, own)
          expect(free.length + own.length).toBeLessThanOrEqual(nodes.length)
          expect(free.filter(({ node }) => selected.has(node.id))).toEqual([])
        }
        expect(boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlap(box, other)))).toEqual([])
        if (side === 'up') for (const { bottom } of chosen.length === 1 ? boxes : []) expect(bottom).toBeLessThan(118)
        else for (const { bottom, top } of boxes) expect([bottom <= 40 + 11 * 17 + 7, top >= 0]).toEqual([true, true])
      }
    }
  })
})

test('lines of a name hold all of it and are no wider than their room, with breaks or without', () => {
  const measure = (text: string) => [...text].length
  for (const [text, room] of [
    ['Katholieke Universiteit Leuven', 12],
    ['国立台湾師範大学附属病院', 4],
    ['a𠮷b𠮷c', 2],
    ['', 5],
  ] as const) {
    const lines = breakLines(text, room, measure)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(lines.filter((line) => measure(line) > room)).toEqual([])
  }
})

const isInside = (box: { left: number; top: number; right: number; bottom: number }, plate: (typeof plates)[number]) =>
  box.left >= 0 && box.top >= 0 && box.right <= plate.width && box.bottom <= plate.height
