import cytoscape, { type EdgeSingular, type ElementDefinition, type NodeSingular } from 'cytoscape'
import { colours, type Renderer, type RendererFactory, radiusOf } from '#tests/bench/canvas/page/renderer.ts'
import type { BenchGraph } from '#tests/bench/canvas/types.ts'

/** Cytoscape as most people set it up: styles by functions, curved edges with arrows, names under the nodes. */
export const typicalCytoscape: RendererFactory = (container, world): Renderer => {
  const cy = cytoscape({
    container,
    elements: elementsOf(world),
    layout: { name: 'preset' },
    style: [
      {
        selector: 'node',
        style: {
          label: (node: NodeSingular) => node.data('name'),
          width: (node: NodeSingular) => node.data('radius') * 2,
          height: (node: NodeSingular) => node.data('radius') * 2,
          shape: (node: NodeSingular) => (node.data('kind') === 'unit' ? 'rectangle' : 'ellipse'),
          'background-color': (node: NodeSingular) => (node.data('kind') === 'unit' ? colours.unit : colours.partner),
          'font-size': 10,
        },
      },
      {
        selector: 'edge',
        style: {
          width: 0.7,
          'curve-style': 'bezier',
          'target-arrow-shape': 'triangle',
          'line-color': colours.line,
          'line-style': (edge: EdgeSingular) => (edge.data('state') === 'unformalised' ? 'dashed' : 'solid'),
        },
      },
      { selector: 'node:selected', style: { 'background-color': colours.selected } },
    ],
  })
  const drawn = () => new Promise<void>((resolve) => cy.one('render', () => resolve()))
  const ready = drawn()
  cy.fit(undefined, 20)
  return {
    ready,
    placeOf: (id) => cy.getElementById(id).renderedPosition(),
    nextSelection: () => new Promise((resolve) => cy.one('select', () => void drawn().then(resolve))),
    hide: (ids) => {
      const done = drawn()
      cy.batch(() =>
        cy
          .nodes()
          .filter((node) => ids.has(node.id()))
          .style('display', 'none'),
      )
      return done
    },
    add: (more) => {
      const done = drawn()
      cy.add(elementsOf(more))
      return done
    },
    destroy: () => cy.destroy(),
  }
}

const elementsOf = ({ nodes, links }: BenchGraph): ElementDefinition[] => [
  ...nodes.map((node) => ({
    data: { id: node.id, name: node.name, kind: node.kind, radius: radiusOf(node) },
    position: { x: node.x, y: node.y },
  })),
  ...links.map(({ from, to, state }) => ({ data: { id: `${from}~${to}`, source: from, target: to, state } })),
]
