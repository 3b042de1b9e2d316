import type { TestProject } from 'vitest/node'
import { type Seeded, type SeededProduct, startSeeded } from '#tests/support/seeded/seededProduct.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    seeded: Seeded
  }
}

/** Vitest loads this file once for each project, so what they share hangs on the one thing that they have in common. */
const shared = globalThis as { seeded?: Promise<SeededProduct>; seededFor?: number }

/**
 * For `.e2e` and `.alone` tests: the product on the seed, never written to. `npm test` has started it already; otherwise
 * whichever project comes first starts it, and the last one ends it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.seeded ??= startedAhead() ?? startSeeded()
  shared.seededFor = (shared.seededFor ?? 0) + 1
  const { provided, end } = await shared.seeded
  project.provide('seeded', provided)
  return async () => {
    shared.seededFor = (shared.seededFor ?? 1) - 1
    if (shared.seededFor === 0) await end()
  }
}

function startedAhead(): Promise<SeededProduct> | undefined {
  const { SEEDED } = process.env
  return SEEDED ? Promise.resolve({ provided: JSON.parse(SEEDED) as Seeded, end: async () => undefined }) : undefined
}
