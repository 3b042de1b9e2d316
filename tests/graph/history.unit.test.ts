import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyOf, MOST_STEPS, redo, redoName, step, stepOn, travelTo, undo, undoName } from '#client/graph/history.ts'

const named = (key: string) => ({ key, values: {} })
const isDrag = ({ key }: { readonly key: string }) => key === 'drag'

describe('history', () => {
  test('names the step that would be taken back, and the one that would be done again', () => {
    const two = step(step(historyOf('a'), { key: 'expand', values: { name: 'KTH' } }, 'b'), named('hide'), 'c')
    expect(undoName(two)).toEqual(named('hide'))
    expect(undoName(undo(two))).toEqual({ key: 'expand', values: { name: 'KTH' } })
    expect(redoName(undo(two))).toEqual(named('hide'))
    expect([undoName(historyOf('a')), redoName(two)]).toEqual([null, null])
  })

  test('forgets what was undone when something else is done', () => {
    const other = step(undo(step(historyOf('a'), named('hide'), 'b')), named('pin'), 'c')
    expect(other.future).toEqual([])
    expect(undo(other).present).toBe('a')
  })

  test('takes no step where nothing changes', () => {
    const history = step(historyOf('a'), named('hide'), 'b')
    expect(step(history, named('pin'), 'b')).toBe(history)
    expect(undo(historyOf('a'))).toEqual(historyOf('a'))
    expect(redo(history)).toEqual(history)
  })

  test('keeps a gesture as one step, and none where it ends as it began', () => {
    const [a, b, c] = [{ x: 0 }, { x: 1 }, { x: 2 }]
    const dragged = stepOn(stepOn(historyOf(a), named('drag'), b, isDrag), named('drag'), c, isDrag)
    expect(dragged.past.length).toBe(1)
    expect(undo(dragged).present).toBe(a)
    expect(stepOn(dragged, named('drag'), a, isDrag)).toEqual(historyOf(a))
    expect(stepOn(step(historyOf(a), named('hide'), b), named('drag'), c, isDrag).past.length).toBe(2)
  })

  test('goes to any state that it holds, as undo and redo would, and to no other', () => {
    const all = step(step(step(historyOf('a'), named('1'), 'b'), named('2'), 'c'), named('3'), 'd')
    expect(travelTo(all, 'b')).toEqual(undo(undo(all)))
    expect(travelTo(undo(undo(all)), 'd')).toEqual(all)
    expect(travelTo(all, 'd')).toBe(all)
    expect(travelTo(all, 'elsewhere')).toBeNull()
  })

  test('holds no more than its length, the latest last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * MOST_STEPS }), (count) => {
        let history = historyOf(0)
        for (let next = 1; next <= count; next++) history = step(history, named(`${next}`), next)
        expect(history.past.length).toBe(Math.min(count, MOST_STEPS))
        expect(undo(history).present).toBe(count - 1)
      }),
      { numRuns: 20 },
    )
  })
})
