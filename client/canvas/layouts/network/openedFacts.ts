import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import { type DrawnTie, strength } from '#client/canvas/engine/ties/drawnTie.ts'
import { joined } from '#client/canvas/geometry/lines.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'

/** Half the side of a mark, px at zoom 1. */
export const FACT_REACH = 3.2
/** From one to the next where several join the same ends. */
const PITCH = 9
/** From the rim of a mark to what is tied to it alone. */
const STUB = 9

/**
 * Where agreements and activities are: in the middle of their ends that are drawn, side by side where several have the
 * same ends; around its mark where only one end is drawn. The marks themselves do not move.
 */
export function factPlaces(
  facts: readonly ShownFact[],
  graph: Graph,
  positions: Positions,
): ReadonlyMap<string, Point> {
  const groups = new Map<string, { ends: readonly string[]; ids: string[] }>()
  for (const { fact, ties } of facts) {
    const ends = [...new Set(ties.flatMap(({ from, to }) => [from, to as string]))].filter((id) => positions.has(id))
    if (ends.length === 0) continue
    const key = ends.sort().join('~')
    const group = groups.get(key) ?? { ends, ids: [] }
    group.ids.push(fact.id)
    groups.set(key, group)
  }
  return new Map(
    [...groups.values()].flatMap(({ ends, ids }) => ids.map((id, at) => [id, placeOf(ends, at, ids.length)] as const)),
  )

  function placeOf(ends: readonly string[], at: number, count: number): Point {
    const points = ends.map((id) => positions.get(id) as Point)
    const [first, second] = points as [Point, Point | undefined]
    if (!second) return around(ends[0] as string, first, at)
    const middle = {
      x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
      y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
    }
    const length = Math.hypot(second.x - first.x, second.y - first.y) || 1
    const aside = (at - (count - 1) / 2) * PITCH
    return {
      x: middle.x - ((second.y - first.y) / length) * aside,
      y: middle.y + ((second.x - first.x) / length) * aside,
    }
  }

  /** Up and to the right as the ticks are, then further round; a full round goes one ring out. */
  function around(id: string, { x, y }: Point, at: number): Point {
    const node = graph.nodes.get(nodeId(id))
    const radius = (node ? radiusOf(node) : 0) + STUB
    const inRing = Math.max(4, Math.floor((2 * Math.PI * radius) / PITCH))
    const angle = -Math.PI / 4 + ((at % inRing) * 2 * Math.PI) / inRing
    const reach = radius + Math.floor(at / inRing) * PITCH
    return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach }
  }
}

/** A tie runs through each agreement and activity that it is made of; an end at home without a mark has no line. */
export function openedTies(
  facts: readonly ShownFact[],
  places: ReadonlyMap<string, Point>,
  positions: Positions,
): DrawnTie[] {
  const through = new Map<GraphLink, Point[]>()
  for (const { fact, ties } of facts)
    for (const link of ties) {
      const at = places.get(fact.id)
      if (at) through.set(link, [...(through.get(link) ?? []), at])
    }
  return [...through]
    .sort(([a], [b]) => strength(a) - strength(b))
    .map(([link, points]) => {
      const ends = [positions.get(link.from), positions.get(link.to)].filter((end) => end !== undefined)
      const ways = points.flatMap((point) => ends.map((end) => [end, point]))
      return { link, kind: 'unit' as const, ...joined(ways), isGrown: false }
    })
}

/** The agreement or activity at a point, with the first of its ties. */
export function factAt(
  point: Point,
  facts: readonly ShownFact[],
  places: ReadonlyMap<string, Point>,
  zoom: number,
): { readonly fact: string; readonly tie: GraphLink } | null {
  const reach = Math.max(FACT_REACH + 1, 5 / zoom)
  const hit = facts.find(({ fact }) => {
    const at = places.get(fact.id)
    return at !== undefined && Math.hypot(at.x - point.x, at.y - point.y) <= reach
  })
  const tie = hit?.ties[0]
  return hit && tie ? { fact: hit.fact.id, tie } : null
}
