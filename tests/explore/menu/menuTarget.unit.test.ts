import { beforeEach, describe, expect, test } from 'vitest'
import { showTargetOfMenu, toggleIn } from '#client/features/explore/actions/selectActions.ts'
import { endPress } from '#client/features/explore/parts/endPress.ts'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

const [A, B] = [nodeId('org-a'), nodeId('org-b')]
const node = (id: typeof A): Selection => ({ kind: 'node', id })
const selected = () => viewStore.getState().selection
// As they were made: a worker goes on from file to file.
beforeEach(() => {
  viewStore.setState(viewStore.getInitialState(), true)
  panelStore.setState(panelStore.getInitialState(), true)
})

describe('a menu that opens', () => {
  test('has the panel show what it is of, where that shows something else', () => {
    viewStore.getState().select(node(A))
    showTargetOfMenu(node(B))
    expect(selected()).toEqual(node(B))
    showTargetOfMenu({ kind: 'tie', from: 'dep-1', to: A })
    expect(selected()).toEqual({ kind: 'tie', from: 'dep-1', to: A })
    showTargetOfMenu(nothingSelected)
    expect(selected()).toEqual({ kind: 'tie', from: 'dep-1', to: A })
  })

  test('opens no panel where none is open, and picks no end of a path', () => {
    showTargetOfMenu(node(B))
    expect(selected()).toEqual(nothingSelected)
    panelStore.setState({ opened: { kind: 'count', of: 'partners', part: 'shown' } })
    showTargetOfMenu(node(B))
    expect(selected()).toEqual(node(B))
    panelStore.setState({ pathFrom: B })
    showTargetOfMenu(node(A))
    expect(selected()).toEqual(node(B))
  })

  test('adds to what was selected before it was opened, or takes away from it', () => {
    viewStore.getState().select(node(A))
    showTargetOfMenu(node(B))
    toggleIn(node(A), B)
    expect(selected()).toEqual({ kind: 'nodes', ids: [A, B] })
    toggleIn({ kind: 'nodes', ids: [A, B] }, B)
    expect(selected()).toEqual(node(A))
  })
})

test('a press that closes a menu is heard by nobody else, the next one by all', () => {
  const page = new EventTarget()
  const heard: string[] = []
  const send = (...types: string[]) => {
    for (const type of types) page.dispatchEvent(new Event(type, { cancelable: true }))
  }
  const whole = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
  page.addEventListener('pointerdown', (event) => endPress(page, event), { capture: true, once: true })
  send('pointerdown')
  for (const type of whole) page.addEventListener(type, () => heard.push(type))
  send(...whole.slice(1))
  expect(heard).toEqual([])
  send(...whole)
  expect(heard).toEqual(whole)
  // One that ends without a click, as a finger that scrolls.
  heard.length = 0
  page.addEventListener('pointerdown', (event) => endPress(page, event), { capture: true, once: true })
  send('pointerdown', 'touchstart')
  heard.length = 0
  send(...whole)
  expect(heard).toEqual(whole)
})
