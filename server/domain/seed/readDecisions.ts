import type { Description } from '#server/domain/records/description.ts'
import { pairOf } from '#server/domain/records/merges.ts'
import type { Cells } from '#server/domain/records/records.ts'
import { cellOf } from '#server/domain/seed/cells.ts'
import { type EntityId, entityId } from '#server/domain/things/ids.ts'

/** A row says that two things are one. It says nothing else of them, and stands beside the records of both. */
export function readDecision(cells: Cells): readonly Description[] {
  return decidedPair(cells).map((entity) => ({ entity }))
}

/** The two things that a row of decisions takes for one. */
export const decidedPair = (cells: Cells): readonly [EntityId, EntityId] =>
  pairOf(thingNamed(cellOf(cells, 'id')), thingNamed(cellOf(cells, 'same_as')))

/** Ids as they stand in addresses; those of organizations also as the other files write them. */
export const thingNamed = (id: string): EntityId =>
  entityId(/^(org|agr|act|dep|str|the|des)-/.test(id) ? id : `org-${id}`)
