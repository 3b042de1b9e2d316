import { seedContextOf } from '#server/domain/seed/cells.ts'
import { thingNamed } from '#server/domain/seed/readDecisions.ts'
import { readRecord } from '#server/domain/seed/readRecord.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { EntityLabel } from '#server/domain/things/kinds.ts'
import type { ReadFile, SeedRow } from '#server/features/imports/seedRows.ts'
import { shown } from '#server/features/imports/wrongIn.ts'
import type { Message } from '#server/messages.ts'

export type Things = ReadonlyMap<EntityId, EntityLabel>

/** What the rows of all files make, so that a row can say that two of them are one; nothing where no row does. */
export function thingsIn(files: readonly ReadFile[]): Things {
  if (!files.some(({ file, rows }) => file.joins !== undefined && rows.length > 0)) return new Map()
  const homes = files.filter(({ file }) => file.kind === 'home').flatMap(({ rows }) => rows)
  const context = seedContextOf(homes.map(({ cells }) => cells.name_en ?? ''))
  const said = files.flatMap(({ file, rows }) => rows.flatMap(({ cells }) => readRecord(file.kind, cells, context)))
  return new Map(said.flatMap(({ entity, label }) => (label === undefined ? [] : [[entity, label] as const])))
}

/** Rows that would join a thing with itself, or with something of another kind. */
export function rowsJoiningWrongly({ file, rows }: ReadFile, things: Things): ReadonlyMap<SeedRow, Message> {
  if (file.joins === undefined) return new Map()
  const [one, two] = file.joins
  const columns = file.joins.join(', ')
  return new Map(
    rows.flatMap((row): readonly (readonly [SeedRow, Message])[] => {
      const [id, other] = [row.cells[one] ?? '', row.cells[two] ?? '']
      const [first, second] = [thingNamed(id), thingNamed(other)]
      if (first === second) return [[row, ['CELL_SAME', { columns, id: shown(id) }]]]
      const [label, otherLabel] = [things.get(first), things.get(second)]
      if (label === undefined || otherLabel === undefined || label === otherLabel) return []
      return [[row, ['CELL_OTHER_KIND', { columns, id: shown(id), other: shown(other) }]]]
    }),
  )
}

const KIND_OF_PREFIX: Readonly<Record<string, string>> = {
  org: 'organization',
  agr: 'agreement',
  act: 'activity',
  dep: 'department',
  str: 'strategy_item',
  the: 'theme',
  des: 'designation',
}

/** The file and the id in it by which a thing is known: what a row waits for where that file could not be read. */
export function rowOfThing(id: string): { readonly kind: string; readonly id: string } {
  const [, prefix = '', rest = ''] = /^([a-z]+)-(.*)$/s.exec(thingNamed(id)) ?? []
  const isParticipant = prefix === 'org' && rest.startsWith('pic-')
  return { kind: isParticipant ? 'project_participant' : (KIND_OF_PREFIX[prefix] ?? ''), id: rest }
}
