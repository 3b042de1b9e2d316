import { Busy, DeadlineExceeded } from '#server/graphql/errors.ts'

export type RoomSettings = { readonly inFlight: number; readonly waiting: number; readonly waitingTime: number }

/** Room for so many questions at once; a few more may wait, in order, but not longer than an answer may take. */
export type Room = {
  /** Resolves with how to leave. Throws BUSY if nobody may wait any more, DEADLINE if it took too long. */
  readonly enter: (signal: AbortSignal) => Promise<() => void>
  readonly inFlight: () => number
  readonly waiting: () => number
}

/** Seconds after which asking again is worth it: a place is free again at the latest when the oldest question ends. */
const retryAfter = 2

export function createRoom({ inFlight, waiting, waitingTime }: RoomSettings): Room {
  let running = 0
  const queue = new Set<() => void>()

  function leave(): void {
    running -= 1
    const [next] = queue
    if (next) next()
  }

  /** A place is left once, however often it is said. */
  function place(): () => void {
    running += 1
    let isLeft = false
    return () => {
      if (isLeft) return
      isLeft = true
      leave()
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
        resolve(place())
      }
      const tooLate = () => {
        done()
        reject(new DeadlineExceeded())
      }
      const timer = setTimeout(tooLate, waitingTime)
      signal.addEventListener('abort', tooLate)
      queue.add(enter)
    })
  }

  return {
    enter: async (signal) => {
      if (running < inFlight) return place()
      if (queue.size >= waiting) throw new Busy(retryAfter)
      return wait(signal)
    },
    inFlight: () => running,
    waiting: () => queue.size,
  }
}
