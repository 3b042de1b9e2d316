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
  const isThere = decidedIn(stored)
  const added = [...wanted.values()].map((join) => decisionOf(join, world, at)).filter((decision) => !isThere(decision))
  const takenBack = stored
    .filter((merge) => merge.by === BY && merge.takenBackAt === null && !wanted.has(merge.entities.join('|')))
    .map((merge) => merge.id)
  const isTakenBack = new Set(takenBack)
  const marked = stored.map((merge) => (isTakenBack.has(merge.id) ? { ...merge, takenBackAt: at } : merge))
  return { matched, added, takenBack, merges: [...marked, ...added] }
}

function statedJoins(records: readonly StatementRecord[]): readonly Join[] {
  return liveRecords(records)
    .filter(({ kind }) => kind === 'decision')
    .map(({ cells, id }) => ({ entities: decidedPair(cells), rule: 'stated', record: id }))
}

/** Whether a decision is known already: by its id, also if it was taken back, or as one that stands. */
function decidedIn(stored: readonly Merge[]): (decision: Merge) => boolean {
  const ids = new Set(stored.map((merge) => merge.id))
  const standing = new Set(stored.filter((merge) => merge.takenBackAt === null).map(saidBy))
  return (decision) => ids.has(decision.id) || standing.has(saidBy(decision))
}

const saidBy = ({ rule, entities }: Merge): string => [rule, ...entities].join('|')

function decisionOf({ entities, rule, record }: Join, world: World, at: string): Merge {
  const id = `dec-${uuidOf(...entities, rule, ...(record === undefined ? [] : [record]))}`
  const levels = entities.flatMap((entity) => world.drafts.get(entity)?.records.map((one) => one.level) ?? [])
  const level = Math.max(0, ...levels) as Level
  return { id, kind: 'merge', level, entities, at, by: BY, rule, takenBackAt: null }
}
