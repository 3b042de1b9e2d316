import Graph from 'graphology'
import Sigma from 'sigma'
import { colours, type Renderer, type RendererFactory, radiusOf } from '#tests/bench/canvas/page/renderer.ts'
import type { BenchGraph } from '#tests/bench/canvas/types.ts'

/** sigma with its own defaults, on WebGL. In `bitmap` it leaves edges and names out while the camera moves. */
export const sigma: RendererFactory = (host, world, mode): Renderer => {
  const graph = new Graph()
  fill(graph, world)
  const isBitmap = mode === 'bitmap'
  let selected: string | null = null
  const view = new Sigma(graph, host, {
    hideEdgesOnMove: isBitmap,
    hideLabelsOnMove: isBitmap,
    labelSize: 10,
    allowInvalidContainer: true,
    nodeReducer: (id, data) => (id === selected ? { ...data, color: colours.selected } : data),
  })
  const drawn = () => new Promise<void>((resolve) => view.once('afterRender', () => resolve()))
  const refreshed = () => {
    const done = drawn()
    view.refresh()
    return done
  }
  let told = () => {}
  view.on('clickNode', ({ node }) => {
    selected = node
    void refreshed().then(() => told())
  })
  return {
    ready: refreshed(),
    placeOf: (id) => view.graphToViewport(graph.getNodeAttributes(id) as { x: number; y: number }),
    nextSelection: () =>
      new Promise((resolve) => {
        told = resolve
      }),
    hide: (ids) => {
      for (const id of ids) graph.setNodeAttribute(id, 'hidden', true)
      return refreshed()
    },
    add: (more) => {
      fill(graph, more)
      return refreshed()
    },
    destroy: () => view.kill(),
  }
}

function fill(graph: Graph, { nodes, links }: BenchGraph): void {
  for (const node of nodes)
    graph.addNode(node.id, {
      label: node.name,
      x: node.x,
      y: -node.y,
      size: radiusOf(node),
      color: node.kind === 'unit' ? colours.unit : colours.partner,
    })
  for (const { from, to } of links) graph.addEdge(from, to, { size: 0.7, color: colours.line })
}
