import { type Hiding, noLists } from '#client/view/filters.ts'
import type { LegendKey, ListFilters, ListKey } from '#client/view/types.ts'

/** What the reader has chosen of the kinds in legend and filters: some are hidden, or of a group only some are shown. */
export type Choice = { readonly only: ListFilters; readonly hidden: ReadonlySet<LegendKey> }

/** Groups of the legend of which "only this" is a list: what comes with another date stays out of it. */
const listOfGroup: Readonly<Record<string, ListKey>> = {
  sector: 'sectors',
  state: 'partnershipStates',
  region: 'regions',
  country: 'countries',
  kind: 'departmentKinds',
}

type Entry = { readonly list: ListKey | null; readonly group: string; readonly value: string }

function entryOf(key: LegendKey): Entry {
  const [group = '', value = ''] = key.split(':')
  return { list: listOfGroup[group] ?? null, group, value }
}

export function keysOfList(list: ListKey, values: readonly string[]): readonly LegendKey[] {
  const group = Object.keys(listOfGroup).find((one) => listOfGroup[one] === list)
  return values.map((value) => `${group}:${value}` as LegendKey)
}

/** Whether this kind is let through; other filters may hide what belongs to it. */
export function isOpen({ only, hidden }: Choice, key: LegendKey): boolean {
  const { list, value } = entryOf(key)
  const values: readonly string[] | null = list && only[list]
  return !hidden.has(key) && (values === null || values.includes(value))
}

/** A click: hides a kind that is shown, shows one that is not. Of "only these" it takes or adds one. */
export function toggledKind({ only, hidden }: Choice, key: LegendKey): Choice {
  const { list, value } = entryOf(key)
  const values: readonly string[] | null = list && only[list]
  const without = new Set([...hidden].filter((one) => one !== key))
  if (list === null || values === null) return { only, hidden: hidden.has(key) ? without : new Set([...hidden, key]) }
  if (hidden.has(key)) return { only: withList(only, list, [...values, value]), hidden: without }
  const rest = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { only: withList(only, list, rest), hidden }
}

/** Alt-click: only this kind of its group; once more shows the whole group. `group`: where no list says what is shown. */
export function onlyKind({ only, hidden }: Choice, key: LegendKey, group: readonly LegendKey[]): Choice {
  const { list, group: own, value } = entryOf(key)
  if (list === null) return { only, hidden: onlyOf(hidden, key, group) }
  const values: readonly string[] | null = only[list]
  const isOnly = values?.length === 1 && values[0] === value && !hidden.has(key)
  const others = new Set([...hidden].filter((one) => entryOf(one).group !== own))
  return { only: withList(only, list, isOnly ? [] : [value]), hidden: others }
}

export const nothingChosen: Choice = { only: noLists, hidden: new Set() }

/** Kinds and lists as a filter takes them. */
export function choiceOf({ filters, legend }: Pick<Hiding, 'filters' | 'legend'>): Choice {
  const { place: _, strategicOnly: __, ...only } = filters
  return { only, hidden: legend }
}

/** An empty list shows nothing, and nobody asks for that: then any value passes. */
function withList(only: ListFilters, list: ListKey, values: readonly string[]): ListFilters {
  return { ...only, [list]: values.length === 0 ? null : [...new Set(values)] }
}

function onlyOf(hidden: ReadonlySet<LegendKey>, key: LegendKey, group: readonly LegendKey[]): ReadonlySet<LegendKey> {
  const others = group.filter((other) => other !== key)
  const isOnly = !hidden.has(key) && others.every((other) => hidden.has(other))
  const next = new Set([...hidden].filter((other) => !group.includes(other)))
  if (!isOnly) for (const other of others) next.add(other)
  return next
}
