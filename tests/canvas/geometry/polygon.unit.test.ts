import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksWithin } from '#client/canvas/engine/describe/askPicture.ts'
import { isInside } from '#client/canvas/geometry/polygon.ts'

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]

describe('within a line that a hand has drawn', () => {
  test('a point lies, or it does not, wherever the line begins and whichever way round it runs', () => {
    const around = fc.record({
      x: fc.double({ min: -5, max: 15, noNaN: true }),
      y: fc.double({ min: -5, max: 15, noNaN: true }),
    })
    fc.assert(
      fc.property(around, fc.nat(3), fc.boolean(), (point, from, isBack) => {
        const turned = [...square.slice(from), ...square.slice(0, from)]
        const line = isBack ? turned.reverse() : turned
        const isIn = point.x > 0 && point.x < 10 && point.y > 0 && point.y < 10
        const isOnLine = [0, 10].includes(point.x) || [0, 10].includes(point.y)
        return isOnLine || isInside(point, line) === isIn
      }),
    )
  })

  test('a bay is outside, and less than three points hold nothing', () => {
    const bay = [...square, { x: 0, y: 6 }, { x: 8, y: 5 }, { x: 0, y: 4 }]
    expect(isInside({ x: 3, y: 5 }, bay)).toBe(false)
    expect(isInside({ x: 9, y: 5 }, bay)).toBe(true)
    expect(isInside({ x: 5, y: 5 }, square.slice(0, 2))).toBe(false)
    expect(isInside({ x: 5, y: 5 }, [])).toBe(false)
  })

  test('marks are gathered by their middle, units first', () => {
    const units = [
      { id: 'dep-1', left: 8, right: 14, top: 2, bottom: 8 },
      { id: 'dep-2', left: 2, right: 6, top: 2, bottom: 6 },
    ]
    const marks = [
      { id: 'org-1', x: 9, y: 9, radius: 6 },
      { id: 'org-2', x: 11, y: 9, radius: 6 },
    ]
    expect(marksWithin({ units, marks }, square)).toEqual(['dep-2', 'org-1'])
  })
})
