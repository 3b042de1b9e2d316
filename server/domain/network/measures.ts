import type { FactIndex } from '#server/domain/network/factIndex.ts'
import type { FactRow, UnitScope } from '#server/domain/network/rows.ts'
import { isCurrent, isPartOfTie, lastShownOn, type Moment } from '#server/domain/states/facts.ts'

/** The three measures of tie order. */
export type Strength = { readonly inForce: number; readonly recent: number; readonly lastYear: number }

type Measured = {
  readonly agreementsInForce: number
  readonly recentActivities: number
  readonly lastSeen: number | null
}

/** Of what was counted: there an agreement that is expiring is in force, too. */
export const strengthIn = ({ agreementsInForce, recentActivities, lastSeen }: Measured): Strength => ({
  inForce: agreementsInForce,
  recent: recentActivities,
  lastYear: lastSeen ?? 0,
})

export const NONE: Strength = { inForce: 0, recent: 0, lastYear: 0 }

/** The stronger first. */
export const byStrength = (a: Strength, b: Strength): number =>
  b.inForce - a.inForce || b.recent - a.recent || b.lastYear - a.lastYear

type Counting<Row> = { readonly moment: Moment; readonly scope: UnitScope; readonly counts: (row: Row) => boolean }

/**
 * What all units and organizations measure on a day, in one walk over all facts: by numbers of ends that are given out
 * once for a version, since looking up each end of each fact would take most of the time.
 */
export function strengthsOf<Row extends FactRow>(
  index: FactIndex<Row>,
  { moment, scope, counts }: Counting<Row>,
): (id: string) => Strength {
  const { facts, ends, places, latest } = index.walk(scope)
  const { asOf } = moment
  const [inForce, recent, lastYear] = [
    new Int32Array(places.size),
    new Int32Array(places.size),
    new Int32Array(places.size),
  ]
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]
    const row = index.rows[at]
    if (!fact || !row || !isPartOfTie(fact, asOf) || !counts(row)) continue
    const known = latest[at] ?? null
    const last = known !== null && known > asOf ? lastShownOn(fact, asOf) : known
    const year = last === null ? 0 : Number(last.slice(0, 4))
    const sums = isCurrent(fact, moment) ? (fact.label === 'Agreement' ? inForce : recent) : null
    for (const end of ends[at] ?? []) {
      if (sums) sums[end] = (sums[end] ?? 0) + 1
      if (year > (lastYear[end] ?? 0)) lastYear[end] = year
    }
  }
  return (id) => {
    const end = places.get(id)
    if (end === undefined) return NONE
    return { inForce: inForce[end] ?? 0, recent: recent[end] ?? 0, lastYear: lastYear[end] ?? 0 }
  }
}
