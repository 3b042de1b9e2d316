import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { groupLook, type Lens, type LensClass, MOST_GROUPS, type Sight } from '#client/view/lenses/lens.ts'

/** Who works with each other more than with the rest. */
export const communityLens: Lens = {
  key: 'community',
  of: 'units_and_partners',
  needs: 'structure',
  classes: (sight) => [
    ...namedGroups(sight),
    { key: 'smaller', look: { form: 'dot', tone: 'edge' } },
    { key: 'alone', look: { form: 'level0', tone: 'edge' } },
  ],
  classOf: ({ id }, { structure }) => {
    const number = structure?.community.get(id)
    if (number === undefined) return 'alone'
    return number <= MOST_GROUPS ? String(number) : 'smaller'
  },
}

/** The largest communities, each called by its member with most neighbours in the picture. */
function namedGroups({ graph, structure }: Sight): readonly LensClass[] {
  const strongest = new Map<number, GraphNode>()
  const neighbours = ({ id }: GraphNode) => structure?.neighbours.get(id) ?? 0
  const nodes = [...graph.nodes.values()].sort((a, b) => neighbours(b) - neighbours(a) || byTieOrder(a, b))
  for (const node of nodes) {
    const number = structure?.community.get(node.id)
    if (number !== undefined && number <= MOST_GROUPS && !strongest.has(number)) strongest.set(number, node)
  }
  return [...strongest]
    .sort(([a], [b]) => a - b)
    .map(([number, { names }]) => ({ key: String(number), look: groupLook(number - 1), names, values: { number } }))
}
