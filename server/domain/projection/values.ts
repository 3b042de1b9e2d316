import type { Draft } from '#server/domain/records/combine.ts'
import { type PartialDate, parsePartialDate } from '#server/domain/time/partialDate.ts'

/** Properties as they are stored. What is null or undefined is left out. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>

export function textOf(draft: Draft, key: string): string | null {
  const value = draft.values.get(key)?.value
  return value === undefined ? null : String(value)
}

/** Several of them under their own names. */
export function textsOf(draft: Draft, ...keys: readonly string[]): Properties {
  return Object.fromEntries(keys.map((key) => [key, textOf(draft, key)]))
}

export function numericOf(draft: Draft, key: string): number | null {
  const value = Number(draft.values.get(key)?.value ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

export const isTrue = (draft: Draft, key: string): boolean =>
  [true, 'true'].includes(draft.values.get(key)?.value as never)

export function dateOfDraft(draft: Draft, key: string): PartialDate | null {
  return parsePartialDate(textOf(draft, key) ?? '')
}

export const listIn = (draft: Draft, key: string): readonly string[] => draft.lists.get(key) ?? []

export const datesIn = (draft: Draft, key: string): readonly PartialDate[] =>
  listIn(draft, key)
    .flatMap((text) => parsePartialDate(text) ?? [])
    .sort()
