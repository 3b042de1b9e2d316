import type { Merge } from '#server/domain/records/records.ts'
import { type EntityId, entityId } from '#server/domain/things/ids.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'

/** Which id each merged thing goes by, and which ids it went by before. */
export type Merged = {
  readonly idOf: (id: EntityId) => EntityId
  readonly formerIds: ReadonlyMap<EntityId, readonly EntityId[]>
}

/**
 * Reads things through live decisions. The id that a series of higher rank gave stays, among equals the lower one: an id
 * that depended on when a row was written would be another one after a start that was interrupted.
 */
export function mergedBy(merges: readonly Merge[], rankOf: ReadonlyMap<EntityId, number>): Merged {
  const parents = new Map<EntityId, EntityId>()
  const rootOf = (id: EntityId): EntityId => {
    let root = id
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(root)) root = parent
    // What is passed on the way leads there at once from now on.
    for (let one = id; one !== root; ) {
      const parent = parents.get(one) ?? root
      parents.set(one, root)
      one = parent
    }
    return root
  }
  for (const { entities, takenBackAt } of [...merges].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [one, other] = [rootOf(entities[0]), rootOf(entities[1])]
    if (takenBackAt !== null || one === other) continue
    if (staysBefore(one, other, rankOf)) parents.set(other, one)
    else parents.set(one, other)
  }
  const formerIds = new Map<EntityId, EntityId[]>()
  for (const id of [...parents.keys()].sort()) listUnder(formerIds, rootOf(id)).push(id)
  return { idOf: rootOf, formerIds }
}

function staysBefore(one: EntityId, other: EntityId, rankOf: ReadonlyMap<EntityId, number>): boolean {
  const [a, b] = [rankOf.get(one) ?? -1, rankOf.get(other) ?? -1]
  return a === b ? one < other : a > b
}

/** The two ends in code-point order, so that one pair has one decision. */
export function pairOf(one: string, other: string): readonly [EntityId, EntityId] {
  return one < other ? [entityId(one), entityId(other)] : [entityId(other), entityId(one)]
}
