import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { laidOut, layoutSize } from '#client/canvas/layouts/plane/layoutSize.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import { geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { settle } from '#client/canvas/layouts/regions/places/settle.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { coreNames } from '#client/canvas/layouts/regions/unitNames.ts'
import type { Graph } from '#client/graph/types.ts'
import { type Group, groupedOf } from '#client/view/groups.ts'
import { markTiesOf, restGroups } from '#client/view/restGroups.ts'
import type { Language } from '#client/view/types.ts'
import { root } from '#server/settings.ts'
import { writeGeneratedSeed } from '#tests/bench/generatedSeed.ts'
import { loadFonts } from '#tests/canvas/letters.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { sampled } from '#tests/support/sample.ts'

/** The drawing area of a window of 1440 × 900 and of one of 1280 × 720. */
const plates = [
  { width: 1060, height: 760 },
  { width: 900, height: 580 },
]
const pictures = [335, 1000, 3000].flatMap((partners) =>
  plates.flatMap((plate) => (['ja', 'en'] as const).map((language) => ({ partners, language, ...plate }))),
)
const none = selectedNamesOf({ kind: 'none' })
const folder = mkdtempSync(join(tmpdir(), 'crowded-'))

beforeAll(loadFonts)
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(sampled(pictures, 2))('$partners partners in $language on $width × $height', (picture) => {
  const { partners, language, ...plate } = picture
  let drawn: ReturnType<typeof drawnOn>
  beforeAll(() => {
    drawn = drawnOn(graphOf(partners), language, plate)
  })

  test('at least 60 are named, and no name is over another, over a mark, or beyond the plate', () => {
    expect(drawn.names.length).toBeGreaterThanOrEqual(60)
    for (const [at, { id, box }] of drawn.names.entries()) {
      expect(drawn.names.slice(0, at).filter((other) => overlap(other.box, box))).toEqual([])
      expect(drawn.marks.filter((mark) => mark.id !== id && overlap(mark.box, box))).toEqual([])
      expect(Math.min(box.left, box.top, plate.width - box.right, plate.height - box.bottom)).toBeGreaterThanOrEqual(0)
    }
  })

  test('no mark touches another', () => {
    const touching = drawn.marks.filter((one, at) => drawn.marks.slice(0, at).some((other) => touches(one, other)))
    expect(touching.map(({ id }) => id)).toEqual([])
  })

  test('most units keep their names, and there is room for partners above and below the band', () => {
    const { size } = drawn.plan
    expect(size.frame.b - size.band.b).toBeGreaterThan(0.09 * size.frame.b)
    expect(drawn.units.length).toBeGreaterThanOrEqual(0.85 * drawn.plan.units.length)
  })
})

function graphOf(partners: number): Graph {
  if (partners === 335) return seedGraph()
  const seed = join(folder, String(partners))
  cpSync(join(root, 'cypher', 'seed', 'world'), join(seed, 'world'), { recursive: true })
  writeGeneratedSeed(join(seed, 'tohoku'), partners)
  return seedGraph(seed)
}

/** What the screen draws of it, without a screen. */
function drawnOn(all: Graph, language: Language, plate: { readonly width: number; readonly height: number }) {
  const graph = crowdedOf(all)
  const input = regionsInput(graph, 'abroad', layoutSize(plate), language)
  const plan = planOf(input)
  const places = new Map(settle(input, plan).map((at, index) => [input.partners[index]?.id ?? '', at] as const))
  const camera = { zoom: plate.width / input.width, pan: { x: 0, y: 0 } }
  const visible = laidOut(graph, 'abroad')
  const asked = { camera, language, selected: none }
  const geometry = geometryOf(plan.size)
  const names = partnerNames({
    ...{ ...asked, partners: visible.organizations, positions: places, geometry, plate, phase: 'settled' },
  })
  const units = coreNames({ ...asked, units: visible.departments, plan, wordOf: (kind) => kind }).units
  const marks = input.partners.map(({ id, radius }) => markAt(id, places.get(id) as Point, radius, camera.zoom))
  return { plan, names, units, marks }
}

function crowdedOf(graph: Graph): Graph {
  const visible = laidOut(graph, 'abroad')
  const rest = restGroups(visible.organizations)
  if (rest.length === 0) return graph
  const markTies = markTiesOf(visible.organizations, rest)
  const { nodes, ties } = groupedOf(graph.nodes, visible, rest, namesOf, markTies)
  return { ...graph, nodes, links: new Map(ties.map(({ link }) => [link.id, link])) }
}

function namesOf({ value, members }: Group) {
  const nameless = { shortEn: null, shortJa: null, native: null, nativeLanguage: null, jaSource: null }
  return { ...nameless, en: `Country ${value}: ${members.length} more`, ja: `ある国${value}ほか${members.length}` }
}

/** Half a pixel is lost in rounding. */
const ROUNDING = 0.5

function markAt(id: string, { x, y }: Point, own: number, zoom: number) {
  const radius = own * zoom - ROUNDING
  const at = { x: x * zoom, y: y * zoom }
  return {
    ...{ id, at, radius },
    box: { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius },
  }
}

type Mark = ReturnType<typeof markAt>

const touches = (one: Mark, other: Mark): boolean =>
  Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) < one.radius + other.radius
