import { type Join, type Matched, matchesOf } from '#server/domain/projection/matching.ts'
import { type World, worldAt } from '#server/domain/projection/world.ts'
import { type Level, liveRecords, type Merge, type StatementRecord } from '#server/domain/records/records.ts'
import { decidedPair } from '#server/domain/seed/readDecisions.ts'
import { uuidOf } from '#server/domain/things/ids.ts'

/** What an import decides, and takes back of what an import decided before. */
export type Decided = {
  readonly matched: Matched
  readonly added: readonly Merge[]
  readonly takenBack: readonly string[]
  /** All decisions afterwards, marks included. */
  readonly merges: readonly Merge[]
}

const BY = 'seed'

/**
 * Certain joins, and those that a file states, become decisions that a person can split; a split stays split, until a
 * new row states the join again.
 */
export function decideJoins(records: readonly StatementRecord[], stored: readonly Merge[], at: string): Decided {
  const world = worldAt(3, records, [])
  const matched = matchesOf(world)
  const wanted = new Map([...matched.joins, ...statedJoins(records)].map((join) => [join.entities.join('|'), join]))
  const added = [...wanted.values()].flatMap((join) => newDecision(join, world, stored, at))
  const takenBack = stored
    .filter((merge) => merge.by === BY && merge.takenBackAt === null && !wanted.has(merge.entities.join('|')))
    .map((merge) => merge.id)
  const marked = stored.map((merge) => (takenBack.includes(merge.id) ? { ...merge, takenBackAt: at } : merge))
  return { matched, added, takenBack, merges: [...marked, ...added] }
}

function statedJoins(records: readonly StatementRecord[]): readonly Join[] {
  return liveRecords(records)
    .filter(({ kind }) => kind === 'decision')
    .map(({ cells, id }) => ({ entities: decidedPair(cells), rule: 'stated', record: id }))
}

function newDecision(join: Join, world: World, stored: readonly Merge[], at: string): readonly Merge[] {
  const { entities, rule, record } = join
  const id = `dec-${uuidOf(...entities, rule, ...(record === undefined ? [] : [record]))}`
  const isThere = (merge: Merge): boolean =>
    merge.id === id || (merge.takenBackAt === null && merge.rule === rule && merge.entities.join() === entities.join())
  if (stored.some(isThere)) return []
  const levels = entities.flatMap((entity) => world.drafts.get(entity)?.records.map((record) => record.level) ?? [])
  const level = Math.max(0, ...levels) as Level
  return [{ id, kind: 'merge', level, entities, at, by: BY, rule, takenBackAt: null }]
}
