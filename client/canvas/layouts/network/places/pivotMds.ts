import type { Point } from '#client/canvas/geometry/points.ts'
import type { Numbered } from '#client/canvas/layouts/network/places/numbered.ts'

const PIVOTS = 50
const ITERATIONS = 100
const MEAN_EDGE = 70
const JITTER = 6

/**
 * Start positions by pivot MDS (Brandes and Pich): distances to a few pivots, double-centred, and their two leading axes
 * by power iteration. Scaled so that ties are 70 px long in the mean; the jitter parts nodes that are on one spot.
 */
export function pivotMds(neighbours: Numbered, random: () => number): Point[] {
  const columns = centred(distancesToPivots(neighbours))
  const gram = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)))
  const first = leadingAxis(gram, null, random)
  const second = leadingAxis(gram, first, random)
  const along = (axis: Float64Array, node: number) =>
    columns.reduce((sum, column, pivot) => sum + (column[node] ?? 0) * (axis[pivot] ?? 0), 0)
  const raw = neighbours.map((_, node) => ({ x: along(first, node), y: along(second, node) }))
  const factor = MEAN_EDGE / (meanEdge(neighbours, raw) || 1)
  const jitter = () => (random() - 0.5) * 2 * JITTER
  return raw.map(({ x, y }) => ({ x: x * factor + jitter(), y: y * factor + jitter() }))
}

/** Pivots are as far from each other as can be (max–min), the first is the node with most ties. */
function distancesToPivots(neighbours: Numbered): Float64Array[] {
  const nearest = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY)
  let pivot = indexOfMost(neighbours.map((list) => list.length))
  return Array.from({ length: Math.min(PIVOTS, neighbours.length) }, () => {
    const distances = distancesFrom(neighbours, pivot)
    distances.forEach((distance, node) => {
      nearest[node] = Math.min(nearest[node] ?? 0, distance)
    })
    pivot = indexOfMost(nearest)
    return distances
  })
}

function distancesFrom(neighbours: Numbered, start: number): Float64Array {
  const distances = new Float64Array(neighbours.length).fill(-1)
  distances[start] = 0
  const queue = [start]
  for (let head = 0; head < queue.length; head++) {
    const here = queue[head] as number
    for (const next of neighbours[here] ?? []) {
      if ((distances[next] ?? 0) >= 0) continue
      distances[next] = (distances[here] ?? 0) + 1
      queue.push(next)
    }
  }
  return distances
}

function centred(columns: readonly Float64Array[]): Float64Array[] {
  const squares = columns.map((column) => column.map((value) => value * value))
  const columnMeans = squares.map(mean)
  const rowMeans = Float64Array.from(squares[0] ?? [], (_, node) => mean(squares.map((column) => column[node] ?? 0)))
  const all = mean(columnMeans)
  return squares.map((column, pivot) =>
    column.map((value, node) => -0.5 * (value - (columnMeans[pivot] ?? 0) - (rowMeans[node] ?? 0) + all)),
  )
}

function leadingAxis(gram: readonly Float64Array[], other: Float64Array | null, random: () => number): Float64Array {
  let axis = Float64Array.from(gram, () => random() - 0.5)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = Float64Array.from(gram, (row) => dot(row, axis))
    if (other) {
      const share = dot(next, other)
      next.forEach((value, index) => {
        next[index] = value - share * (other[index] ?? 0)
      })
    }
    const length = Math.sqrt(dot(next, next)) || 1
    axis = next.map((value) => value / length)
  }
  return axis
}

function meanEdge(neighbours: Numbered, points: readonly Point[]): number {
  const lengths = neighbours.flatMap((list, from) =>
    list.filter((to) => to > from).map((to) => distance(points[from] as Point, points[to] as Point)),
  )
  return mean(lengths)
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}

function indexOfMost(values: ArrayLike<number>): number {
  let best = 0
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index
  return best
}
