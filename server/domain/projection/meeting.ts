import type { Ends } from '#server/domain/projection/graph.ts'
import { textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import type { LinkType } from '#server/domain/things/kinds.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'

/** The links that lead to the partners of one sort of thing, and those that lead to its units. */
type ToPartners = Extract<LinkType, 'BETWEEN' | 'INVOLVES'>
const TO_UNITS = ['RUN_BY', 'HELD_BY'] as const satisfies readonly LinkType[]

type Placed = { readonly place: number; readonly draft: Draft }
type OfPartner = { readonly all: Placed[]; readonly withoutUnit: Placed[]; readonly ofUnit: Map<EntityId, Placed[]> }

/**
 * Finds, among these, what has the same kind as a thing and a partner in common with it, and whose units meet its units:
 * they overlap, or one side names none (the whole university is no unit). In the order in which they came; nothing is
 * looked at that is not found, so that the work follows the answer and not all pairs.
 */
export function meetingAmong(drafts: readonly Draft[], toPartners: ToPartners, ends: Ends): Meeting {
  const index = new Map<string, OfPartner>()
  for (const [place, draft] of drafts.entries()) {
    const units = unitsOf(draft, ends)
    for (const partner of ends.from(draft.id, toPartners)) {
      const entry = entryOf(index, keyOf(draft, partner))
      const placed = { place, draft }
      entry.all.push(placed)
      if (units.length === 0) entry.withoutUnit.push(placed)
      for (const unit of units) listUnder(entry.ofUnit, unit).push(placed)
    }
  }
  return (draft, partners) => {
    const units = unitsOf(draft, ends)
    const found = new Map<number, Draft>()
    for (const partner of partners) {
      for (const list of listsFor(units, index.get(keyOf(draft, partner)))) {
        for (const { place, draft: one } of list) found.set(place, one)
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, one]) => one)
  }
}

/** What meets a thing that has these partners. */
export type Meeting = (draft: Draft, partners: readonly EntityId[]) => readonly Draft[]

function listsFor(units: readonly EntityId[], entry: OfPartner | undefined): readonly (readonly Placed[])[] {
  if (entry === undefined) return []
  return units.length === 0 ? [entry.all] : [entry.withoutUnit, ...units.map((unit) => entry.ofUnit.get(unit) ?? [])]
}

const unitsOf = ({ id }: Draft, ends: Ends): readonly EntityId[] =>
  TO_UNITS.flatMap((type) => ends.from(id, type)).filter((unit) => unit !== HOME)

/** No kind is empty, so that what has none has a key of its own. */
const keyOf = (draft: Draft, partner: EntityId): string => `${textOf(draft, 'kind') ?? ''}|${partner}`

function entryOf(index: Map<string, OfPartner>, key: string): OfPartner {
  const entry = index.get(key) ?? { all: [], withoutUnit: [], ofUnit: new Map() }
  index.set(key, entry)
  return entry
}
