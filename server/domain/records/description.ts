import type { StatementRecord } from '#server/domain/records/records.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { EntityLabel, LinkType } from '#server/domain/things/kinds.ts'

/** A single value: the winner of §2.2 is shown, the others stay in their records. */
export type Value = string | number | boolean

/** Values that are compared as dates, by the interval they span. */
export const DATE_KEYS: ReadonlySet<string> = new Set([
  'signedOn',
  'effectiveOn',
  'expiresOn',
  'startsOn',
  'endsOn',
  'decidedOn',
  'statedOn',
])

export type StatedLink = {
  readonly type: LinkType
  readonly from: EntityId
  readonly to: EntityId
  readonly properties?: Readonly<Record<string, Value>>
}

/** What one record says about one thing. An absent value says nothing, wins nothing, removes nothing. */
export type Description = {
  readonly entity: EntityId
  readonly label?: EntityLabel
  readonly values?: Readonly<Record<string, Value | undefined>>
  /** Lists are united over all records. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly links?: readonly StatedLink[]
  /** "Not so": of the whole thing, or of the links and list items named here. */
  readonly denies?: 'entity' | 'parts'
}

/** A description with the record that says it. */
export type Statement = Description & { readonly record: StatementRecord }
