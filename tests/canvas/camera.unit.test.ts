import { expect, test } from 'vitest'
import { fitting, flying, isWhole, toScreen, wayOut } from '#client/canvas/engine/camera/camera.ts'

const plate = { width: 840, height: 596 }

test('flies to a mark in the middle and brings it to the middle', () => {
  const camera = flying({ x: 420, y: 298 }, 1.8, plate, plate)
  expect(toScreen({ x: 420, y: 298 }, camera)).toEqual({ x: 420, y: 298 })
})

test('flies to a mark at the edge without leaving half of the plate empty', () => {
  const camera = flying({ x: 430, y: 580 }, 1.8, plate, plate)
  expect(toScreen({ x: 0, y: plate.height }, camera).y).toBeCloseTo(plate.height - 24)
  expect(toScreen({ x: 430, y: 580 }, camera).y).toBeLessThan(plate.height)
})

test('keeps a picture that is smaller than the plate in the middle', () => {
  const small = { width: 400, height: 300 }
  expect(flying({ x: 10, y: 10 }, 1, plate, small).pan).toEqual({ x: 220, y: 148 })
})

test('knows whether the whole picture is shown', () => {
  expect(isWhole(fitting(plate, plate), plate, plate)).toBe(true)
  expect(isWhole(flying({ x: 0, y: 0 }, 1.8, plate, plate), plate, plate)).toBe(false)
})

test('keeps the foot of the plate free, however far away the picture is', () => {
  for (const height of [300, 1500]) {
    const layout = { width: 900, height, left: -40, top: -90, foot: 46 }
    const { y } = toScreen({ x: 0, y: layout.top + height }, fitting(plate, layout))
    expect(y).toBeLessThanOrEqual(plate.height - 46 + 0.001)
  }
})

test('leaves the selected mark where it is unless the drawer covers it, and then moves no further than it must', () => {
  const tablet = { width: 804, height: 500 }
  for (const x of [0, 300, 420]) expect(wayOut(x, tablet, 352)).toBe(0)
  for (const x of [0, 420, 803]) expect(wayOut(x, tablet, 0)).toBe(0)
  for (const x of [430, 600, 803]) expect(x + wayOut(x, tablet, 352)).toBe(420)
  // A drawer that leaves nothing free: the mark stands at the other edge.
  expect(700 + wayOut(700, tablet, 800)).toBe(32)
})
