import { type FilteredRow, type FilterParameters, missed, valuesOf } from '#server/domain/network/factFilter.ts'
import { factOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { isPartOfTie } from '#server/domain/states/facts.ts'
import type { Day } from '#server/domain/time/days.ts'
import {
  activityKindValues,
  agreementKindValues,
  agreementStateValues,
  factKeyValues,
  sourceKindValues,
} from '#server/generated/kinds.ts'
import type { FactFacet, FactKey, FactValue } from '#server/generated/resolvers.ts'

/** What the values of a filter that are ids are called, in their order. */
export type FacetNames = Readonly<Record<'strategyItems' | 'themes' | 'series', readonly NamedRow[]>>
export type NamedRow = Partial<NameRow> & { readonly id: string }

type Judged = { readonly row: FilteredRow; readonly missed: readonly FactKey[] }

/** Each part of the fact filter with all values on record: how many facts have them, and how many of these count. */
export function facetsOf(
  rows: readonly FilteredRow[],
  parameters: FilterParameters,
  asOf: Day,
  names: FacetNames,
): readonly FactFacet[] {
  const judged = rows.map((row) => ({ row, missed: missed(row, parameters, asOf) }))
  // The SDL has them in the order of the screen.
  return factKeyValues.map((key) => {
    const open = judged.filter((one) => one.missed.every((other) => other === key))
    return { key, values: factValues(judged, key, asOf, names), partnersIfLoosened: partnersOf(open, asOf) }
  })
}

function factValues(judged: readonly Judged[], key: FactKey, asOf: Day, names: FacetNames): readonly FactValue[] {
  const counts = new Map<string, Omit<FactValue, 'names'>>()
  for (const { row, missed } of judged) {
    for (const value of valuesOf(row, key, asOf) ?? []) {
      const { total, counted, ifAllowed } = counts.get(value) ?? { total: 0, counted: 0, ifAllowed: 0 }
      counts.set(value, {
        value,
        total: total + 1,
        counted: counted + Number(missed.length === 0),
        ifAllowed: ifAllowed + Number(missed.every((other) => other === key)),
      })
    }
  }
  return orderOf(key, names).flatMap(({ id, ...row }) => {
    const count = counts.get(id)
    return count ? [{ ...count, names: key in names ? namesOf({ ...nameless, ...row }) : null }] : []
  })
}

/** Values in their order: words of the vocabulary, or things with names. */
function orderOf(key: FactKey, names: FacetNames): readonly NamedRow[] {
  switch (key) {
    case 'agreementKinds':
      return agreementKindValues.map(bare)
    case 'agreementStates':
      return agreementStateValues.toReversed().map(bare)
    case 'activityKinds':
      return activityKindValues.map(bare)
    case 'sourceKinds':
      return sourceKindValues.map(bare)
    default:
      return names[key]
  }
}

const bare = (id: string): NamedRow => ({ id })

const nameless: NameRow = {
  nameEn: null,
  nameJa: null,
  nameNative: null,
  nativeLanguage: null,
  nameJaSource: null,
  shortNameEn: null,
  shortNameJa: null,
  aliases: null,
}

function partnersOf(judged: readonly Judged[], asOf: Day): number {
  const ties = judged.filter(({ row }) => isPartOfTie(factOf(row, 'named'), asOf))
  return new Set(ties.flatMap(({ row }) => row.organizations)).size
}
