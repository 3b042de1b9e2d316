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
import type { Numbered } from '#client/canvas/layouts/network/places/numbered.ts'

const TICKS = 150
const ALPHA = 0.7
const LAST_ALPHA = 0.002

type Particle = SimulationNodeDatum & { x: number; y: number; readonly radius: number }

/** Springs, repulsion and collision from given starts, a fixed number of ticks: the same input, the same picture. */
export function forced(
  start: readonly Point[],
  radii: readonly number[],
  neighbours: Numbered,
  random: () => number,
): Point[] {
  const particles: Particle[] = start.map(({ x, y }, index) => ({ x, y, radius: radii[index] ?? 0 }))
  const links = neighbours.flatMap((list, source) =>
    list
      .filter((target) => target > source)
      .map((target) => ({ source, target, length: lengthOf(neighbours, source, target) })),
  )
  const simulation = forceSimulation(particles)
    .randomSource(random)
    .alpha(ALPHA)
    .alphaDecay(1 - LAST_ALPHA ** (1 / TICKS))
    .force('charge', forceManyBody().strength(-160).theta(0.9).distanceMax(1200))
    .force(
      'link',
      forceLink<Particle, (typeof links)[number]>(links).distance(({ length }) => length),
    )
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.03))
    .force('collide', forceCollide<Particle>(({ radius }) => radius + 4).iterations(2))
    .stop()
  simulation.tick(TICKS)
  return particles.map(({ x, y }) => ({ x, y }))
}

/** Hubs are further apart: their many neighbours need room between them. */
function lengthOf(neighbours: Numbered, a: number, b: number): number {
  return 40 + 6 * Math.sqrt(Math.min(neighbours[a]?.length ?? 0, neighbours[b]?.length ?? 0))
}
