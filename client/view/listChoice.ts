import { createStore } from 'zustand/vanilla'
import { departmentKindValues, partnershipStateValues, sectorValues } from '#client/generated/kinds.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'

/** What a list is narrowed to, as its address says it: `{ q: 'delft', sector: 'academia' }`. */
export type Parts = Readonly<Record<string, string>>
export type Part = { readonly key: string; readonly value: string }

export const listSectors = sectorValues.filter((sector) => sector !== 'not_stated')
export const partnerSorts = ['name', 'country', 'state', 'tie_order', 'last_seen'] as const
export const unitSorts = ['official_order', 'by_ties'] as const

/** The longest text that a list is searched for. */
export const LONGEST_SOUGHT = 100

/** What a value has to be: one of these words, an id of what is loaded, or a text. */
type Kind = readonly string[] | keyof KnownIds | 'text'

const lists: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  '/partners': {
    q: 'text',
    sector: listSectors,
    state: partnershipStateValues,
    region: 'regions',
    country: 'countries',
    unit: 'units',
    sort: partnerSorts,
  },
  '/departments': { kind: departmentKindValues, sort: unitSorts },
}

/** Ids that a list can be narrowed to on its day. */
export type KnownIds = Readonly<Record<'regions' | 'countries' | 'units', { readonly has: (id: string) => boolean }>>

export const OUR_ENDS: readonly string[] = [HOME, UNIT_NOT_STATED]

/** `unknown`: what the address that was opened says, and this screen does not know. */
type ReadParts = { readonly parts: Parts; readonly unknown: readonly Part[] }

/** The parts of an address that belong to the list of a screen, and those that nothing knows. `others` are read elsewhere. */
export function readParts(text: string, path: string, others: (part: Part) => boolean): ReadParts {
  const parts: Record<string, string> = {}
  const unknown: Part[] = []
  for (const [key, value] of new URLSearchParams(text)) {
    const kind = lists[path]?.[key]
    if (value === '' && kind) continue
    if (kind && !(key in parts) && isOfKind(value, kind, null)) parts[key] = value
    else if (kind || !others({ key, value })) unknown.push({ key, value })
  }
  return { parts, unknown }
}

/** Whether it is a word of some list. */
export function isListKey(key: string): boolean {
  return Object.values(lists).some((list) => Object.hasOwn(list, key))
}

/** Parts that name what is not there on this day. `known` is null until it is loaded. */
export function strangersIn(parts: Parts, path: string, known: KnownIds | null): readonly Part[] {
  return Object.entries(parts)
    .map(([key, value]) => ({ key, value }))
    .filter(({ key, value }) => !isOfKind(value, lists[path]?.[key] ?? [], known))
}

/** Parts without those. */
export function partsOnDay(parts: Parts, path: string, known: KnownIds | null): Parts {
  const strangers = new Set(strangersIn(parts, path, known).map(({ key }) => key))
  return Object.fromEntries(Object.entries(parts).filter(([key]) => !strangers.has(key)))
}

function isOfKind(value: string, kind: Kind, known: KnownIds | null): boolean {
  if (kind === 'text') return value.length <= LONGEST_SOUGHT
  if (typeof kind !== 'string') return kind.includes(value)
  return known === null || known[kind].has(value) || (kind === 'units' && OUR_ENDS.includes(value))
}

type ListChoice = ReadParts & {
  /** Null or empty: any. */
  readonly narrow: (parts: Readonly<Record<string, string | null>>) => void
  /** It turned out that nothing is known of this part of the address. */
  readonly tellUnknown: (part: Part) => void
  /** Takes away what is not known. */
  readonly drop: (strangers: readonly Part[]) => void
}

export const noParts: ReadParts = { parts: {}, unknown: [] }

/** The one owner of what the list of the screen is narrowed to: it stands in the address and goes with the screen. */
export const listChoice = createStore<ListChoice>()((set) => ({
  ...noParts,
  narrow: (changed) => set(({ parts }) => ({ parts: filled({ ...parts, ...changed }) })),
  tellUnknown: (part) => set(({ unknown }) => ({ unknown: [...unknown, part] })),
  drop: (strangers) =>
    set(({ parts }) => ({
      parts: filled({ ...parts, ...Object.fromEntries(strangers.map(({ key }) => [key, null])) }),
      unknown: [],
    })),
}))

function filled(parts: Readonly<Record<string, string | null>>): Parts {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])))
}
