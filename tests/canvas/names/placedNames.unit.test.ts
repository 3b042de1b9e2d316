import { beforeAll, describe, expect, test } from 'vitest'
import { radiusOf, SCALE } from '#client/canvas/engine/marks/markSize.ts'
import { besideSelected, type PlacedNamesQuestion, placedNames } from '#client/canvas/engine/names/placedNames.ts'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import { breakName } from '#client/canvas/geometry/breakName.ts'
import { seeded } from '#client/canvas/geometry/random.ts'
import { drawnNodes } from '#client/canvas/layouts/plane/drawnNodes.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { nodeId } from '#client/graph/ids.ts'
import { loadFonts } from '#tests/canvas/letters.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const plate = { width: 840, height: 596 }
const nobody = selectedNamesOf({ kind: 'none' })

beforeAll(loadFonts)

/** The seed with its marks anywhere on the plate: crowded here and empty there. */
function crowd(seed: number): PlacedNamesQuestion {
  const random = seeded(seed)
  const nodes = drawnNodes(laidOut(seedGraph(), 'abroad'))
  const at = () => 20 + random() ** 1.6
  return {
    nodes,
    positions: new Map(nodes.map(({ id }) => [id as string, { x: at() * 780, y: at() * 540 }])),
    badges: [],
    scale: SCALE,
    camera: { zoom: 1, pan: { x: -20 * 780 + 30, y: -20 * 540 + 30 } },
    plate,
    language: 'en',
    selected: nobody,
    onlyStrongest: false,
  }
}

describe.each([1, 2, 3, 4, 5, 6])('names beside a selection, world %i', (seed) => {
  const question = crowd(seed)
  const { nodes, positions, camera } = question
  const chosen = [0, 40, 150, 250].map((rank) => nodes[rank]?.id ?? nodeId(''))

  test.each([1, 2, 4])('%i selected: named first, and no other name moves but those whose place they need', (count) => {
    const before = placedNames(question)
    const ids = chosen.slice(0, count)
    const selected = selectedNamesOf(ids.length === 1 ? { kind: 'node', id: ids[0] as never } : { kind: 'nodes', ids })
    const after = besideSelected({ ...question, selected }, before)
    if (count === 1) expect(after.map(({ id }) => id)).toContain(ids[0])
    const clashes = after.flatMap((one, index) => after.slice(index + 1).filter(({ box }) => overlap(box, one.box)))
    expect(clashes).toEqual([])
    const rings = nodes
      .filter(({ id }) => selected.ids.has(id))
      .map((node) => {
        const { x, y } = positions.get(node.id) as { x: number; y: number }
        const [left, top, reach] = [x + camera.pan.x, y + camera.pan.y, radiusOf(node) + 6.1]
        return { left: left - reach, right: left + reach, top: top - reach, bottom: top + reach }
      })
    const needed = [...rings, ...after.filter(({ id }) => selected.ids.has(id)).map(({ box }) => box)]
    const mayStay = before.filter(
      ({ id, box }) => !selected.ids.has(id) && !needed.some((one) => overlap(one, box, 0.7)),
    )
    for (const name of mayStay) expect(after.find(({ id }) => id === name.id)).toEqual(name)
    expect(mayStay.length).toBeGreaterThan(before.length / 2)
  })
})

test('a name breaks where its longer line is shortest, as if all breaks had been tried', () => {
  const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter === ' ' ? 0.3 : 1), 0)
  for (const { names } of seedGraph().nodes.values()) {
    const name = names.en ?? names.native ?? ''
    const widest = Math.max(...breakName(name, 4, measure).map(measure))
    const tried = [...name.matchAll(/ /g)].map(({ index }) =>
      Math.max(measure(name.slice(0, index).trimEnd()), measure(name.slice(index).trimStart())),
    )
    if (/^[\p{Script=Latin} .&',/-]*$/u.test(name) && tried.length > 0 && !/[-.,]/.test(name))
      expect(widest, name).toBeCloseTo(Math.min(...tried))
  }
})
