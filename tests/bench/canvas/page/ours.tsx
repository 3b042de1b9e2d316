import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { DESCRIBE, type PictureDescription } from '#client/canvas/describePicture.ts'
import type { NetworkPlaces } from '#client/canvas/types.ts'
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
  return {
    ready: until(() => plate()?.dataset.phase === 'settled' && host.querySelector('[data-label-for]') !== null),
    placeOf: (id) => marks().find((mark) => mark.id === id) ?? { x: 0, y: 0 },
    nextSelection: () => until(() => host.querySelector('[data-part=selection]') !== null),
    hide: (ids) => {
      const hiddenNodes = new Set([...ids].map(nodeId))
      const left = opening.graph.nodes.size - hiddenNodes.size
      store.setState({ hiddenNodes })
      return until(() => marks().length <= left)
    },
    add: (more) => {
      const before = marks().length
      store.setState(({ graph }) => ({ graph: grown(graph, more), hiddenNodes: new Set<NodeId>() }))
      return until(() => marks().length > before && plate()?.dataset.phase === 'settled')
    },
    destroy: () => root.unmount(),
  }
}

function Plate({ store, layout }: { readonly store: StoreApi<Shown>; readonly layout: LayoutName }) {
  const { graph, places, hiddenNodes, selection } = useStore(store)
  const view = { ...openingView, place: 'both', layout, hiddenNodes, selection } as const
  const network: NetworkPlaces = {
    positions: places,
    pins: new Set(),
    more: new Map(),
    stacks: new Map(),
    onPlaces: () => {},
    onPin: () => {},
  }
  const onSelect = (next: Selection) => store.setState({ selection: next })
  const visible = visibleOf(graph, view)
  return <Canvas {...{ graph, view, visible, network, onSelect }} language="en" scheme="light" />
}

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

function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve()
      else if (performance.now() > end) reject(new Error(`waited in vain until ${holds}`))
      else requestAnimationFrame(look)
    }
    look()
  })
}
