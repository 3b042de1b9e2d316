import { combine, type Draft } from '#server/domain/records/combine.ts'
import type { StatedLink, Statement } from '#server/domain/records/description.ts'
import { mergedBy } from '#server/domain/records/merges.ts'
import { byWinning, type Level, liveRecords, type Merge, type StatementRecord } from '#server/domain/records/records.ts'
import { seedContextOf } from '#server/domain/seed/cells.ts'
import { readRecord } from '#server/domain/seed/readRecord.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { setFiscalYearStart } from '#server/domain/time/homeYear.ts'

/** Everything that the records up to one level say, thing by thing, before anything is derived. */
export type World = {
  readonly drafts: ReadonlyMap<EntityId, Draft>
  readonly links: readonly StatedLink[]
  readonly formerIds: ReadonlyMap<EntityId, readonly EntityId[]>
}

/** Reads the live records of level ≤ `clearance` through the live decisions. Order of the input plays no part. */
export function worldAt(clearance: Level, records: readonly StatementRecord[], merges: readonly Merge[]): World {
  const readable = records.filter((record) => record.level <= clearance)
  const live = liveRecords(readable)
  setFiscalYearStart(fiscalYearStartIn(live))
  const said = statementsOf(live)
  const decisions = merges.filter((merge) => merge.level <= clearance)
  const { idOf, formerIds } = mergedBy(decisions, ranksOf(said))
  const statements = new Map<EntityId, Statement[]>()
  for (const statement of said) {
    const moved = { ...statement, entity: idOf(statement.entity), ...movedLinks(statement, idOf) }
    listUnder(statements, moved.entity).push(moved)
  }
  const drafts = new Map<EntityId, Draft>()
  for (const [id, list] of [...statements].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const draft = combine(id, list)
    if (draft !== null) drafts.set(id, draft)
  }
  return { drafts, formerIds, links: linksBetween(drafts) }
}

function statementsOf(live: readonly StatementRecord[]): readonly Statement[] {
  const homeNames = live.flatMap((record) => (record.kind === 'home' ? [record.cells.name_en ?? ''] : []))
  const context = seedContextOf(homeNames)
  return live.flatMap((record) =>
    readRecord(record.kind, record.cells, context).map((description) => ({ ...description, record })),
  )
}

/** As home's own row states it, or somebody who corrected that. */
function fiscalYearStartIn(live: readonly StatementRecord[]): string | undefined {
  const stated = live.flatMap((record) => {
    const { cells, kind } = record
    const start = kind === 'home' ? cells.fiscal_year_start : cells.entity === HOME ? cells.fiscalYearStart : undefined
    return start === undefined ? [] : [{ record, start }]
  })
  return stated.sort((a, b) => byWinning(a.record, b.record))[0]?.start
}

/** The highest rank of the series that say what a thing is; a correction says it of nothing. */
function ranksOf(said: readonly Statement[]): ReadonlyMap<EntityId, number> {
  const ranks = new Map<EntityId, number>()
  for (const { entity, label, record } of said) {
    if (label !== undefined && record.rank > (ranks.get(entity) ?? -1)) ranks.set(entity, record.rank)
  }
  return ranks
}

function movedLinks(statement: Statement, idOf: (id: EntityId) => EntityId): Pick<Statement, 'links'> {
  const links = statement.links?.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) }))
  return links === undefined ? {} : { links }
}

/** A link to something that no record describes is left out; the record that states it stays. */
function linksBetween(drafts: ReadonlyMap<EntityId, Draft>): readonly StatedLink[] {
  return [...drafts.values()].flatMap(({ links }) =>
    links.filter((link) => drafts.has(link.from) && drafts.has(link.to)),
  )
}
