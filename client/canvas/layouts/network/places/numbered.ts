import type { Neighbours } from '#client/graph/neighbours.ts'

/** Neighbours of each node, all of them numbered from 0. */
export type Numbered = readonly (readonly number[])[]

export function numbered(part: readonly string[], neighbours: Neighbours): Numbered {
  const place = new Map(part.map((id, at) => [id, at]))
  return part.map((id) =>
    [...(neighbours.get(id) ?? [])].map((next) => place.get(next) as number).sort((a, b) => a - b),
  )
}
