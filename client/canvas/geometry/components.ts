/** Neighbours of each node, by index. */
export type Neighbours = readonly (readonly number[])[]

type Tied = {
  readonly nodes: readonly { readonly id: string }[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** Neighbours of each node by index, each once; ends that are not drawn are passed over. */
export function neighboursOf({ nodes, links }: Tied): Neighbours {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const sets = nodes.map(() => new Set<number>())
  for (const link of links) {
    const from = index.get(link.from)
    const to = index.get(link.to)
    if (from === undefined || to === undefined || from === to) continue
    sets[from]?.add(to)
    sets[to]?.add(from)
  }
  return sets.map((set) => [...set].sort((a, b) => a - b))
}

/** Connected pieces, largest first, then by their first node; each lists its nodes in the order of the input. */
export function componentsOf(neighbours: Neighbours): readonly (readonly number[])[] {
  const seen = new Set<number>()
  const pieces = neighbours.flatMap((_, start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const piece = [start]
    for (let head = 0; head < piece.length; head++)
      for (const next of neighbours[piece[head] as number] ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        piece.push(next)
      }
    return [piece.sort((a, b) => a - b)]
  })
  return pieces.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

/** One piece by itself: its nodes numbered from 0. */
export function within(neighbours: Neighbours, piece: readonly number[]): Neighbours {
  const place = new Map(piece.map((node, at) => [node, at]))
  return piece.map((node) => (neighbours[node] ?? []).map((next) => place.get(next) as number))
}
