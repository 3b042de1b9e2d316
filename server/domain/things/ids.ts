import { sha1Bytes } from '#server/domain/things/hash.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Id of anything on the graph: stable, opaque, the same for all labels. */
export type EntityId = Branded<'EntityId'>
export type RecordId = Branded<'RecordId'>
export type SourceId = Branded<'SourceId'>
export type SeriesId = Branded<'SeriesId'>

/** The university itself. It is an end of ties and never drawn as a node. */
export const HOME = 'home' as EntityId

/** The end of ties whose unit no source names; it has no node. */
export const UNIT_NOT_STATED = 'unit-not-stated' as EntityId

/** Bytes of an id, or of the key of a row: the database's indexes hold no more than a few thousand. */
export const LONGEST_KEY = 512

export const fitsKey = (text: string): boolean =>
  text.length * 3 <= LONGEST_KEY || new TextEncoder().encode(text).length <= LONGEST_KEY

/** Rows with a longer id are refused when they are read: one that comes as far as this is our mistake. */
export function entityId(text: string): EntityId {
  if (!fitsKey(text)) throw new RangeError(`an id of more than ${LONGEST_KEY} bytes: ${text.slice(0, 40)}…`)
  return text as EntityId
}
export const recordId = (text: string): RecordId => text as RecordId
export const sourceId = (text: string): SourceId => text as SourceId
export const seriesId = (text: string): SeriesId => text as SeriesId

/** Our namespace for UUIDs made from names: changing it changes every id that is not in a file. */
const NAMESPACE = Uint8Array.from([
  0x5c, 0x1f, 0x0d, 0x3a, 0x8e, 0x47, 0x4b, 0x9e, 0x9d, 0x21, 0x6a, 0x70, 0xb4, 0x2e, 0x13, 0xc8,
])

/** UUID version 5 (RFC 4122) of the parts; no part contains the separator by accident. */
export function uuidOf(...parts: readonly string[]): string {
  const bytes = sha1Bytes(NAMESPACE, parts.map((part) => `${part.length}:${part}`).join('\u001f'))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
