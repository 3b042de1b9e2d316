import type { Merge } from '#server/domain/records/records.ts'
import { type EntityId, entityId } from '#server/domain/things/ids.ts'

/** Which id each merged thing goes by, and which ids it went by before. */
export type Merged = {
  readonly idOf: (id: EntityId) => EntityId
  readonly formerIds: ReadonlyMap<EntityId, readonly EntityId[]>
}

/** Reads things through live decisions: the id with the older first record stays, among equals the lower id. */
export function mergedBy(merges: readonly Merge[], firstRecordedAt: ReadonlyMap<EntityId, string>): Merged {
  const parents = new Map<EntityId, EntityId>()
  const rootOf = (id: EntityId): EntityId => {
    const parent = parents.get(id)
    return parent === undefined ? id : rootOf(parent)
  }
  for (const { entities, takenBackAt } of [...merges].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [one, other] = [rootOf(entities[0]), rootOf(entities[1])]
    if (takenBackAt !== null || one === other) continue
    if (isOlder(one, other, firstRecordedAt)) parents.set(other, one)
    else parents.set(one, other)
  }
  const formerIds = new Map<EntityId, readonly EntityId[]>()
  for (const id of [...parents.keys()].sort()) formerIds.set(rootOf(id), [...(formerIds.get(rootOf(id)) ?? []), id])
  return { idOf: rootOf, formerIds }
}

function isOlder(one: EntityId, other: EntityId, firstRecordedAt: ReadonlyMap<EntityId, string>): boolean {
  const [a, b] = [firstRecordedAt.get(one) ?? '~', firstRecordedAt.get(other) ?? '~']
  return a === b ? one < other : a < b
}

/** The two ends in code-point order, so that one pair has one decision. */
export function pairOf(one: string, other: string): readonly [EntityId, EntityId] {
  return one < other ? [entityId(one), entityId(other)] : [entityId(other), entityId(one)]
}
