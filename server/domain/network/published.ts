import type { StatisticValue } from '#server/generated/resolvers.ts'

/** A published count as queries return it. */
export type StatisticRow = Omit<StatisticValue, 'source' | 'of'> & {
  readonly of: readonly string[]
  readonly source: StatisticValue['source'] | null
}

/** A count without a page cannot be traced, and is not shown. */
export function sourced(rows: readonly StatisticRow[]): readonly StatisticValue[] {
  return rows.flatMap((row) => (row.source === null ? [] : [{ ...row, source: row.source }]))
}
