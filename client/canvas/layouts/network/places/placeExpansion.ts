import { FreePlaces } from '#client/canvas/geometry/freePlaces.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { seeded } from '#client/canvas/geometry/random.ts'
import { boundsOf } from '#client/canvas/layouts/network/places/fit.ts'
import { freeDirection, onArcs } from '#client/canvas/layouts/network/places/freeSector.ts'
import { localForces } from '#client/canvas/layouts/network/places/localForces.ts'
import { distance } from '#client/canvas/layouts/network/places/pivotMds.ts'
import type {
  ExpansionInput,
  ExpansionPlace,
  NetworkNode,
  PlacedNode,
} from '#client/canvas/layouts/network/places/types.ts'

const SEED = 99
const EDGE = 70
/** An arrival that has to be further from its place than this, in edge lengths, has found no room. */
const ROOM = 1.6
/** Old nodes give way by at most this share of the diagonal, and by this in the mean of all. */
const MOST_MOVE = 0.05
const MEAN_MOVE = 0.01
/** Nodes that give way may be as near as this, px. */
const TIGHT = 0.5

type Moves = ReadonlyMap<string, Point>

/**
 * Brings new nodes into a picture without moving it. First with all old nodes fixed; only where arrivals find no room
 * beside their parent do its neighbours give way a little. No arrival touches anything afterwards.
 */
export function placeExpansion(input: ExpansionInput): ExpansionPlace {
  const parent = input.old.find(({ id }) => id === input.parent)
  if (!parent) return { how: 'fixed', arrivals: nearTheirTies(input), moved: [], meanMove: 0, maxMove: 0 }
  const edge = medianEdge(input)
  const fixed = settled(input, parent, edge, false)
  const places = roomFor(input.arrivals, fixed, input.old, ROOM * edge)
  if (places) return { how: 'fixed', arrivals: places, moved: [], meanMove: 0, maxMove: 0 }

  const pushed = settled(input, parent, edge, true)
  const moves = limited(input.old, parent, pushed)
  const old = input.old.map((node) => ({ ...node, ...(moves.get(node.id) ?? {}) }))
  const arrivals = roomFor(input.arrivals, pushed, old, Number.POSITIVE_INFINITY) ?? []
  const shares = sharesOf(input.old, moves)
  return {
    how: moves.size > 0 ? 'pushed' : 'fixed',
    arrivals,
    moved: [...moves].map(([id, { x, y }]) => ({ id, x, y })),
    meanMove: sum(shares) / Math.max(1, input.old.length),
    maxMove: Math.max(0, ...shares),
  }
}

function settled({ old, arrivals, links }: ExpansionInput, parent: PlacedNode, edge: number, mayPush: boolean): Moves {
  const { left, right, top, bottom } = boundsOf(old)
  const angle = freeDirection(parent, old, 4 * edge, { x: (left + right) / 2, y: (top + bottom) / 2 })
  const places = onArcs(parent, arrivals.length, angle, 0.6 * edge)
  const fresh = new Set(arrivals.map(({ id }) => id))
  return localForces({
    old,
    parent,
    arrivals: arrivals.map((node, index) => ({ ...node, ...(places[index] as Point) })),
    links: links.filter(({ from, to }) => fresh.has(from) || fresh.has(to)),
    edge,
    mayPush,
    random: seeded(SEED),
  })
}

/** Free places for all arrivals at or near where the forces left them, strongest first; null if one is out of reach. */
function roomFor(
  arrivals: readonly NetworkNode[],
  wanted: Moves,
  old: readonly PlacedNode[],
  reach: number,
): ExpansionPlace['arrivals'] | null {
  const free = new FreePlaces(old)
  const { left, right, top, bottom } = boundsOf(old)
  // Beyond the picture there is always room.
  const furthest = Math.min(reach, (right - left + bottom - top + 400) * 2)
  const places: (Point & { readonly id: string })[] = []
  for (const { id, radius } of arrivals) {
    const at = wanted.get(id)
    const place = at && free.nearest({ ...at, radius }, furthest)
    if (!place) return null
    free.add({ ...place, radius })
    places.push({ id, x: place.x, y: place.y })
  }
  return places
}

/** What gave way, kept within the bounds. One that would touch another stays where it was; the outermost go first. */
function limited(old: readonly PlacedNode[], parent: PlacedNode, pushed: Moves): Moves {
  const diagonal = diagonalOf(old)
  const wanted = old
    .map((node, index) => ({ node, index, to: pushed.get(node.id) ?? node }))
    .filter(({ node, to }) => distance(node, to) > 0.5)
    .sort((a, b) => distance(b.node, parent) - distance(a.node, parent) || a.index - b.index)
  const mean = sum(wanted.map(({ node, to }) => distance(node, to))) / (old.length * diagonal)
  const shrink = Math.min(1, MEAN_MOVE / Math.max(mean, MEAN_MOVE))
  const moves = new Map<string, Point>()
  const free = new FreePlaces(old)
  for (const { node, index, to } of wanted) {
    // A hair below the bounds, so that rounding does not pass them.
    const share = Math.min(shrink, (MOST_MOVE * diagonal) / distance(node, to)) * 0.99
    const at = { radius: node.radius, x: node.x + (to.x - node.x) * share, y: node.y + (to.y - node.y) * share }
    free.takeAway(index)
    if (free.isFree(at, TIGHT)) moves.set(node.id, { x: at.x, y: at.y })
    free.add(moves.has(node.id) ? at : node)
  }
  return moves
}

/** Without a parent: each arrival beside what it is tied to, else at the foot of the picture; nothing moves. */
function nearTheirTies({ old, arrivals, links }: ExpansionInput): ExpansionPlace['arrivals'] {
  const standing = new Map<string, Point>(old.map((node) => [node.id, node]))
  const { left, right, bottom } = boundsOf(old)
  const wanted = new Map<string, Point>()
  for (const { id, radius } of arrivals) {
    const ends = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
    const anchors = ends.flatMap((end) => standing.get(end) ?? [])
    const mean = (axis: 'x' | 'y') => sum(anchors.map((anchor) => anchor[axis])) / anchors.length
    const foot = { x: (left + right) / 2, y: bottom + 3 * radius + 12 }
    wanted.set(id, anchors.length > 0 ? { x: mean('x'), y: mean('y') } : foot)
  }
  return roomFor(arrivals, wanted, old, Number.POSITIVE_INFINITY) ?? []
}

function medianEdge({ old, links }: ExpansionInput): number {
  const at = new Map(old.map((node) => [node.id, node]))
  const lengths = links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)]
    return a && b ? [distance(a, b)] : []
  })
  lengths.sort((a, b) => a - b)
  return lengths[lengths.length >> 1] ?? EDGE
}

function sharesOf(old: readonly PlacedNode[], moves: Moves): readonly number[] {
  const diagonal = diagonalOf(old)
  return old.flatMap((node) => {
    const to = moves.get(node.id)
    return to ? [distance(node, to) / diagonal] : []
  })
}

function diagonalOf(old: readonly PlacedNode[]): number {
  const { left, right, top, bottom } = boundsOf(old)
  return distance({ x: left, y: top }, { x: right, y: bottom }) || 1
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
