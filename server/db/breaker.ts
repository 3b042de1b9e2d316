import { DatabaseError } from '#server/db/errors.ts'
import { afterOwnTime } from '#server/db/ownTime.ts'

/** Milliseconds, except for the two counts. `driver.ts` has the values. */
export type BreakerSettings = {
  readonly failedCalls: number
  readonly failedProbes: number
  readonly probeTimeout: number
  /** How old a waiting call must be before a probe is sent. */
  readonly patience: number
  /** Between probes, while open. */
  readonly probeEvery: number
  /** How long a call waits for its place while work is let in step by step. */
  readonly waitForTurn: number
  /** What `beforeClosing` may take before calls are let in again. */
  readonly preparation: number
}

export type Breaker = {
  /** Runs the call and passes on its error. While open it throws DATABASE_UNAVAILABLE at once, also for calls that wait. */
  guard<T>(call: () => Promise<T>): Promise<T>
  readonly state: () => BreakerState
  /** One probe now, within `probeTimeout`. */
  readonly isWell: () => Promise<boolean>
  /** Runs when the database is back, before calls are let in. The breaker stays open if this throws DATABASE_UNAVAILABLE. */
  readonly beforeClosing: (prepare: () => Promise<void>) => void
  readonly stop: () => void
}

export type BreakerState = 'closed' | 'open' | 'half-open'

type Call = { readonly since: number; readonly drop: (error: DatabaseError) => void }

const ENOUGH_ROOM = 64

/**
 * Opens after some failed calls in a row, or some failed probes in a row sent while a call waits. Calls stuck in a frozen
 * database keep their pool places until it wakes, so they are dropped at once and no new ones are let in. After the first
 * probe that succeeds, work is let in step by step: 2 calls at a time, then 4, 8 …
 */
export function createBreaker(probe: () => Promise<void>, settings: BreakerSettings): Breaker {
  let state: BreakerState = 'closed'
  let room = ENOUGH_ROOM
  let failedCalls = 0
  let failedProbes = 0
  let lastWell = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let prepare: () => Promise<void> = async () => undefined
  const running = new Set<Call>()
  const queue: (() => void)[] = []

  async function isWell(): Promise<boolean> {
    const reply = probe().then(
      () => true,
      () => false,
    )
    const well = await first(reply, settings.probeTimeout, false)
    if (well) lastWell = performance.now()
    failedProbes = well ? 0 : failedProbes + 1
    return well
  }

  /** While open: until a probe succeeds. While closed: as long as a call has waited for longer than our patience. */
  async function watch(): Promise<void> {
    if (state === 'open') {
      if ((await isWell()) && (await prepared())) close()
    } else if (running.size > 0) {
      const oldest = Math.min(...[...running].map((call) => call.since))
      const waited = performance.now() - Math.max(oldest, lastWell)
      // A timer may fire a little early.
      if (waited >= settings.patience - 10 && !(await isWell()) && failedProbes >= settings.failedProbes) open()
    }
    schedule()
  }

  function schedule(): void {
    clearTimeout(timer)
    if (stopped || (state !== 'open' && running.size === 0)) {
      timer = undefined
      return
    }
    timer = setTimeout(watch, state === 'open' ? settings.probeEvery : failedProbes > 0 ? 50 : settings.patience)
    timer.unref()
  }

  function open(): void {
    if (state === 'open') return
    state = 'open'
    failedProbes = 0
    for (const call of running) call.drop(unavailable())
    running.clear()
    for (const enter of queue.splice(0)) enter()
    schedule()
  }

  /** Until this is done callers hear at once that the database is away, instead of waiting for a query that is cut off. */
  async function prepared(): Promise<boolean> {
    const done = prepare().then(
      () => true,
      (problem: unknown) => !(problem instanceof DatabaseError && problem.code === 'DATABASE_UNAVAILABLE'),
    )
    return first(done, settings.preparation, true)
  }

  function close(): void {
    state = 'half-open'
    room = 2
    failedCalls = 0
  }

  function succeeded(): void {
    failedCalls = 0
    if (state !== 'half-open') return
    room = Math.min(room * 2, ENOUGH_ROOM)
    if (room === ENOUGH_ROOM) state = 'closed'
  }

  function failed(problem: unknown, since: number): void {
    if (!(problem instanceof DatabaseError) || problem.code === 'ABORTED') return
    const lost = problem.code === 'DATABASE_UNAVAILABLE'
    // A slow query is not a dead database: a missed deadline counts only if no probe came back while the call waited.
    const silent = problem.code === 'DEADLINE' && lastWell < since
    if (!lost && !silent) {
      succeeded()
      return
    }
    failedCalls += 1
    if (failedCalls >= settings.failedCalls || state === 'half-open') open()
  }

  /** Waits for a place while work is let in step by step. */
  function turn(): Promise<void> {
    return new Promise((enter, reject) => {
      const waiting = setTimeout(() => reject(unavailable()), settings.waitForTurn)
      queue.push(() => {
        clearTimeout(waiting)
        if (state === 'open') reject(unavailable())
        else enter()
      })
    })
  }

  async function guard<T>(call: () => Promise<T>): Promise<T> {
    if (state === 'open') throw unavailable()
    if (state === 'half-open' && running.size >= room) await turn()
    const since = performance.now()
    let entry: Call | undefined
    const dropped = new Promise<never>((_, drop) => {
      entry = { since, drop }
      running.add(entry)
    })
    if (timer === undefined) schedule()
    try {
      const result = await Promise.race([call(), dropped])
      succeeded()
      return result
    } catch (problem) {
      failed(problem, since)
      throw problem
    } finally {
      if (entry) running.delete(entry)
      while (queue.length > 0 && running.size < room) queue.shift()?.()
    }
  }

  return {
    guard,
    isWell,
    beforeClosing: (what) => {
      prepare = what
    },
    state: () => state,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** The reply, or `otherwise` if it takes longer. */
function first(reply: Promise<boolean>, milliseconds: number, otherwise: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = afterOwnTime(milliseconds, () => resolve(otherwise))
    reply.then(resolve).finally(callOff)
  })
}

function unavailable(): DatabaseError {
  return new DatabaseError('DATABASE_UNAVAILABLE', 'the breaker is open: the database does not answer')
}
