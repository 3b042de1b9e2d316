/**
 * What the browser keeps from visit to visit: the only place that touches its storage. Storage may be forbidden, missing,
 * full or damaged; then nothing is kept, and nothing else happens.
 */

/** Settled places cost one settling to be found again, so they make room for what a person did or chose. */
const MADE_AGAIN = 'plate:'

/** Null: not kept, or not to be read. */
export function recall(key: string): string | null {
  return tried((storage) => storage.getItem(key)) ?? null
}

/** Whether it is kept now. */
export function remember(key: string, text: string): boolean {
  const keep = () => tried((storage) => storage.setItem(key, text) ?? true) === true
  if (keep()) return true
  const others = keptKeys(MADE_AGAIN).filter((one) => one !== key)
  for (const one of others) forget(one)
  return others.length > 0 && keep()
}

export function forget(key: string): void {
  tried((storage) => storage.removeItem(key))
}

/** All keys that begin like this. */
export function keptKeys(prefix: string): readonly string[] {
  return tried((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? []
}

/** Undefined where it fails: even to name the storage throws in a browser that forbids it. */
function tried<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch {
    return undefined
  }
}
