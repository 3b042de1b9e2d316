import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byStrength, NONE, type Strength, strengthIn } from '#server/domain/network/measures.ts'
import { countsAt, type Network } from '#server/domain/network/network.ts'
import { factOf } from '#server/domain/network/rows.ts'
import { isCurrent, isPartOfTie } from '#server/domain/states/facts.ts'

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

/** Ids with the strongest first; of two as strong by id. */
export function strongestFirst(ids: Iterable<string>, known: KnownFacts, network: Network): readonly string[] {
  const asked = [...ids]
  // Whoever asks for many ends asks for all of them.
  const strengths = asked.length * 4 > known.ends.size ? network.strengths() : null
  return asked
    .map((id) => ({
      id,
      strength: strengths && known.ends.has(id) ? strengths(id) : strengthOf(id, known, network),
    }))
    .sort((a, b) => byStrength(a.strength, b.strength) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
