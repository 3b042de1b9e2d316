import type { Ends } from '#server/domain/projection/graph.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'

/**
 * The unit a unit is counted as: `COUNTS_WITH`, else `PART_OF` below home, followed upwards; null for one that is
 * counted by itself. A circle counts as no step.
 */
export function topUnitOf(unit: EntityId, ends: Ends): EntityId | null {
  const passed = new Set([unit])
  let top = unit
  for (let next = above(top, ends); next !== null && !passed.has(next); next = above(top, ends)) {
    passed.add(next)
    top = next
  }
  return top === unit ? null : top
}

const above = (unit: EntityId, ends: Ends): EntityId | null =>
  ends.from(unit, 'COUNTS_WITH')[0] ?? ends.from(unit, 'PART_OF').find((parent) => parent !== HOME) ?? null
