import type { FactRow, UnitScope } from '#server/domain/network/rows.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import type { Day } from '#server/domain/time/days.ts'
import { factKeyValues } from '#server/generated/kinds.ts'
import type { FactFilter, FactKey } from '#server/generated/resolvers.ts'

/** The fact filter as parameters of a query; null: any. */
export type FilterParameters = Readonly<Record<FactKey, readonly string[] | null>>

type Asked = FactFilter | null | undefined

export function filterParameters(filter: Asked): FilterParameters {
  const of = (key: FactKey) => filter?.[key] ?? null
  return Object.fromEntries(factKeyValues.map((key) => [key, of(key)])) as FilterParameters
}

/** Whether it asks for anything but how units are counted. */
export const filtersFacts = (parameters: FilterParameters): boolean =>
  Object.values(parameters).some((wanted) => wanted !== null)

export const scopeOf = (filter: Asked): UnitScope => filter?.unit ?? 'named'

/** A fact with all that a fact filter looks at, each once. */
export type FilteredRow = FactRow & {
  /** Items of the strategy that it advances, and all that these are part of or serve. */
  readonly strategyItems: readonly string[]
  /** Subjects that it is about, and all above them. */
  readonly themes: readonly string[]
  /** The series of the records behind it. */
  readonly series: readonly string[]
  /** The kinds of what these cite; of one that cites nothing: of what it is from. */
  readonly sourceKinds: readonly string[]
}

/** Whether a fact passes one filter; null: the filter does not apply to it. The queries of the canvas say the same. */
export function valuesOf(row: FilteredRow, key: FactKey, asOf: Day): readonly string[] | null {
  const isAgreement = row.labels.includes('Agreement')
  switch (key) {
    case 'agreementKinds':
      return isAgreement ? [row.kind] : null
    case 'agreementStates':
      return isAgreement ? [agreementState(row, asOf)] : null
    case 'activityKinds':
      return isAgreement ? null : [row.kind]
    default:
      return row[key]
  }
}

export function missed(row: FilteredRow, parameters: FilterParameters, asOf: Day): readonly FactKey[] {
  return factKeyValues.filter((key) => {
    const wanted = parameters[key]
    const values = wanted && valuesOf(row, key, asOf)
    return values !== null && !values.some((value) => wanted?.includes(value))
  })
}
