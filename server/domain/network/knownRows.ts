import type { FilteredRow } from '#server/domain/network/factFilter.ts'
import type { NodeRow } from '#server/domain/network/network.ts'
import type { DatedFactRow } from '#server/domain/network/rows.ts'
import type { Day } from '#server/domain/time/days.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import type { DepartmentKind } from '#server/generated/resolvers.ts'

/** An agreement or activity with all that the questions of the network ask of it, on whatever day. */
export type KnownFact = DatedFactRow &
  FilteredRow & {
    readonly endsOn: PartialDate | null
    /** A person looks after it. */
    readonly caretaker: boolean
    /** Of the subjects and items that it names: those that a source names, and no rule of ours. */
    readonly stated: readonly string[]
  }

/** That something lies in a region, from and until when; null: without a limit there. */
export type InRegion = { readonly id: string; readonly validFrom: Day | null; readonly validUntil: Day | null }

/** A unit or partner as it is drawn on whatever day, and what lists narrow and sort by. */
export type KnownEnd = Omit<NodeRow, 'kind' | 'strategic'> & {
  readonly kind: DepartmentKind | null
  readonly strategicFrom: readonly Day[]
  readonly strategicUntil: readonly Day[]
  readonly sortEn: string | null
  readonly sortJa: string | null
  /** Where its country stands in a list by region and country. */
  readonly sortCountry: string | null
  /** Where it lies: countries, and regions where there is no single country. */
  readonly countries: readonly string[]
  readonly regions: readonly InRegion[]
  /** Subjects that it is about, and the rule by which we say so. */
  readonly about: readonly { readonly id: string; readonly rule: string | null }[]
}

/** In official order; what has no place in it comes last. */
export function byOfficialOrder(a: Placed, b: Placed): number {
  return (a.officialOrder ?? LAST) - (b.officialOrder ?? LAST) || (a.id < b.id ? -1 : 1)
}

type Placed = { readonly id: string; readonly officialOrder: number | null }

const LAST = Number.MAX_SAFE_INTEGER
