import { DATE_KEYS, type StatedLink, type Statement, type Value } from '#server/domain/records/description.ts'
import { byWinning, type StatementRecord } from '#server/domain/records/records.ts'
import type { EntityId, RecordId } from '#server/domain/things/ids.ts'
import type { EntityLabel, LinkType } from '#server/domain/things/kinds.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { datesAgree, type PartialDate, spanOf } from '#server/domain/time/partialDate.ts'
import { roleValues } from '#server/generated/kinds.ts'

/** One thing, as its live records say it, before anything is derived from it. */
export type Draft = {
  readonly id: EntityId
  readonly label: EntityLabel
  readonly values: Values
  /** None is empty. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly links: readonly StatedLink[]
  readonly records: readonly StatementRecord[]
}

/** The winning value, and the record it comes from. */
export type Chosen = { readonly value: Value; readonly record: StatementRecord }

export type Values = Pick<ReadonlyMap<string, Chosen>, 'get'>

/** Live records that give one value differently, none of them outranked by the winner. */
export type Conflict = { readonly entity: EntityId; readonly key: string; readonly records: readonly RecordId[] }

/** The draft of one entity; null if no record says what it is, or one says that it is not. */
export function combine(id: EntityId, statements: readonly Statement[]): Draft | null {
  const ordered = [...statements].sort((a, b) => byWinning(a.record, b.record))
  const [told] = ordered.filter((one) => one.label !== undefined || one.denies === 'entity')
  const label = ordered.find((one) => one.label !== undefined)?.label
  if (label === undefined || told?.denies === 'entity') return null
  const parts = ordered.filter((one) => one.denies === 'parts')
  const said = ordered.filter((one) => one.denies === undefined)
  const denies = (record: StatementRecord, test: (denial: Statement) => boolean): boolean =>
    parts.some((denial) => byWinning(denial.record, record) < 0 && test(denial))
  return {
    id,
    label,
    values: saidByOne(said) ?? valuesOf(said),
    lists: listsOf(said, denies),
    links: linksOf(said, denies),
    records: [...new Set(ordered.map((one) => one.record))].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/**
 * What one record alone says of a thing is kept as it says it; undefined where several do. Nearly all things of an import
 * are described once, and a map for each of them would take a third of its memory.
 */
function saidByOne(said: readonly Statement[]): Values | undefined {
  const [only, ...others] = said.filter(({ values }) => values !== undefined)
  if (only === undefined || others.length > 0) return undefined
  const { values = {}, record } = only
  return {
    get: (key) => {
      const value = Object.hasOwn(values, key) ? values[key] : undefined
      return value === undefined || value === '' ? undefined : { value, record }
    },
  }
}

type Denies = (record: StatementRecord, test: (denial: Statement) => boolean) => boolean

function candidatesByKey(said: readonly Statement[]): Map<string, Chosen[]> {
  const candidates = new Map<string, Chosen[]>()
  for (const { values, record } of said) {
    for (const [key, value] of Object.entries(values ?? {})) {
      if (value === undefined || value === '') continue
      listUnder(candidates, key).push({ value, record })
    }
  }
  return candidates
}

function valuesOf(said: readonly Statement[]): ReadonlyMap<string, Chosen> {
  const chosen = new Map<string, Chosen>()
  for (const [key, list] of candidatesByKey(said)) {
    const winner = DATE_KEYS.has(key) ? narrowestThatAgrees(list) : list[0]
    if (winner) chosen.set(key, winner)
  }
  return chosen
}

/** `2007` and `2007-06` agree, and the narrower wins: of all dates that agree with the winner. */
function narrowestThatAgrees(list: readonly Chosen[]): Chosen | undefined {
  const [winner] = list
  if (winner === undefined) return undefined
  const agreeing = list.filter((one) => datesAgree(winner.value as PartialDate, one.value as PartialDate))
  return agreeing.reduce((best, one) =>
    spanOf(one.value as PartialDate) < spanOf(best.value as PartialDate) ? one : best,
  )
}

function listsOf(said: readonly Statement[], denies: Denies): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, Set<string>>()
  for (const { lists: stated, record } of said) {
    for (const [key, items] of Object.entries(stated ?? {})) {
      const kept = items.filter(
        (item) => item !== '' && !denies(record, (denial) => denial.lists?.[key]?.includes(item) ?? false),
      )
      if (kept.length === 0) continue
      const list = lists.get(key) ?? new Set()
      for (const item of kept) list.add(item)
      lists.set(key, list)
    }
  }
  return lists.size === 0 ? NO_LISTS : new Map([...lists].map(([key, list]) => [key, [...list]]))
}

const NO_LISTS: ReadonlyMap<string, readonly string[]> = new Map()

/** Of these a thing has one: place and parent are single values, and the winner's is shown. */
const SINGLE: ReadonlySet<LinkType> = new Set(['LOCATED_IN', 'PART_OF', 'COUNTS_WITH', 'OF'])

function linksOf(said: readonly Statement[], denies: Denies): readonly StatedLink[] {
  const links = new Map<string, StatedLink>()
  for (const { links: stated, record } of said) {
    for (const link of stated ?? []) {
      if (denies(record, (denial) => denial.links?.some((one) => linkKey(one) === linkKey(link)) ?? false)) continue
      const key = SINGLE.has(link.type) ? `${link.type}|${link.from}` : linkKey(link)
      const other = links.get(key)
      if (other === undefined) links.set(key, link)
      else if (linkKey(other) === linkKey(link)) links.set(key, mergeLinks(other, link))
    }
  }
  return [...links.values()].sort((a, b) => (linkKey(a) < linkKey(b) ? -1 : 1))
}

/** One link between two things for each type: what is said of it twice is one. */
export const linkKey = (link: StatedLink): string => `${link.type}|${link.from}|${link.to}`

/** The first is of the winning record and keeps its values, but the stronger of two roles is shown. */
export function mergeLinks(first: StatedLink, second: StatedLink): StatedLink {
  if (first.properties === undefined && second.properties === undefined) return first
  const properties = { ...second.properties, ...first.properties }
  const roles = [first.properties?.role, second.properties?.role].filter((role) => role !== undefined)
  const role = roleValues.find((one) => roles.includes(one))
  return { ...first, properties: role === undefined ? properties : { ...properties, role } }
}

/** Where live records of the same or a higher rank than the winner's do not agree with it. */
export function conflictsOf(id: EntityId, statements: readonly Statement[]): readonly Conflict[] {
  const ordered = statements.filter((one) => one.denies === undefined).sort((a, b) => byWinning(a.record, b.record))
  const chosen = valuesOf(ordered)
  return [...candidatesByKey(ordered)].flatMap(([key, list]) => {
    const winner = chosen.get(key)
    if (winner === undefined) return []
    const others = list.filter((one) => one.record.rank >= winner.record.rank && !agree(key, one.value, winner.value))
    return others.length === 0 ? [] : [{ entity: id, key, records: [winner, ...others].map((one) => one.record.id) }]
  })
}

function agree(key: string, one: Value, other: Value): boolean {
  return DATE_KEYS.has(key) ? datesAgree(one as PartialDate, other as PartialDate) : one === other
}
