import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesDragged, placesMoved } from '#client/canvas/engine/gestures/dragPlaces.ts'
import { nodeId } from '#client/graph/ids.ts'
import { selectionOf } from '#client/view/selection.ts'

const ids = ['org-a', 'org-b', 'org-c', 'dep-a', 'dep-b'] as const
const points = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const pictures = fc
  .tuple(...ids.map(() => points))
  .map((places) => new Map(ids.map((id, at) => [id as string, places[at] ?? { x: 0, y: 0 }])))
const selections = fc.subarray([...ids]).map((some) => selectionOf(some.map(nodeId)))

describe('a mark that is dragged', () => {
  test('takes all of its selection along, and nothing that was not selected', () => {
    fc.assert(
      fc.property(pictures, selections, fc.constantFrom(...ids), (places, selection, held) => {
        const own = selection.kind === 'nodes' && selection.ids.some((id) => id === held) ? selection.ids : [held]
        expect([...placesDragged(held, selection, places).keys()].sort()).toEqual([...own].sort())
      }),
    )
  })

  test('stands under the pointer, and the others stand to it as before', () => {
    fc.assert(
      fc.property(pictures, selections, fc.constantFrom(...ids), points, (places, selection, held, at) => {
        const begun = placesDragged(held, selection, places)
        const now = placesMoved(begun, held, at)
        const from = places.get(held) ?? at
        expect(now.get(held)).toEqual(at)
        for (const [id, place] of begun)
          expect(now.get(id)).toEqual({ x: place.x + at.x - from.x, y: place.y + at.y - from.y })
      }),
    )
  })

  test('that has no place yet moves alone', () => {
    const selection = selectionOf([nodeId('org-a'), nodeId('org-z')])
    const begun = placesDragged('org-z', selection, new Map([['org-a', { x: 1, y: 2 }]]))
    expect(placesMoved(begun, 'org-z', { x: 5, y: 5 })).toEqual(
      new Map([
        ['org-a', { x: 1, y: 2 }],
        ['org-z', { x: 5, y: 5 }],
      ]),
    )
  })
})
