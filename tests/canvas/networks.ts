import { seeded } from '#client/canvas/geometry/random.ts'
import type {
  ExpansionInput,
  NetworkInput,
  NetworkLink,
  NetworkNode,
  PlacedNode,
} from '#client/canvas/layouts/network/places/types.ts'

/**
 * A seeded network of our shape: units and partners, ties only between the two, few hubs and many with one tie. 1.8 ties
 * a node, one large piece; every twentieth partner is tied to no unit.
 */
export function scaleFree(count: number, seed = 7): NetworkInput {
  const random = seeded(seed)
  const units = Array.from({ length: Math.max(3, Math.round(count / 16)) }, (_, index) => `dep-${index}`)
  const partners = Array.from({ length: count - units.length }, (_, index) => `org-${index}`)
  const urn = [...units]
  const links = new Map<string, NetworkLink>()
  partners.forEach((to, index) => {
    if (index % 20 === 19) return
    const ties = 1 + Math.floor(random() ** 2 * 4.2)
    for (let tie = 0; tie < ties; tie++) {
      const from = urn[Math.floor(random() * urn.length)] ?? 'dep-0'
      links.set(`${from}~${to}`, { from, to })
      urn.push(from)
    }
  })
  const degrees = new Map<string, number>()
  for (const { from, to } of links.values()) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const degree = (id: string) => degrees.get(id) ?? 0
  const nodes = [...units, ...partners]
    .sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))
    .map((id) => node(id, degree(id), random))
  return { width: 840, height: 596, nodes, links: [...links.values()] }
}

/** Sizes as they are drawn: a square's half diagonal, a circle's radius, a name of one or two lines. */
export function node(id: string, ties: number, random: () => number): NetworkNode {
  const root = Math.sqrt(ties)
  const radius = id.startsWith('dep-') ? (8 + 1.9 * root) * Math.SQRT1_2 : Math.max(3.6, 3.6 * Math.min(4, root))
  return { id, radius, label: { width: 40 + Math.floor(random() * 70), height: random() < 0.4 ? 24 : 12 } }
}

/** 25 new neighbours of one node; three in ten have a second tie to another node of the picture. */
export function expansionOf(
  old: readonly PlacedNode[],
  drawn: readonly NetworkLink[],
  parentAt: number,
  seed = 1,
): ExpansionInput {
  const random = seeded(seed)
  const parent = old[parentAt]?.id ?? ''
  const arrivals = Array.from({ length: 25 }, (_, index) => node(`new-${index}`, 1 + Math.floor(random() * 3), random))
  const links = arrivals.flatMap(({ id }) => {
    const other = old[Math.floor(random() * old.length)]?.id ?? ''
    return random() < 0.3
      ? [
          { from: parent, to: id },
          { from: other, to: id },
        ]
      : [{ from: parent, to: id }]
  })
  return { old, arrivals, links: [...drawn, ...links], parent }
}
