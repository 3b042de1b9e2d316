import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '#server/db/local/processIdentity.ts'

/** A process that was spawned, and when it can be used; `ready` rejects where it ends before. */
export type Spawned = { readonly pid: number; readonly ready: Promise<unknown> }

export type Keeper = {
  readonly spawn: () => Promise<Spawned>
  /** It ended unexpectedly; it can be used again; a new start failed. */
  readonly tell: (event: 'gone' | 'back' | 'failed', problem?: unknown) => void
}

/** Milliseconds. */
const LOOK_EVERY = 500
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * Starts a process anew whenever it ends by itself: at once, and where that fails after 1, 2, 4 … at most 30 seconds. It is
 * looked at by its pid, so that one which was taken over from an earlier run is kept as well.
 */
export function keepRunning(first: number, { spawn, tell }: Keeper) {
  let pid = first
  let isLeft = false
  let spawning: Promise<Spawned> | undefined

  async function startAnew(): Promise<void> {
    spawning = spawn()
    const spawned = await spawning
    pid = spawned.pid
    await spawned.ready
  }

  async function again(): Promise<void> {
    tell('gone')
    for (let wait = FIRST_WAIT; !isLeft; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        await startAnew()
        return tell('back')
      } catch (problem) {
        if (!isLeft) tell('failed', problem)
      }
      await pause(wait)
    }
  }

  async function pause(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0 && !isLeft; left -= LOOK_EVERY) {
      await sleep(LOOK_EVERY, undefined, { ref: false })
    }
  }

  async function watch(): Promise<void> {
    while (!isLeft) {
      await pause(LOOK_EVERY)
      if (!isLeft && !isAlive(pid)) await again()
    }
  }
  void watch()

  return {
    /** From now on it may end. The process that is there now. */
    leave: async (): Promise<number> => {
      isLeft = true
      const last = await spawning?.catch(() => undefined)
      return last?.pid ?? pid
    },
  }
}
