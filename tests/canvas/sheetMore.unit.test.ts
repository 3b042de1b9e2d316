import { expect, test } from 'vitest'
import { moreOf } from '#client/canvas/layouts/sheet/moreOf.ts'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const [node] = smallGraph().nodes.values()
const row = (x: number, y: number, sticks?: 'top' | 'left'): SheetRow => {
  if (!node) throw new Error('no node')
  return { node, at: { x, y }, room: 100, side: 'right', ...(sticks ? { sticks } : {}) }
}
const all = [row(10, 20), row(10, 120), row(10, 520), row(10, 900), row(700, 10, 'top'), row(5, 640, 'left')]
const edges = { top: 30, left: 0 }

test('what a sheet has out of sight is counted once, in the direction in which it is found', () => {
  expect(moreOf(all, { left: 0, top: 0, right: 400, bottom: 500 }, edges, 1)).toEqual({
    above: 1,
    below: 3,
    left: 0,
    right: 1,
  })
  expect(moreOf(all, { left: 0, top: 500, right: 400, bottom: 1000 }, edges, 1)).toEqual({
    above: 3,
    below: 0,
    left: 0,
    right: 1,
  })
  expect(moreOf(all, { left: 400, top: 0, right: 800, bottom: 2000 }, { top: 0, left: 0 }, 1)).toMatchObject({
    below: 0,
    right: 0,
    left: 4,
  })
  // Half as large, all is in sight.
  expect(moreOf(all, { left: 0, top: 0, right: 400, bottom: 500 }, { top: 0, left: 0 }, 0.5)).toEqual({
    above: 0,
    below: 0,
    left: 0,
    right: 0,
  })
})
