import { expect, test } from 'vitest'
import { openPanelOf } from '#client/features/explore/panels/openPanel.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { groupId, nodeId } from '#client/graph/ids.ts'
import type { Selection } from '#client/view/types.ts'

const hit = { id: 'the-energy' } as Hit
const topic = { id: 'VN', label: 'Country' }
const group = groupId('country', 'VN')

type Open = { readonly selection?: Selection; readonly opened?: Parameters<typeof openPanelOf>[1]['opened'] }

function open(node: string | null, { selection = { kind: 'none' }, opened = { kind: 'none' } }: Open = {}) {
  return openPanelOf(node, {
    opened,
    graph: { nodes: new Map([['org-a', { label: 'University' }]]) },
    view: { selection, topics: [{ id: 'VN' }, { id: 'DE' }] },
    topics: { shown: [topic] },
  } as unknown as Parameters<typeof openPanelOf>[1])
}

test('what is selected goes before what was opened, and one thing is open at a time', () => {
  const tie = (from: string, to: string): Selection => ({ kind: 'tie', from, to: nodeId(to) }) as Selection
  const ids = [nodeId('org-a'), nodeId('dep-b')]
  const count = { kind: 'count', of: 'ties', part: 'shown' } as const
  expect(open(null)).toEqual({ kind: 'drawing' })
  expect(open(null, { opened: { kind: 'wantedHit', id: 'x' } })).toEqual({ kind: 'drawing' })
  expect(open(null, { opened: count })).toEqual(count)
  expect(open(null, { opened: { kind: 'hit', hit } })).toEqual({ kind: 'hit', hit })
  expect(open(null, { opened: count, selection: { kind: 'nodes', ids } })).toEqual({ kind: 'several', ids })
  expect(open('org-a', { opened: count })).toEqual({ kind: 'partner', id: 'org-a', openTie: null })
  expect(open('dep-b')).toEqual({ kind: 'unit', id: 'dep-b', openTie: null })
  expect(open('org-a', { selection: tie('dep-b', 'org-a') })).toMatchObject({ openTie: 'dep-b~org-a' })
  expect(open(group)).toEqual({ kind: 'group', id: group })
  expect(open('org-a', { selection: tie(group, 'org-a') })).toMatchObject({ kind: 'joinedTie' })
  expect(open('VN')).toEqual({ kind: 'topic', topic })
  expect(open('DE')).toEqual({ kind: 'topicAway', id: 'DE' })
})
