/** Whether everything is to be run that is long by nature: `npm run test:full`. */
export const isFull = process.env.TEST_EXTENT === 'full'

/** Which part of it `npm test` takes: printed at its end, and set to run the same part again. */
const seed = Number(process.env.TEST_SEED || 1)

/** All items in a full run; else so many of them, evenly, others with another seed. Never one that a full run lacks. */
export function sampled<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (isFull || count >= items.length) return items
  const step = items.length / count
  const first = ((seed * 0.618_033_988) % 1) * step
  return Array.from({ length: count }, (_, index) => items[Math.floor(first + index * step)] as Item)
}

/** Whether this kind of visit is the turn of an item: each has one of them, another with another seed; all in a full run. */
export function isTurnOf(index: number, kind: number, kinds: number): boolean {
  return isFull || (index + seed) % kinds === kind
}

/**
 * Whether a visit of a file rests in this run: one of its so many visits does, in each run but a full one. For visits that
 * are long because they go through several parts, each of which has tests of its own.
 */
export const rests = (visit: number, visits: number): boolean => !isFull && (visit + seed) % visits === 0

/** For fast-check: all its runs in a full run, else a part of them. */
export function runsOf(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(numRuns * partOfRuns), seed }
}

/** What of a full run's runs this one makes; for tests that count what they saw. */
export const partOfRuns = isFull ? 1 : 1 / 5
