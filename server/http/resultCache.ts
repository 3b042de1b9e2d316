import { LRUCache } from 'lru-cache'
import type { SentBytes } from '#server/http/sendBytes.ts'

/** What a result depends on. Two callers share one only if all of it is the same. */
export type ResultKey = {
  readonly documentId: string
  readonly variables: unknown
  readonly clearance: number
  /** Of this clearance: any write that this caller can see raises it, so no result here is ever out of date. */
  readonly dataVersion: number
  readonly today: string
}

export type ResultCache = LRUCache<string, SentBytes>

/** Whole results, the most recently used ones, up to so many bytes. Each server has its own. */
export function createResultCache(maxBytes = 64_000_000): ResultCache {
  return new LRUCache({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 4,
    // Compressed forms are added later and are smaller: the plain bytes are counted twice for them.
    sizeCalculation: ({ plain }, key) => (key.length + plain.length) * 2,
  })
}

export function resultKey({ documentId, variables, clearance, dataVersion, today }: ResultKey): string {
  return JSON.stringify([documentId, clearance, dataVersion, today, variables ?? {}])
}
