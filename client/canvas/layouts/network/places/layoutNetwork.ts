import type { Point } from '#client/canvas/geometry/points.ts'
import { seeded } from '#client/canvas/geometry/random.ts'
import { fitted } from '#client/canvas/layouts/network/places/fit.ts'
import { forced } from '#client/canvas/layouts/network/places/forces.ts'
import { type Numbered, numbered } from '#client/canvas/layouts/network/places/numbered.ts'
import { pack } from '#client/canvas/layouts/network/places/pack.ts'
import { pivotMds } from '#client/canvas/layouts/network/places/pivotMds.ts'
import { areaOf, bodyOf, type RoomPlan, roomPlan } from '#client/canvas/layouts/network/places/room.ts'
import { separate, separateMarks } from '#client/canvas/layouts/network/places/separate.ts'
import type { Body, NetworkInput, NetworkNode } from '#client/canvas/layouts/network/places/types.ts'
import { neighboursOf, partsOf } from '#client/graph/neighbours.ts'

const SEED = 42
/** Share of the plate that connected pieces fill; the rest is air around them. */
const FILL = 0.9
/** The first picture is parted for so long only. */
const START_ROUNDS = 24

type Steps = 'start' | 'settled'

/** The first picture, from distances alone: marks nearly off each other, no room for names. Some ten ms for 300 nodes. */
export function startNetwork(input: NetworkInput): readonly Point[] {
  return laidOut(input, 'start')
}

/** Settled positions, in the order of the input's nodes. Deterministic; meant for a worker. */
export function layoutNetwork(input: NetworkInput): readonly Point[] {
  return laidOut(input, 'settled')
}

function laidOut(input: NetworkInput, steps: Steps): readonly Point[] {
  const byId = new Map(input.nodes.map((node) => [node.id, node]))
  const neighbours = neighboursOf(byId.keys(), input.links)
  const plan = roomPlan(input)
  const random = seeded(SEED)
  const aspect = input.width / input.height
  const areaFor = (nodes: readonly NetworkNode[]) => sum(nodes.map((node) => areaOf(node, plan)))
  const factor = Math.max(1, (input.width * input.height * plan.stretch ** 2 * FILL) / areaFor(input.nodes))
  const pieces = partsOf(neighbours).map((part) => {
    const nodes = part.flatMap((id) => byId.get(id) ?? [])
    const area = areaFor(nodes) * factor
    return pieceOf({ nodes, neighbours: numbered(part, neighbours), area, aspect, plan, random, steps })
  })
  pack(pieces, aspect)
  const placed = new Map(pieces.flat().map((body) => [body.id, body]))
  return input.nodes.map(({ id }) => ({ x: placed.get(id)?.x ?? 0, y: placed.get(id)?.y ?? 0 }))
}

type PieceQuestion = {
  readonly nodes: readonly NetworkNode[]
  readonly neighbours: Numbered
  readonly area: number
  readonly aspect: number
  readonly plan: RoomPlan
  readonly random: () => number
  readonly steps: Steps
}

function pieceOf({ nodes, neighbours, area, aspect, plan, random, steps }: PieceQuestion): readonly Body[] {
  const [only] = nodes
  if (only && nodes.length === 1) return [bodyOf(only, { x: 0, y: 0 }, plan)]
  const start = pivotMds(neighbours, random)
  const radii = nodes.map(({ radius }) => radius)
  const points = steps === 'start' ? start : forced(start, radii, neighbours, random)
  const fit = fitted(points, area, aspect)
  const bodies = nodes.map((node, index) => bodyOf(node, fit[index] as Point, plan))
  if (steps === 'start') separateMarks(bodies, START_ROUNDS)
  else separate(bodies)
  return bodies
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
