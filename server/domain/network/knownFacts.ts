import { type FilteredRow, filterParameters, missed, scopeOf } from '#server/domain/network/factFilter.ts'
import {
  type AllFacts,
  allFactsOf,
  countsAt,
  type Network,
  networkOf,
  type StandingRow,
} from '#server/domain/network/network.ts'
import { type DatedFactRow, factOf } from '#server/domain/network/rows.ts'
import { isCurrent, isPartOfTie } from '#server/domain/states/facts.ts'
import type { Day } from '#server/domain/time/days.ts'
import { intervalOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type { DepartmentKind, FactFilter, Place, Sector } from '#server/generated/resolvers.ts'

/** An agreement or activity with all that the questions of the network ask of it, on whatever day. */
export type KnownFact = DatedFactRow & FilteredRow

/** A unit or partner, as far as lists narrow and sort by it. What it is called and looks like is asked for when shown. */
export type KnownEnd = StandingRow & {
  readonly labels: readonly string[]
  readonly kind: DepartmentKind | null
  /** Of a unit: the one that it counts with. */
  readonly countsWith: string | null
  readonly officialOrder: number | null
  readonly activeFrom: string | null
  readonly activeTo: string | null
  readonly sector: Sector | null
  readonly place: Place | null
  readonly countryCode: string | null
  readonly regionId: string | null
  readonly strategicFrom: readonly Day[]
  readonly strategicUntil: readonly Day[]
  readonly sortEn: string | null
  readonly sortJa: string | null
  /** Where its country stands in a list by region and country. */
  readonly sortCountry: string | null
}

/** All facts and ends of one version of the data that one reader may see, and the networks that they make. */
export type KnownFacts = {
  readonly dataVersion: number
  readonly ends: ReadonlyMap<string, KnownEnd>
  readonly byId: ReadonlyMap<string, KnownFact>
  /** What is on record on a day, by id. */
  readonly onRecord: (asOf: Day) => readonly KnownFact[]
  /** The network on a day under a filter, with units counted as it says. */
  readonly network: (asOf: Day, filter?: FactFilter | null) => Network
}

export type KnownRows = {
  readonly dataVersion: number
  readonly facts: readonly KnownFact[]
  readonly ends: readonly KnownEnd[]
}

/** Gives what was made under a key before, as long as there is room for it. `size`: how many facts it holds. */
export type Keep = <Value extends object>(key: string, size: number, make: () => Value) => Value

export function knownFactsOf({ dataVersion, facts, ends }: KnownRows, keep: Keep): KnownFacts {
  const onRecord = (asOf: Day) =>
    keep(`on ${asOf}`, 0, () => facts.filter((fact) => isPartOfTie(factOf(fact, 'named'), asOf)))
  const all = (asOf: Day): AllFacts => {
    const rows = onRecord(asOf)
    return keep(`at ${asOf}`, rows.length, () => allFactsOf(rows))
  }
  return {
    dataVersion,
    ends: new Map(ends.map((end) => [end.id, end])),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    onRecord,
    network: (asOf, filter) => {
      const [parameters, scope] = [filterParameters(filter), scopeOf(filter)]
      const rows = onRecord(asOf)
      return keep(`${asOf} ${scope} ${JSON.stringify(parameters)}`, rows.length, () => {
        const counted = rows.filter((row) => missed(row, parameters, asOf).length === 0)
        return networkOf(counted, asOf, scope, all(asOf))
      })
    },
  }
}

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

const NONE: Strength = { inForce: 0, recent: 0, lastYear: 0 }

/**
 * Of a unit or partner over all on record at its end in this network; an activity is recent itself; of anything else all
 * are 0.
 */
export function strengthOf(id: string, known: KnownFacts, network: Network): Strength {
  const fact = known.byId.get(id)
  if (fact?.labels.includes('Activity')) {
    const activity = factOf(fact, 'named')
    const isRecent = isPartOfTie(activity, network.moment.asOf) && isCurrent(activity, network.moment)
    return { ...NONE, recent: Number(isRecent) }
  }
  return known.ends.has(id) ? strengthIn(countsAt(id, network)) : NONE
}

/** The stronger first. */
export const byStrength = (a: Strength, b: Strength): number =>
  b.inForce - a.inForce || b.recent - a.recent || b.lastYear - a.lastYear

/** Ids with the strongest first; of two as strong by id. */
export function strongestFirst(ids: Iterable<string>, known: KnownFacts, network: Network): readonly string[] {
  return [...ids]
    .map((id) => ({ id, strength: strengthOf(id, known, network) }))
    .sort((a, b) => byStrength(a.strength, b.strength) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** Designated a strategic partner on the day. */
export function isStrategicOn({ strategicFrom, strategicUntil }: KnownEnd, asOf: Day): boolean {
  return strategicFrom.some((from, at) => from <= asOf && asOf <= (strategicUntil[at] ?? ''))
}

/** Units are counted at their time only; a limit that nobody stated hides nothing. */
export function existsAt(unit: Pick<KnownEnd, 'activeFrom' | 'activeTo'>, asOf: Day): boolean {
  const from = unit.activeFrom === null || intervalOf(unit.activeFrom as PartialDate).first <= asOf
  const to = unit.activeTo === null || intervalOf(unit.activeTo as PartialDate).last >= asOf
  return from && to
}
