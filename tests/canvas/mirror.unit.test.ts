import { expect, test } from 'vitest'
import { isSameItem, type MirrorItem, mirrorOf } from '#client/canvas/engine/list/mirror.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const graph = smallGraph()
const visible = visibleOf(graph, viewStore.getInitialState())

function listed(selection: Selection): readonly MirrorItem[] {
  const shown = { selection, topics: [], bridges: [], pairs: [] }
  return mirrorOf(graph, visible, shown, 'en').flatMap(({ items }) => items)
}

test('of all that is listed a selection changes what is selected and what was, and adds its ties', () => {
  const [first, second] = listed(nothingSelected).map(({ selection }) => selection)
  if (!first || !second) throw new Error('the list is empty')
  const before = listed(first)
  const now = listed(second)
  const isNew = (item: MirrorItem) => !before.some((one) => isSameItem(one, item))
  const nodes = now.filter(({ of }) => of.kind === 'node')
  expect(nodes.filter(isNew).map(({ selection }) => selection)).toEqual([first, second])
  expect(nodes.length).toBeGreaterThan(2)
  expect(now.filter(({ of }) => of.kind === 'tie').length).toBeGreaterThan(0)
})
