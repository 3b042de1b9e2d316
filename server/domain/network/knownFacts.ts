import { filterParameters, filtersFacts, missed, scopeOf } from '#server/domain/network/factFilter.ts'
import { indexOf, onRecord } from '#server/domain/network/factIndex.ts'
import type { KnownEnd, KnownFact } from '#server/domain/network/knownRows.ts'
import { type KnownTopic, type KnownTopics, knownTopicsOf } from '#server/domain/network/knownTopics.ts'
import { allFactsIn, type Network, networkIn } from '#server/domain/network/network.ts'
import type { AllFacts } from '#server/domain/network/standing.ts'
import type { Day } from '#server/domain/time/days.ts'
import { intervalOf, type PartialDate } from '#server/domain/time/partialDate.ts'
import type { FactFilter } from '#server/generated/resolvers.ts'

/** All facts and ends of one version of the data that one reader may see, and the networks that they make. */
export type KnownFacts = {
  readonly dataVersion: number
  readonly ends: ReadonlyMap<string, KnownEnd>
  readonly byId: ReadonlyMap<string, KnownFact>
  readonly topics: KnownTopics
  /** What is on record on a day, by id. */
  readonly onRecord: (asOf: Day) => readonly KnownFact[]
  /** Of this what stands at these units and organizations, each once, by id. */
  readonly factsAt: (ids: Iterable<string>, asOf: Day) => readonly KnownFact[]
  /** The network on a day under a filter, with units counted as it says. */
  readonly network: (asOf: Day, filter?: FactFilter | null) => Network
  /** What was read under this name before; else it is read now, and kept if that succeeds. */
  readonly once: <Value>(name: string, read: () => Promise<Value>) => Promise<Value>
}

export type KnownRows = {
  readonly dataVersion: number
  readonly facts: readonly KnownFact[]
  readonly ends: readonly KnownEnd[]
  readonly topics: readonly KnownTopic[]
}

/** Gives what was made under a key before, as long as there is room for it. `size`: how many facts it holds. */
export type Keep = <Value extends object>(key: string, size: number, make: () => Value) => Value

export function knownFactsOf({ dataVersion, facts, ends, topics }: KnownRows, keep: Keep): KnownFacts {
  const index = indexOf(facts)
  // Lists of facts that are there anyway: a part of what a network holds.
  const all = (asOf: Day): AllFacts => keep(`at ${asOf}`, Math.ceil(facts.length / 4), () => allFactsIn(index, asOf))
  return {
    dataVersion,
    ends: new Map(ends.map((end) => [end.id, end])),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    topics: knownTopicsOf({ facts, ends, topics }),
    onRecord: (asOf) => keep(`on ${asOf}`, 0, () => onRecord(facts, asOf)),
    factsAt: (ids, asOf) => {
      const own = [...ids].flatMap((id) => [...index.ofUnit(id, 'named'), ...index.ofOrganization(id)])
      return onRecord([...new Set(own)], asOf).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    },
    network: (asOf, filter) => {
      const [parameters, scope] = [filterParameters(filter), scopeOf(filter)]
      return keep(`${asOf} ${scope} ${JSON.stringify(parameters)}`, facts.length, () => {
        const counts = (row: KnownFact) => missed(row, parameters, asOf).length === 0
        return networkIn(index, { asOf, scope, counts: filtersFacts(parameters) ? counts : () => true }, all(asOf))
      })
    },
    once: onceEach(),
  }
}

function onceEach(): KnownFacts['once'] {
  const kept = new Map<string, Promise<unknown>>()
  return async <Value>(name: string, read: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(name) as Promise<Value> | undefined
    // Whoever reads it may go away: whoever waits for it reads it then.
    if (known) return known.catch(read)
    const running = read()
    kept.set(name, running)
    running.catch(() => kept.delete(name))
    return running
  }
}

/** These, and the units that count with one of them. */
export function withParts(ids: ReadonlySet<string>, { ends }: Pick<KnownFacts, 'ends'>): readonly string[] {
  const parts = [...ends.values()].filter(({ countsWith }) => countsWith !== null && ids.has(countsWith))
  return [...ids, ...parts.map(({ id }) => id)]
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
