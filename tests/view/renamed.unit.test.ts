import { describe, expect, test } from 'vitest'
import { HOME, nodeId } from '#client/graph/ids.ts'
import { plainView } from '#client/view/address/plainText.ts'
import { renamedSelection, renamedView, thingsIn } from '#client/view/renamed.ts'
import type { SavedNode, SavedView } from '#client/view/savedView.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected } from '#client/view/viewStore.ts'

const old = nodeId('org-pic-1')
const lund = nodeId('org-lund')
const delft = nodeId('org-delft')
const none = nodeId('org-none')

const present = new Map<string, string | null>([
  [old, lund],
  [none, null],
])
const several = (...ids: (typeof old)[]): Selection => ({ kind: 'nodes', ids })

describe('a selection of an older link', () => {
  test('goes by the ids of today, each thing once, and without what nothing is known of', () => {
    expect(renamedSelection(several(old, delft, none), present)).toEqual(several(lund, delft))
    expect(renamedSelection(several(old, lund), present)).toEqual({ kind: 'node', id: lund })
    expect(renamedSelection({ kind: 'node', id: none }, present)).toEqual(nothingSelected)
    const tie = (from: string, to: typeof old): Selection => ({ kind: 'tie', from, to })
    expect(renamedSelection(tie(HOME, old), present)).toEqual(tie(HOME, lund))
    expect(renamedSelection(tie('dep-1', none), present)).toEqual(nothingSelected)
    expect(renamedSelection(nothingSelected, present)).toEqual(nothingSelected)
  })

  test('names things: neither groups nor our ends without a node', () => {
    expect(thingsIn(several(old, nodeId('group~country~SE')))).toEqual([old])
    expect(thingsIn({ kind: 'tie', from: HOME, to: old })).toEqual([old])
  })
})

describe('a saved view of an older link', () => {
  const node = (id: typeof old, x: number): SavedNode => ({
    id,
    at: { x, y: 0 },
    isPinned: false,
    isHidden: false,
    isByHand: true,
  })
  const saved: SavedView = {
    ...plainView('2026-03-31', 'en'),
    opensWith: 'nodes',
    selection: several(old, none),
    nodes: [node(delft, 1), node(old, 2), node(lund, 3), node(none, 4)],
    expansions: [{ owner: old, brought: [delft, old], found: [lund, old] }],
  }

  test('has each thing once, where its first entry stood, and keeps what is missing', () => {
    const now = renamedView(saved, present)
    expect(now.nodes).toEqual([node(delft, 1), node(lund, 2), node(none, 4)])
    expect(now.expansions).toEqual([{ owner: lund, brought: [delft, lund], found: [lund] }])
    expect(now.selection).toEqual(several(lund, none))
    expect(renamedView(saved, new Map())).toEqual(saved)
  })
})
