import { LRUCache } from 'lru-cache'
import type { Read } from '#server/db/types.ts'
import { type Keep, type KnownFacts, knownFactsOf } from '#server/domain/network/knownFacts.ts'
import type { KnownEnd, KnownFact } from '#server/domain/network/knownRows.ts'
import type { KnownTopic } from '#server/domain/network/knownTopics.ts'

/** Whose facts: what they can see, at least as new as this version. */
export type AskedFacts = { readonly read: Read; readonly clearance: number; readonly dataVersion: number | null }

/** Facts and networks of the versions that were asked for last. */
export type FactMemory = (asked: AskedFacts) => Promise<KnownFacts>

/** Measured: a fact with its share of ends, states and ties takes about so many bytes. */
const BYTES_PER_FACT = 1_500

/**
 * Keeps the ends and dates of facts in memory, and the networks that were made of them, up to so many megabytes; what was
 * used least recently goes first. Nothing is kept here that the database does not say: it is read again at the next
 * version, after a restart, and each time where there is no room for it.
 */
export function createFactMemory(megabytes: number): FactMemory {
  const kept = new LRUCache<string, object>({
    maxSize: Math.max(1, Math.round((megabytes * 1_000_000) / BYTES_PER_FACT)),
  })
  const loading = new Map<string, Promise<KnownFacts>>()

  return ({ read, clearance, dataVersion }) => {
    const name = `${clearance} ${dataVersion}`
    const known = dataVersion === null ? undefined : (kept.get(name) as KnownFacts | undefined)
    if (known) return Promise.resolve(known)
    const running = loading.get(name)
    if (running) return running
    const loaded = load(read, name, dataVersion).finally(() => loading.delete(name))
    loading.set(name, loaded)
    return loaded
  }

  async function load(read: Read, name: string, dataVersion: number | null): Promise<KnownFacts> {
    const [facts, ends, topics] = await Promise.all([
      read<{ readonly fact: KnownFact; readonly dataVersion: number }>('explore/known-facts', {}),
      read<{ readonly end: KnownEnd }>('explore/known-ends', {}),
      read<{ readonly topic: KnownTopic }>('explore/known-topics', {}),
    ])
    const version = facts[0]?.dataVersion ?? dataVersion ?? 0
    const rows = {
      dataVersion: version,
      facts: facts.map(({ fact }) => fact),
      ends: ends.map(({ end }) => end),
      topics: topics.map(({ topic }) => topic),
    }
    // A member of a cluster may lag behind the one that named the version: its facts are for this time alone.
    const isNew = dataVersion !== null && version >= dataVersion
    const known = knownFactsOf(rows, isNew ? keepUnder(name) : keepForNow())
    if (isNew) kept.set(name, known, { size: 1 + rows.facts.length + rows.ends.length })
    return known
  }

  function keepForNow(): Keep {
    const made = new Map<string, object>()
    return <Value extends object>(key: string, _size: number, make: () => Value): Value => {
      const value = (made.get(key) ?? make()) as Value
      made.set(key, value)
      return value
    }
  }

  function keepUnder(name: string): Keep {
    return <Value extends object>(key: string, size: number, make: () => Value): Value => {
      const known = kept.get(`${name} ${key}`)
      if (known) return known as Value
      const made = make()
      kept.set(`${name} ${key}`, made, { size: 1 + size })
      return made
    }
  }
}
