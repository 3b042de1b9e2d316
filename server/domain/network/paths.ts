import { byStrength, type Tie } from '#server/domain/states/ties.ts'

/** A way from one unit or organization to another over ties, no node twice. */
export type TiePath = { readonly nodes: readonly string[]; readonly ties: readonly Tie[] }

/** Ties in one path at most: a longer path tells a person nothing useful. */
export const LONGEST_PATH = 6

/** From each node over each of its ties. Whatever is no node (home, unit not stated) must not be among the ties. */
export type TieNet = ReadonlyMap<string, readonly { readonly to: string; readonly tie: Tie }[]>

export function tieNetOf(ties: readonly Tie[]): TieNet {
  const net = new Map<string, { to: string; tie: Tie }[]>()
  const add = (from: string, to: string, tie: Tie) => {
    const own = net.get(from)
    if (own) own.push({ to, tie })
    else net.set(from, [{ to, tie }])
  }
  for (const tie of ties) {
    add(tie.from, tie.to, tie)
    add(tie.to, tie.from, tie)
  }
  return net
}

/**
 * The first `count` paths in path order, distinct, at most `LONGEST_PATH` ties long (Yen 1971). Exact, because path order
 * is kept when both paths are led on over the same tie.
 */
export function shortestPaths(net: TieNet, from: string, to: string, count: number): readonly TiePath[] {
  const found: TiePath[] = []
  const open: TiePath[] = []
  const far = distancesTo(net, to)
  let next = bestPath(net, far, { nodes: [from], ties: [] }, new Set())
  while (next && found.length < count) {
    found.push(next)
    for (const path of branchesOf(net, far, next, found)) if (!open.some((one) => isSame(one, path))) open.push(path)
    open.sort(byPathOrder)
    next = open.shift() ?? null
  }
  return found
}

/** The best paths that leave the last one found at each of its nodes. */
function branchesOf(
  net: TieNet,
  far: ReadonlyMap<string, number>,
  last: TiePath,
  found: readonly TiePath[],
): readonly TiePath[] {
  return last.ties.flatMap((_, index) => {
    const root = { nodes: last.nodes.slice(0, index + 1), ties: last.ties.slice(0, index) }
    const taken = found.filter((path) => root.nodes.every((id, at) => path.nodes[at] === id))
    const best = bestPath(net, far, root, new Set(taken.map((path) => path.nodes[index + 1] as string)))
    return best ? [best] : []
  })
}

/**
 * The first path in path order that begins with `root` and does not go on to `barred`: layer by layer, each node keeps
 * its best way. A shortest way meets no node twice by itself.
 */
function bestPath(
  net: TieNet,
  far: ReadonlyMap<string, number>,
  root: TiePath,
  barred: ReadonlySet<string>,
): TiePath | null {
  const seen = new Set(root.nodes)
  let layer: readonly TiePath[] = [root]
  for (let length = root.ties.length + 1; length <= LONGEST_PATH && layer.length > 0; length++) {
    const best = new Map<string, TiePath>()
    for (const path of layer) {
      for (const { to, tie } of net.get(path.nodes.at(-1) as string) ?? []) {
        const isBarred = seen.has(to) || (path === root && barred.has(to))
        if (isBarred || length + (far.get(to) ?? Number.POSITIVE_INFINITY) > LONGEST_PATH) continue
        const way = { nodes: [...path.nodes, to], ties: [...path.ties, tie] }
        const other = best.get(to)
        if (!other || byPathOrder(way, other) < 0) best.set(to, way)
      }
    }
    for (const [id, path] of best) {
      if (far.get(id) === 0) return path
      seen.add(id)
    }
    layer = [...best.values()]
  }
  return null
}

/** Ties from each node to the end; what cannot reach it is not there. */
function distancesTo(net: TieNet, end: string): ReadonlyMap<string, number> {
  const far = new Map([[end, 0]])
  for (const [id, distance] of far) {
    if (distance === LONGEST_PATH) break
    for (const { to } of net.get(id) ?? []) if (!far.has(to)) far.set(to, distance + 1)
  }
  return far
}

/**
 * Shorter first; then the path whose weakest tie is stronger, then the next weakest, in tie order (agreements in force or
 * expiring, recent activities, last year seen); then the ids of its nodes.
 */
export function byPathOrder(a: TiePath, b: TiePath): number {
  if (a.ties.length !== b.ties.length) return a.ties.length - b.ties.length
  const [weakA, weakB] = [weakestFirst(a), weakestFirst(b)]
  for (const [index, tie] of weakA.entries()) {
    const order = byStrength(tie, weakB[index] as Tie)
    if (order !== 0) return order
  }
  const at = a.nodes.findIndex((id, index) => id !== b.nodes[index])
  if (at < 0) return 0
  return (a.nodes[at] as string) < (b.nodes[at] as string) ? -1 : 1
}

const weakestFirst = ({ ties }: TiePath): readonly Tie[] => [...ties].sort((a, b) => byStrength(b, a))

const isSame = (a: TiePath, b: TiePath): boolean =>
  a.nodes.length === b.nodes.length && a.nodes.every((id, index) => id === b.nodes[index])
