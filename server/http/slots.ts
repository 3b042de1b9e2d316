import { Busy } from '#server/graphql/errors.ts'

export type SlotSettings = { readonly inFlight: number; readonly waiting: number; readonly waitingTime: number }

/**
 * So many operations run at once; a few more may wait, in order, but not for long. Who would have to wait too long, as slots
 * came free of late, hears so at once: a queue in which all are late answers nobody.
 */
export type Slots = {
  /** Resolves with the function that frees the slot. Throws BUSY if too many wait already, or if it took too long. */
  readonly take: (signal: AbortSignal) => Promise<() => void>
  readonly inFlight: () => number
  readonly waiting: () => number
}

/** Seconds after which trying again is worthwhile: the oldest operation ends by then at the latest. */
const retryAfter = 2

/** `now`: a clock in milliseconds. */
export function createSlots(
  { inFlight, waiting, waitingTime }: SlotSettings,
  now: () => number = () => performance.now(),
): Slots {
  let running = 0
  const queue = new Set<() => void>()
  const pace = createPace(now)

  /** A slot is freed once, however often this is called. */
  function slot(): () => void {
    running += 1
    let isFree = false
    return () => {
      if (isFree) return
      isFree = true
      pace.freed(running === inFlight)
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
      if (queue.size >= waiting || (queue.size + 1) * pace.milliseconds() > waitingTime) throw new Busy(retryAfter)
      return wait(signal)
    },
    inFlight: () => running,
    waiting: () => queue.size,
  }
}

/** The part of the newest time in the mean. */
const NEWEST = 0.1

/** How often a slot comes free where all are taken: mean milliseconds between two, the newest ones counting most. */
function createPace(now: () => number) {
  let mean = 0
  let last: number | null = null
  return {
    freed: (wasFull: boolean) => {
      const time = now()
      if (wasFull && last !== null) mean = mean === 0 ? time - last : mean * (1 - NEWEST) + (time - last) * NEWEST
      last = wasFull ? time : null
    },
    milliseconds: () => mean,
  }
}
