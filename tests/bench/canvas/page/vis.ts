import { DataSet, Network } from 'vis-network/standalone'
import { colours, type Renderer, type RendererFactory, radiusOf } from '#tests/bench/canvas/page/renderer.ts'
import type { BenchGraph } from '#tests/bench/canvas/types.ts'

/** vis-network as its users set it up for a fixed layout. In `bitmap` it leaves edges out while the camera moves. */
export const vis: RendererFactory = (host, world, mode): Renderer => {
  const nodes = new DataSet(nodesOf(world))
  const edges = new DataSet(edgesOf(world))
  const isBitmap = mode === 'bitmap'
  const network = new Network(
    host,
    { nodes, edges },
    {
      physics: false,
      layout: { improvedLayout: false },
      interaction: { hover: true, hideEdgesOnDrag: isBitmap, hideEdgesOnZoom: isBitmap },
      edges: { smooth: false, color: colours.line, width: 0.7 },
      nodes: { font: { size: 10, color: colours.ink }, borderWidth: 0 },
    },
  )
  const drawn = () => new Promise<void>((resolve) => network.once('afterDrawing', () => resolve()))
  const ready = drawn()
  network.fit({ animation: false })
  return {
    ready,
    placeOf: (id) => network.canvasToDOM(network.getPosition(id)),
    nextSelection: () => new Promise((resolve) => network.once('selectNode', () => void drawn().then(resolve))),
    hide: (ids) => {
      const done = drawn()
      nodes.update([...ids].map((id) => ({ id, hidden: true })))
      return done
    },
    add: (more) => {
      const done = drawn()
      nodes.add(nodesOf(more))
      edges.add(edgesOf(more))
      return done
    },
    destroy: () => network.destroy(),
  }
}

const nodesOf = ({ nodes }: BenchGraph) =>
  nodes.map((node) => ({
    id: node.id,
    label: node.name,
    x: node.x,
    y: node.y,
    size: radiusOf(node),
    shape: node.kind === 'unit' ? 'square' : 'dot',
    color: node.kind === 'unit' ? colours.unit : colours.partner,
  }))

const edgesOf = ({ links }: BenchGraph) =>
  links.map(({ from, to, state }) => ({ id: `${from}~${to}`, from, to, dashes: state === 'unformalised' }))
