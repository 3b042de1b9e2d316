import { Busy } from '#server/graphql/errors.ts'

export type SlotSettings = { readonly inFlight: number; readonly waiting: number; readonly waitingTime: number }

/** So many operations run at once; a few more may wait, in order, but not longer than a response may take. */
export type Slots = {
  /** Resolves with the function that frees the slot. Throws BUSY if too many wait already, or if it took too long. */
  readonly take: (signal: AbortSignal) => Promise<() => void>
  readonly inFlight: () => number
  readonly waiting: () => number
}

/** Seconds after which trying again is worthwhile: the oldest operation ends by then at the latest. */
const retryAfter = 2

export function createSlots({ inFlight, waiting, waitingTime }: SlotSettings): Slots {
  let running = 0
  const queue = new Set<() => void>()

  /** A slot is freed once, however often this is called. */
  function slot(): () => void {
    running += 1
    let isFree = false
    return () => {
      if (isFree) return
      isFree = true
      running -= 1
      const [next] = queue
      next?.()
    }
  }

  function wait(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', tooLate)
        queue.delete(enter)
      }
      const enter = () => {
        done()
        resolve(slot())
      }
      const tooLate = () => {
        done()
        reject(new Busy(retryAfter))
      }
      const timer = setTimeout(tooLate, waitingTime)
      signal.addEventListener('abort', tooLate)
      queue.add(enter)
    })
  }

  return {
    take: async (signal) => {
      if (running < inFlight) return slot()
      if (queue.size >= waiting) throw new Busy(retryAfter)
      return wait(signal)
    },
    inFlight: () => running,
    waiting: () => queue.size,
  }
}
