/**
 * Places in a fixed order, each as near as can be to where it wants to be, none nearer than `pitch` to the next: the
 * least sum of squares (neighbours that would be too near are drawn together and move as one).
 */
export function spread(wanted: readonly number[], pitch: number, first: number): number[] {
  type Block = { sum: number; count: number }
  const blocks: Block[] = []
  const mean = ({ sum, count }: Block) => sum / count
  wanted.forEach((value, index) => {
    blocks.push({ sum: Math.max(value, first) - index * pitch, count: 1 })
    for (;;) {
      const last = blocks.at(-1)
      const before = blocks.at(-2)
      if (!last || !before || mean(before) <= mean(last)) break
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const places = blocks.flatMap((block) => Array.from({ length: block.count }, () => Math.max(first, mean(block))))
  return places.map((place, index) => place + index * pitch)
}

/** Mean of the places of what something is tied to; those tied to nothing are last. */
export function barycenters(
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
  placeOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const [id, other] of links) {
    const place = placeOf.get(other)
    if (place === undefined) continue
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 }
    sums.set(id, { sum: sum + place, count: count + 1 })
  }
  return new Map(
    ids.map((id) => {
      const own = sums.get(id)
      return [id, own ? own.sum / own.count : Number.POSITIVE_INFINITY]
    }),
  )
}

/** By barycenter; equals keep their order. */
export function inOrderOf(ids: readonly string[], centers: ReadonlyMap<string, number>): string[] {
  const place = (id: string) => centers.get(id) ?? Number.POSITIVE_INFINITY
  return ids
    .map((id, at) => ({ id, at }))
    .sort((a, b) => {
      const [one, other] = [place(a.id), place(b.id)]
      return one === other ? a.at - b.at : one - other
    })
    .map(({ id }) => id)
}
