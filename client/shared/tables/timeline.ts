import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { isUndated } from '#client/shared/entity/factWords.ts'

export type Span = { readonly first: number; readonly last: number; readonly isEndStated: boolean }

/** The years of an activity as far as they are stated; null: no year is known. Without an end, the last year is that of the last confirmation. */
export function spanOf({ startsOn, expiresOn, confirmedOn, endBasis }: FactEvidenceFragment): Span | null {
  const start = yearOf(startsOn)
  const last = yearOf(expiresOn) ?? yearOf(confirmedOn) ?? start
  const first = start ?? last
  if (first === null || last === null) return null
  return { first, last: Math.max(first, last), isEndStated: endBasis === 'stated' || endBasis === 'reported' }
}

/** From the first known year to the year of `asOf`, or later where something is planned. */
export function axisOf(spans: readonly Span[], asOf: string): Axis {
  const now = Number(asOf.slice(0, 4))
  const from = Math.min(now - 4, ...spans.map((span) => span.first))
  return { from, to: Math.max(now, ...spans.map((span) => span.last)) + 1 }
}

type Axis = { readonly from: number; readonly to: number }

/** Years that the axis names, in round steps, so few that none is printed over the next: `most` steps fit its column. */
export function ticksOf({ from, to }: Axis, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (to - from) / one <= most) ?? 100
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

/** The latest first; what no source dates comes last, even if one confirms it. */
export function byYear(a: FactEvidenceFragment, b: FactEvidenceFragment): number {
  const [one, two] = [spanOf(a), spanOf(b)]
  return (
    Number(isUndated(a)) - Number(isUndated(b)) ||
    (two?.last ?? 0) - (one?.last ?? 0) ||
    (two?.first ?? 0) - (one?.first ?? 0) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  )
}

/** A fiscal year is named after its first year. */
function yearOf(stated: string | null): number | null {
  const year = stated && /\d{4}/.exec(stated)?.[0]
  return year ? Number(year) : null
}
