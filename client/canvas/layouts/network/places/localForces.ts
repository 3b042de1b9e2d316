import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Point } from '#client/canvas/geometry/points.ts'
import { distance } from '#client/canvas/layouts/network/places/pivotMds.ts'
import type { NetworkLink, NetworkNode, PlacedNode } from '#client/canvas/layouts/network/places/types.ts'

const TICKS = 80
/** Old nodes that may give way, and what is around them, within so many edge lengths of the parent. */
const REACH = 2.5
const RING = 0.8
/** A disc of more nodes than this is not local any more, and slow. */
const MOST_IN_DISC = 150
/** How firmly a node that gives way is drawn back to its place. */
const ANCHOR = 0.35
/** Weight of an arrival's ties to others than its parent. */
const SECOND_TIE = 0.15

type LocalQuestion = {
  readonly old: readonly PlacedNode[]
  readonly parent: PlacedNode
  readonly arrivals: readonly (NetworkNode & Point)[]
  /** Ties of the arrivals. */
  readonly links: readonly NetworkLink[]
  /** Median length of the ties that are drawn, px. */
  readonly edge: number
  /** Whether old nodes near the parent may give way; the parent, pinned ones and the ring around stay. */
  readonly mayPush: boolean
  readonly random: () => number
}

type Particle = SimulationNodeDatum & {
  readonly id: string
  x: number
  y: number
  readonly radius: number
  readonly home: Point | null
}

/** A small simulation around the parent: where arrivals end, and old nodes that may give way. */
export function localForces(question: LocalQuestion): ReadonlyMap<string, Point> {
  const { arrivals, links, parent, edge, random } = question
  const particles = particlesOf(question)
  const byId = new Map(particles.map((particle) => [particle.id, particle]))
  const springs = links.flatMap(({ from, to }) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (!source || !target) return []
    return [{ source, target, strength: 0.5 * (from === parent.id || to === parent.id ? 1 : SECOND_TIE) }]
  })
  const homeward = (axis: 'x' | 'y') => (particle: Particle) => particle.home?.[axis] ?? particle[axis]
  const firmness = ({ home }: Particle) => (home ? ANCHOR : 0)
  forceSimulation(particles)
    .randomSource(random)
    .alpha(0.4)
    .alphaDecay(1 - 0.01 ** (1 / TICKS))
    .velocityDecay(0.5)
    .force(
      'charge',
      forceManyBody<Particle>()
        .strength(({ home }) => (home ? -30 : -60))
        .distanceMax(4 * edge),
    )
    .force(
      'link',
      forceLink<Particle, (typeof springs)[number]>(springs)
        .distance(0.55 * edge)
        .strength(({ strength }) => strength),
    )
    .force('collide', forceCollide<Particle>(({ radius }) => radius + 3).iterations(2))
    .force('x', forceX<Particle>(homeward('x')).strength(firmness))
    .force('y', forceY<Particle>(homeward('y')).strength(firmness))
    .stop()
    .tick(TICKS)
  const mobile = new Set(arrivals.map(({ id }) => id))
  return new Map(
    particles.filter(({ id, fx }) => mobile.has(id) || fx === undefined).map(({ id, x, y }) => [id, { x, y }]),
  )
}

/** Arrivals, the disc around the parent, a fixed ring around the disc, and far ends of the arrivals' ties, fixed. */
function particlesOf({ old, parent, arrivals, links, edge, mayPush }: LocalQuestion): Particle[] {
  const byDistance = old.map((node) => ({ node, apart: distance(node, parent) })).sort((a, b) => a.apart - b.apart)
  const disc = byDistance.filter(({ apart }) => apart <= REACH * edge).slice(0, MOST_IN_DISC)
  const rim = disc.at(-1)?.apart ?? 0
  // Where nothing gives way nothing can be pushed against what is further out.
  const limit = mayPush ? Math.max(rim, edge) + RING * edge + 20 : rim
  const ring = byDistance.slice(disc.length).filter(({ apart }) => apart <= limit)
  const near = new Set([...disc, ...ring].map(({ node }) => node.id))
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]))
  const far = old.filter(({ id }) => ends.has(id) && !near.has(id))
  const isMobile = (node: PlacedNode) => mayPush && node.id !== parent.id && !node.pinned
  return [
    ...disc.map(({ node }) => particle(node, isMobile(node))),
    ...ring.slice(0, 2 * MOST_IN_DISC).map(({ node }) => particle(node, false)),
    ...far.map((node) => particle(node, false)),
    ...arrivals.map(({ id, x, y, radius }) => ({ id, x, y, radius, home: null })),
  ]
}

function particle({ id, x, y, radius }: PlacedNode, isMobile: boolean): Particle {
  const at = { id, x, y, radius, home: { x, y } }
  return isMobile ? at : { ...at, fx: x, fy: y }
}
