import type { Positions } from '#client/canvas/geometry/points.ts'

const PREFIX = 'plate:'
/** Layouts kept in this browser; the oldest goes first. */
const KEPT = 12

/** Positions that settled here before for the same key, so that the second visit opens settled. */
export function storedPositions(key: string): Positions | null {
  try {
    const text = localStorage.getItem(PREFIX + key)
    if (!text) return null
    const entries = JSON.parse(text).at as readonly (readonly [string, number, number])[]
    return new Map(entries.map(([id, x, y]) => [id, { x, y }]))
  } catch {
    // Unreadable or forbidden storage costs the reader one settling, nothing else.
    return null
  }
}

export function storePositions(key: string, positions: Positions, now: number): void {
  const at = [...positions].map(([id, { x, y }]) => [id, Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ now, at }))
    for (const old of storedKeys().slice(KEPT)) localStorage.removeItem(old)
  } catch {
    forgetPositions()
  }
}

/** At sign-out: what a reader could see must not stay in the browser. */
export function forgetPositions(): void {
  try {
    for (const key of storedKeys()) localStorage.removeItem(key)
  } catch {
    // Forbidden storage holds nothing to forget.
  }
}

/** Latest first. */
function storedKeys(): string[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  const age = (key: string) => Number(JSON.parse(localStorage.getItem(key) ?? '{}').now ?? 0)
  return keys.sort((a, b) => age(b) - age(a))
}
