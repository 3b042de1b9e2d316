import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixOrder } from '#client/canvas/layouts/matrix/matrixPlan.ts'

/** Three blocks, their rows and columns shuffled among each other. */
const rows = ['r0', 'r3', 'r6', 'r1', 'r4', 'r7', 'r2', 'r5', 'r8']
const columns = ['c6', 'c0', 'c3', 'c7', 'c1', 'c4', 'c8', 'c2', 'c5']
const block = (id: string) => Math.floor(Number(id.slice(1)) / 3)
const cells = rows.flatMap((row) => columns.filter((c) => block(c) === block(row)).map((c) => [row, c] as const))

describe('the matrix', () => {
  test('keeps rows in the order given, and sets columns of the same rows side by side', () => {
    const order = matrixOrder({ rows, lastRows: [], columns, cells }, false)
    expect(order.rows).toEqual(rows)
    const blocks = order.columns.map(block)
    expect(blocks).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
  })

  test('draws rows to each other, too, where blocks are wanted', () => {
    const order = matrixOrder({ rows, lastRows: [], columns, cells }, true)
    const runs = order.rows.map(block).filter((one, at, all) => one !== all[at - 1])
    expect(runs).toHaveLength(3)
  })

  test('begins with the largest part that hangs together, at its denser end; a row tied to everything joins nothing', () => {
    const star = ['s1', 's2', 's3'].map((column) => ['alone', column] as const)
    const chain = [
      ['a', 'x1'],
      ['a', 'x2'],
      ['b', 'x2'],
      ['b', 'x3'],
      ['c', 'x3'],
    ] as const
    const own = [...star, ...chain]
    const home = [...own.map(([, column]) => ['home', column] as const), ['home', 'only'] as const]
    const order = matrixOrder(
      {
        rows: ['alone', 'a', 'b', 'c'],
        lastRows: ['home'],
        columns: ['only', 's1', 's2', 's3', 'x1', 'x2', 'x3'],
        cells: [...own, ...home],
      },
      true,
    )
    expect(order.rows.slice(-2)).toEqual(['alone', 'home'])
    expect(order.columns.slice(-4)).toEqual(['s1', 's2', 's3', 'only'])
    expect(order.columns.slice(0, 2).sort()).toEqual(['x2', 'x3'])
  })

  test('loses nothing and adds nothing', () => {
    const cell = fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...columns))
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (some, inBlocks) => {
        const order = matrixOrder({ rows, lastRows: [], columns, cells: some }, inBlocks)
        expect([...order.rows].sort()).toEqual([...rows].sort())
        expect([...order.columns].sort()).toEqual([...columns].sort())
      }),
      { numRuns: 100 },
    )
  })
})
