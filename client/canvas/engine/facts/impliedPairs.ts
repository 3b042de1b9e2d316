import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'

/** Two partners that are in the same agreement or activity. It is no tie: no record says that they work with each other. */
export type ImpliedPair = {
  readonly id: string
  readonly ends: readonly [string, string]
  /** Agreements and activities in which both are. */
  readonly facts: number
}

/** One agreement of 40 partners implies 780 pairs: more than this many would hide the ties. */
export const MOST_PAIRS = 300

/** All pairs of drawn partners that drawn agreements and activities imply, those that are in most of them first. */
export function impliedPairs(facts: readonly ShownFact[]): readonly ImpliedPair[] {
  const counts = new Map<string, ImpliedPair>()
  for (const { ties } of facts) {
    const partners = [...new Set(ties.map(({ to }) => to as string))].sort()
    for (const [at, a] of partners.entries())
      for (const b of partners.slice(at + 1)) {
        const id = `${a}~${b}`
        counts.set(id, { id, ends: [a, b], facts: (counts.get(id)?.facts ?? 0) + 1 })
      }
  }
  return [...counts.values()].sort((a, b) => b.facts - a.facts || (a.id < b.id ? -1 : 1))
}

/** The line of a pair, px at zoom 1; null while one end has no place. */
export function pairLine({ ends }: ImpliedPair, positions: Positions): readonly [Point, Point] | null {
  const [from, to] = [positions.get(ends[0]), positions.get(ends[1])]
  return from && to ? [from, to] : null
}
