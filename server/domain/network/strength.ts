import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { countsAt, type Network } from '#server/domain/network/network.ts'
import { factOf } from '#server/domain/network/rows.ts'
import { isCurrent, isPartOfTie, lastShownOn, laterOf, yearOf } from '#server/domain/states/facts.ts'
import type { Day } from '#server/domain/time/days.ts'

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

const walked = new WeakMap<Network, (id: string) => Strength>()

/** The same of every unit and organization at once, in one walk over all facts. */
export function strengthsIn(network: Network): (id: string) => Strength {
  const known = walked.get(network)
  if (known) return known
  const made = walk(network)
  walked.set(network, made)
  return made
}

function walk(network: Network): (id: string) => Strength {
  const sums = new Map<string, { inForce: number; recent: number; last: Day | null }>()
  for (const fact of network.facts) {
    const current = Number(isCurrent(fact, network.moment))
    const last = lastShownOn(fact, network.moment.asOf)
    const add = (id: string) => {
      const sum = sums.get(id) ?? { inForce: 0, recent: 0, last: null }
      if (fact.label === 'Agreement') sum.inForce += current
      else sum.recent += current
      sum.last = laterOf(sum.last, last)
      sums.set(id, sum)
    }
    fact.units.forEach(add)
    fact.organizations.forEach(add)
  }
  return (id) => {
    const sum = sums.get(id)
    return sum ? { inForce: sum.inForce, recent: sum.recent, lastYear: yearOf(sum.last) ?? 0 } : NONE
  }
}

/** The stronger first. */
export const byStrength = (a: Strength, b: Strength): number =>
  b.inForce - a.inForce || b.recent - a.recent || b.lastYear - a.lastYear

/** Ids with the strongest first; of two as strong by id. */
export function strongestFirst(ids: Iterable<string>, known: KnownFacts, network: Network): readonly string[] {
  const asked = [...ids]
  // Whoever asks for many ends asks for all of them.
  const walked = asked.length * 4 > known.ends.size ? strengthsIn(network) : null
  const strength = (id: string) => (walked && known.ends.has(id) ? walked(id) : strengthOf(id, known, network))
  return asked
    .map((id) => ({ id, strength: strength(id) }))
    .sort((a, b) => byStrength(a.strength, b.strength) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
