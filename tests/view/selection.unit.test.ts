import { describe, expect, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import type { GraphLink } from '#client/graph/types.ts'
import { addedTo, selectedIds, selectionOf, selectsTie, toggledIn, withItsSelection } from '#client/view/selection.ts'
import { nothingSelected } from '#client/view/viewStore.ts'

const [a, b, c] = [nodeId('dep-a'), nodeId('org-b'), nodeId('org-c')] as const
const tie = { from: a, to: b } as unknown as GraphLink

describe('a selection', () => {
  test('of none, one and several nodes has three kinds, and no node twice', () => {
    expect(selectionOf([])).toEqual(nothingSelected)
    expect(selectionOf([a])).toEqual({ kind: 'node', id: a })
    expect(selectionOf([a, b, a])).toEqual({ kind: 'nodes', ids: [a, b] })
  })

  test('grows and shrinks node by node, and a tie gives way to nodes', () => {
    const two = toggledIn(selectionOf([a]), b)
    expect(selectedIds(two)).toEqual([a, b])
    expect(toggledIn(two, a)).toEqual({ kind: 'node', id: b })
    expect(toggledIn(selectionOf([b]), b)).toEqual(nothingSelected)
    expect(toggledIn({ kind: 'tie', from: a, to: b }, c)).toEqual({ kind: 'node', id: c })
    expect(addedTo(two, [b, c])).toEqual({ kind: 'nodes', ids: [a, b, c] })
    expect(addedTo(two, [])).toBe(two)
  })

  test('holds the ties at its nodes, or the one tie', () => {
    expect(selectsTie(selectionOf([b, c]))(tie)).toBe(true)
    expect(selectsTie(selectionOf([c]))(tie)).toBe(false)
    expect(selectsTie({ kind: 'tie', from: a, to: b })(tie)).toBe(true)
    expect(selectsTie(nothingSelected)(tie)).toBe(false)
  })

  test('has the menu of all its nodes on each of them', () => {
    const two = selectionOf([a, b])
    expect(withItsSelection({ kind: 'node', id: a }, two)).toBe(two)
    expect(withItsSelection({ kind: 'node', id: c }, two)).toEqual({ kind: 'node', id: c })
  })
})
