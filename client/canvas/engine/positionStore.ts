import type { Positions } from '#client/canvas/geometry/points.ts'
import { forget, keptKeys, recall, remember } from '#client/memory/memory.ts'

const PREFIX = 'plate:'
/** Layouts kept in this browser; the oldest goes first. */
const KEPT = 12

/** Positions that settled here before for the same key, so that the second visit opens settled. */
export function storedPositions(key: string): Positions | null {
  try {
    const text = recall(PREFIX + key)
    if (!text) return null
    const entries = JSON.parse(text).at as readonly (readonly [string, number, number])[]
    return new Map(entries.map(([id, x, y]) => [id, { x, y }]))
  } catch {
    // Unreadable storage costs the reader one settling, nothing else.
    return null
  }
}

export function storePositions(key: string, positions: Positions, now: number): void {
  const at = [...positions].map(([id, { x, y }]) => [id, Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  if (remember(PREFIX + key, JSON.stringify({ now, at }))) storedKeys().slice(KEPT).forEach(forget)
  else forgetPositions()
}

/** At sign-out: what a reader could see must not stay in the browser. */
export function forgetPositions(): void {
  for (const key of keptKeys(PREFIX)) forget(key)
}

/** Latest first. */
function storedKeys(): readonly string[] {
  const ages = new Map(keptKeys(PREFIX).map((key) => [key, ageOf(key)]))
  return [...ages.keys()].sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0))
}

/** What is damaged is the oldest. */
function ageOf(key: string): number {
  try {
    return Number(JSON.parse(recall(key) ?? '{}').now ?? 0)
  } catch {
    return 0
  }
}
