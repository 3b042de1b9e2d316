import i18next from 'i18next'
import { createRoot, type Root } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { DESCRIBE, type PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { ListMirror } from '#client/canvas/engine/list/ListMirror.tsx'
import { forgetPositions } from '#client/canvas/engine/positionStore.ts'
import type { CanvasProps } from '#client/canvas/engine/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import enCanvas from '#client/i18n/en/canvas.json'
import enWords from '#client/i18n/en/words.json'
import { startPaper } from '#client/styles/paper.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { settledPlate } from '#tests/canvas/picture/settledPlate.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'
import { ONE_WAIT } from '#tests/support/limits.ts'

const graph = smallGraph()
let host: HTMLDivElement
let root: Root

beforeAll(async () => {
  i18next.use(initReactI18next)
  const resources = { en: { canvas: enCanvas, words: enWords } }
  await i18next.init({
    lng: 'en',
    ns: ['canvas', 'words'],
    defaultNS: 'words',
    resources,
    interpolation: { escapeValue: false },
  })
})

afterEach(() => {
  root.unmount()
  host.remove()
  forgetPositions()
})

test('settles, names every partner and lets no name touch another', async () => {
  const plate = await show(nothingSelected)
  const boxes = [...plate.querySelectorAll('[data-label-for]')].map((name) => name.getBoundingClientRect())
  expect(picture(plate).names).toEqual({ placed: 3, total: 3 })
  expect(boxes.length).toBe(5)
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
})

test('whoever prints before it has settled has it settled, with every name', async () => {
  startPaper()
  render(nothingSelected)
  const plate = await vi.waitFor(() => {
    const drawn = host.querySelector<HTMLElement>('[data-phase=start]')
    if (!drawn) throw new Error('nothing is drawn')
    return drawn
  })
  window.dispatchEvent(new Event('beforeprint'))
  expect(plate.dataset.phase).toBe('settled')
  expect(plate.querySelectorAll('[data-label-for]').length).toBe(5)
  expect(picture(plate).names).toEqual({ placed: 3, total: 3 })
  window.dispatchEvent(new Event('afterprint'))
})

test('selects the mark under a click, the tie under a click, and nothing on empty ground', async () => {
  const select = vi.fn<(selection: Selection) => void>()
  const plate = await show(nothingSelected, select)
  const mark = picture(plate).marks.find(({ id }) => id === 'org-1')
  await click(plate, mark ?? { x: 0, y: 0 })
  expect(select).toHaveBeenLastCalledWith({ kind: 'node', id: nodeId('org-1') })

  const line = plate.querySelector<SVGPathElement>('[data-tie="dep-1~org-1"] path')
  const middle = line?.getPointAtLength(line.getTotalLength() * 0.5) ?? { x: 0, y: 0 }
  await click(plate, middle)
  expect(select).toHaveBeenLastCalledWith({ kind: 'tie', from: 'dep-1', to: nodeId('org-1') })

  await click(plate, { x: 4, y: 4 })
  expect(select).toHaveBeenLastCalledWith(nothingSelected)
})

test('rings the selected partner and lets its tick grow to the band', async () => {
  const plate = await show({ kind: 'node', id: nodeId('org-1') })
  expect(plate.querySelectorAll('[data-part=selection]').length).toBe(1)
  const grown = plate.querySelector<SVGPathElement>('[data-tie="home~org-1"] path')
  expect(grown?.getTotalLength() ?? 0).toBeGreaterThan(6)
})

test('lists the same graph: arrows move, Enter selects, Escape clears, the selection is said', async () => {
  const select = vi.fn<(selection: Selection) => void>()
  await show({ kind: 'node', id: nodeId('org-3') }, select)
  const list = host.querySelector<HTMLElement>('[role=listbox]')
  expect(host.querySelector('[aria-live]')?.textContent).toContain('Gamma University selected')
  list?.focus()
  await userEvent.keyboard('{End}{ArrowUp}{Home}{ArrowDown}{Enter}')
  expect(select).toHaveBeenLastCalledWith({ kind: 'node', id: nodeId('dep-1') })
  await userEvent.keyboard('{Escape}')
  expect(select).toHaveBeenLastCalledWith(nothingSelected)
})

test('Shift-click and a box with Shift build a selection, and every part of it is ringed', async () => {
  const hands = { onToggle: vi.fn<(id: NodeId) => void>(), onGather: vi.fn<(ids: readonly NodeId[]) => void>() }
  const ids = [nodeId('org-1'), nodeId('org-3')]
  const plate = await show({ kind: 'nodes', ids }, () => {}, hands)
  expect(plate.querySelectorAll('[data-part=selection]').length).toBe(2)
  expect(host.querySelector('[aria-live]')?.textContent).toBe('2 selected: 0 units, 2 partners, 0 ties between them')

  const { marks } = picture(plate)
  await userEvent.keyboard('{Shift>}')
  await click(plate, marks.find(({ id }) => id === 'org-2') ?? { x: 0, y: 0 })
  expect(hands.onToggle.mock.calls).toEqual([[nodeId('org-2')]])

  const canvas = plate.querySelector('canvas')
  const corner = plate.getBoundingClientRect()
  const at = (x: number, y: number) => ({ clientX: corner.left + x, clientY: corner.top + y })
  const shared = { shiftKey: true, bubbles: true, buttons: 1 }
  canvas?.dispatchEvent(new MouseEvent('mousedown', { ...shared, ...at(3, 3) }))
  for (const share of [0.3, 0.7, 1])
    window.dispatchEvent(new MouseEvent('mousemove', { ...shared, ...at(836 * share, 592 * share) }))
  window.dispatchEvent(new MouseEvent('mouseup', { ...shared, ...at(836, 592) }))
  await vi.waitFor(() => expect(hands.onGather).toHaveBeenCalledTimes(1))
  expect(new Set(hands.onGather.mock.calls[0]?.[0])).toEqual(new Set(['dep-1', 'dep-2', 'org-1', 'org-2', 'org-3']))
  await userEvent.keyboard('{/Shift}')
})

test('in the list Space adds or takes away, and Shift with an arrow adds on the way', async () => {
  const hands = { onToggle: vi.fn<(id: NodeId) => void>(), onGather: vi.fn<(ids: readonly NodeId[]) => void>() }
  await show(nothingSelected, () => {}, hands)
  const list = host.querySelector<HTMLElement>('[role=listbox]')
  expect(list?.getAttribute('aria-multiselectable')).toBe('true')
  list?.focus()
  await userEvent.keyboard('{Home} ')
  expect(hands.onToggle.mock.calls).toEqual([[nodeId('dep-1')]])
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(hands.onGather.mock.calls).toEqual([[[nodeId('dep-1'), nodeId('dep-2')]]])
})

test('rests when nothing is to be drawn, and draws at once when something is', async () => {
  const asked = vi.spyOn(window, 'requestAnimationFrame')
  try {
    const plate = await show(nothingSelected)
    const framesIn = async (milliseconds: number) => {
      asked.mockClear()
      await new Promise((done) => setTimeout(done, milliseconds))
      return asked.mock.calls.length
    }
    // 60 a second would be 30.
    await vi.waitFor(async () => expect(await framesIn(500)).toBeLessThanOrEqual(4), { timeout: ONE_WAIT })
    const { camera } = picture(plate)
    plate
      .querySelector('canvas')
      ?.dispatchEvent(new WheelEvent('wheel', { deltaY: -120, bubbles: true, clientX: 300, clientY: 300 }))
    await vi.waitFor(() => expect(picture(plate).camera.zoom).toBeGreaterThan(camera.zoom), { timeout: ONE_WAIT })
  } finally {
    asked.mockRestore()
  }
})

type Hands = Pick<CanvasProps, 'onToggle' | 'onGather'>

async function show(
  selection: Selection,
  onSelect: (selection: Selection) => void = () => {},
  hands: Hands = {},
): Promise<HTMLElement> {
  render(selection, onSelect, hands)
  return settledPlate(host)
}

function render(selection: Selection, onSelect: (selection: Selection) => void = () => {}, hands: Hands = {}): void {
  host = document.createElement('div')
  host.style.cssText = 'position: relative; width: 840px; height: 596px'
  document.body.append(host)
  root = createRoot(host)
  const view = { ...openingView, selection }
  const shared = { graph, view, visible: visibleOf(graph, view), language: 'en', onSelect, ...hands } as const
  root.render(
    <>
      <Canvas {...shared} scheme="light" />
      <ListMirror {...shared} />
    </>,
  )
}

function picture(plate: HTMLElement): PictureDescription {
  const ask = new CustomEvent<{ picture?: PictureDescription }>(DESCRIBE, { detail: {} })
  plate.dispatchEvent(ask)
  if (!ask.detail.picture) throw new Error('the plate did not answer')
  return ask.detail.picture
}

async function click(plate: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await userEvent.click(plate, { position: { x: Math.round(x), y: Math.round(y) } })
}
