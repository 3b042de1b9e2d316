import type { ElementDefinition } from 'cytoscape'
import { lookOf, markExtent, markImage, unitCorner, unitImage, unitSide } from '#client/canvas/engine/marks/marks.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { LensLook } from '#client/view/lenses/lens.ts'
import type { ColourScheme } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** The smallest thing that a pointer must meet, px at zoom 1. */
const SMALLEST_TARGET = 9

/** Nodes for Cytoscape, which draws marks and says what is under the pointer. Ties are drawn by us: see README.md. */
export function elementsOf(visible: Visible, scheme: ColourScheme, scale: number): ElementDefinition[] {
  const { looks } = visible.reading
  return [
    ...visible.departments.map((node) => unitElement(node, scheme, scale, looks.get(node.id) ?? null)),
    ...[...visible.organizations]
      .reverse()
      .map((node) => partnerElement(node, scheme, scale, looks.get(node.id) ?? null)),
  ]
}

/** Without a lens a square needs no image. */
function unitElement(node: GraphNode, scheme: ColourScheme, scale: number, lens: LensLook | null): ElementDefinition {
  const side = unitSide(node.ties, scale)
  const image = lens ? unitImage(lens, side, scheme) : ''
  return { group: 'nodes', classes: 'unit', data: { id: node.id, side, corner: unitCorner(side), image } }
}

function partnerElement(
  node: GraphNode,
  scheme: ColourScheme,
  scale: number,
  lens: LensLook | null,
): ElementDefinition {
  const look = lookOf(node, scale, lens)
  const data = {
    id: node.id,
    side: Math.max(SMALLEST_TARGET, look.radius * 2),
    image: markImage(look, scheme),
    extent: markExtent(look) * 2,
  }
  return { group: 'nodes', classes: 'partner', data }
}
