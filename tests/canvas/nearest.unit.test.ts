import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Direction, nearestMark, type PlacedMark } from '#client/canvas/geometry/nearest.ts'

const directions: readonly Direction[] = ['left', 'right', 'up', 'down']
const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const
const middle = { x: 0, y: 0 }

function at(id: string, x: number, y: number): PlacedMark {
  return { id, x, y }
}

test.each([
  ['left', 'west'],
  ['right', 'east'],
  ['up', 'north'],
  ['down', 'south'],
] as const)('%s leads to the mark that stands there', (direction, id) => {
  const marks = [at('west', -9, 1), at('east', 9, 1), at('north', 1, -9), at('south', 1, 9)]
  expect(nearestMark(marks, middle, direction)?.id).toBe(id)
})

test('what lies straight ahead comes before what is nearer but askew', () => {
  expect(nearestMark([at('askew', 10, 9), at('ahead', 20, 0)], middle, 'right')?.id).toBe('ahead')
})

test('in a list of rows, down goes to the next row and right to the next column', () => {
  const rows = [0, 16, 32].flatMap((y) => [at(`a${y}`, 0, y), at(`b${y}`, 200, y)])
  expect(nearestMark(rows, at('a0', 0, 0), 'down', 'a0')?.id).toBe('a16')
  expect(nearestMark(rows, at('a16', 0, 16), 'right', 'a16')?.id).toBe('b16')
})

test('where nothing lies ahead, what lies far aside is better than nothing', () => {
  expect(nearestMark([at('aside', 90, 5)], middle, 'down')?.id).toBe('aside')
})

test('nothing lies beyond the last mark, and a mark does not lead to itself', () => {
  expect(nearestMark([at('a', 0, 0), at('b', 5, 0)], { x: 5, y: 0 }, 'right', 'b')).toBeUndefined()
  expect(nearestMark([], middle, 'up')).toBeUndefined()
})

const mark = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -300, max: 300 }) })
const someMarks = fc
  .uniqueArray(mark, { minLength: 2, maxLength: 40, selector: ({ x, y }) => `${x},${y}` })
  .map((places) => places.map((place, index) => ({ id: String(index), ...place })))

test('every mark that has another one can be left, and the way in one direction ends', () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      for (const from of marks) {
        const found = directions.map((direction) => nearestMark(marks, from, direction, from.id))
        expect(found.some((next) => next !== undefined)).toBe(true)
      }
      for (const direction of directions) {
        let [here] = marks
        const seen = new Set<string>()
        while (here) {
          expect(seen.has(here.id)).toBe(false)
          seen.add(here.id)
          here = nearestMark(marks, here, direction, here.id)
        }
      }
    }),
  )
})

test('where one has come to, the way back is not empty', () => {
  fc.assert(
    fc.property(someMarks, fc.constantFrom(...directions), (marks, direction) => {
      const [from] = marks
      const next = from && nearestMark(marks, from, direction, from.id)
      if (next) expect(nearestMark(marks, next, opposite[direction], next.id)).toBeDefined()
    }),
  )
})
