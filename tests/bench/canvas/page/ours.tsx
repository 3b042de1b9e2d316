import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { DESCRIBE, type PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { coreIn } from '#client/canvas/engine/marks/useCytoscape.ts'
import type { NetworkPlaces } from '#client/canvas/engine/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import type { LayoutName, Selection } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { graphOf } from '#tests/bench/canvas/page/ourGraph.ts'
import type { Point, Renderer, RendererFactory } from '#tests/bench/canvas/page/renderer.ts'

type Shown = {
  readonly graph: Graph
  readonly places: ReadonlyMap<NodeId, Point>
  readonly hiddenNodes: ReadonlySet<NodeId>
  readonly selection: Selection
}

/** Our canvas with our real styles: bundled lines, marks, names that do not overlap. There is one mode, for every size. */
export const ours: RendererFactory = (host, world) => {
  const places = new Map([...world.nodes, ...world.more.nodes].map(({ id, x, y }) => [nodeId(id), { x, y }]))
  const shown = { graph: graphOf(world), places, hiddenNodes: new Set<NodeId>(), selection: { kind: 'none' } } as const
  return shownIn(host, shown, 'network', (graph, more) => ({ ...graph, ...withMore(graph, graphOf(more)) }))
}

/** Our layout `regions`, bundling and all, on a graph as the server answers it. */
export function oursRegions(host: HTMLElement, graph: Graph): Renderer {
  const shown = { graph, places: new Map(), hiddenNodes: new Set<NodeId>(), selection: { kind: 'none' } } as const
  return shownIn(host, shown, 'regions', (same) => same)
}

type Grown = (graph: Graph, more: Parameters<Renderer['add']>[0]) => Graph

function shownIn(host: HTMLElement, opening: Shown, layout: LayoutName, grown: Grown): Renderer {
  const store = createStore<Shown>()(() => opening)
  const root = createRoot(host)
  root.render(<Plate store={store} layout={layout} />)
  const plate = () => host.querySelector<HTMLElement>('[data-testid=plate]')
  const marks = () => {
    const picture = describe(plate())
    return [...(picture?.marks ?? []), ...(picture?.units ?? []).map(middleOf)]
  }
  const ring = () => host.querySelector('[data-part=selection]')?.outerHTML ?? ''
  /** What React draws is there, and so are the marks, which Cytoscape draws in a frame of its own. */
  const shown = (holds: () => boolean) => Promise.all([drawn(host), until(host, holds)]).then(() => {})
  return {
    ready: until(
      host,
      () => plate()?.dataset.phase === 'settled' && host.querySelector('[data-label-for]') !== null && isDrawn(host),
    ),
    placeOf: (id) => marks().find((mark) => mark.id === id) ?? { x: 0, y: 0 },
    nextSelection: () => {
      const before = ring()
      return shown(() => ring() !== '' && ring() !== before)
    },
    hide: (ids) => {
      const hiddenNodes = new Set([...ids].map(nodeId))
      const left = opening.graph.nodes.size - hiddenNodes.size
      const done = shown(() => marks().length <= left)
      // As from a click, which React answers at once.
      flushSync(() => store.setState({ hiddenNodes }))
      return done
    },
    add: (more) => {
      const before = marks().length
      const done = shown(() => marks().length > before && plate()?.dataset.phase === 'settled')
      store.setState(({ graph }) => ({ graph: grown(graph, more) }))
      return done
    },
    destroy: () => root.unmount(),
  }
}

const coreOf = (host: HTMLElement) => [...host.querySelectorAll('*')].map(coreIn).find((one) => one !== null)

/** The next time that Cytoscape has drawn. */
function drawn(host: HTMLElement): Promise<void> {
  return new Promise((resolve) => coreOf(host)?.one('render', () => resolve()))
}

/** Whether Cytoscape has drawn all of its marks. */
function isDrawn(host: HTMLElement): boolean {
  const core = coreOf(host)
  if (!core) return false
  if (!drawnMarks.has(core)) {
    drawnMarks.set(core, 0)
    core.on('render', () => drawnMarks.set(core, core.nodes().length))
  }
  return core.nodes().length > 0 && drawnMarks.get(core) === core.nodes().length
}

/** How many marks a Cytoscape has drawn. Its own scratch pad would have it reckon all styles anew. */
const drawnMarks = new WeakMap<object, number>()

function Plate({ store, layout }: { readonly store: StoreApi<Shown>; readonly layout: LayoutName }) {
  const { graph, places, hiddenNodes, selection } = useStore(store)
  const view = { ...openingView, place: 'both', layout, hiddenNodes, selection } as const
  const network = useMemo(() => networkAt(places), [places])
  const onSelect = (next: Selection) => store.setState({ selection: next })
  const visible = visibleOf(graph, view)
  return <Canvas {...{ graph, view, visible, network, onSelect }} language="en" scheme="light" />
}

const networkAt = (positions: Shown['places']): NetworkPlaces => ({
  positions,
  pins: new Set(),
  more: new Map(),
  stacks: new Map(),
  onPlaces: () => {},
  onPin: () => {},
})

function describe(plate: HTMLElement | null): PictureDescription | undefined {
  const ask = new CustomEvent<{ picture?: PictureDescription }>(DESCRIBE, { detail: {} })
  plate?.dispatchEvent(ask)
  return ask.detail.picture
}

function withMore(graph: Graph, more: Graph): Pick<Graph, 'nodes' | 'links'> {
  return { nodes: new Map([...graph.nodes, ...more.nodes]), links: new Map([...graph.links, ...more.links]) }
}

const middleOf = (unit: PictureDescription['units'][number]) => ({
  id: unit.id,
  x: (unit.left + unit.right) / 2,
  y: (unit.top + unit.bottom) / 2,
})

const PATIENCE = 60_000

/** Looks whenever the page has changed, and in each frame: what stands there is seen as soon as the peers tell of theirs. */
function until(host: HTMLElement, holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => look())
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      const isOver = performance.now() > end
      if (!holds() && !isOver) {
        frame = requestAnimationFrame(look)
        return
      }
      observer.disconnect()
      if (isOver) reject(new Error(`waited in vain until ${holds}`))
      else resolve()
    }
    observer.observe(host, { subtree: true, childList: true, attributes: true })
    look()
  })
}
