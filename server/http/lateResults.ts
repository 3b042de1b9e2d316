import type { SentBytes } from '#server/http/sendBytes.ts'

/** Makes a result without a person's deadline; null where it failed. */
type Make = () => Promise<SentBytes | null>

export type LateResults = {
  /** Has it made, one after the other. Nothing happens if it is being made, or if too many wait. */
  readonly finish: (key: string, make: Make) => void
  /** What is being made: the result once it is there, or null where it failed or is not there in time (ms). */
  readonly awaited: (key: string, milliseconds: number) => Promise<SentBytes | null>
}

const MOST_WAITING = 16

/**
 * What missed its deadline is finished all the same, for whoever asks again: a page asks again by itself, and a result
 * that takes longer than the deadline would never come, however often it is begun.
 */
export function createLateResults(keep: (key: string, bytes: SentBytes) => void): LateResults {
  const open = new Map<string, Promise<SentBytes | null>>()
  let last: Promise<unknown> = Promise.resolve()

  const finish = (key: string, make: Make) => {
    if (open.has(key) || open.size >= MOST_WAITING) return
    const made = last.then(make).catch(() => null)
    last = made
    open.set(key, made)
    void made.then((bytes) => {
      if (bytes) keep(key, bytes)
      open.delete(key)
    })
  }

  const awaited = (key: string, milliseconds: number) => {
    const made = open.get(key)
    if (!made) return Promise.resolve(null)
    return new Promise<SentBytes | null>((resolve) => {
      const timer = setTimeout(resolve, milliseconds, null)
      void made.then((bytes) => {
        clearTimeout(timer)
        resolve(bytes)
      })
    })
  }

  return { finish, awaited }
}
