import { DatabaseError } from '#server/db/errors.ts'

/**
 * Runs `work` until `milliseconds` have passed or the caller goes away, then rejects without waiting for it: a frozen
 * database freezes the driver's promise too. The signal given to `work` is aborted, so that the transaction ends in the
 * database. Throws DEADLINE or ABORTED by our own clock, never by what the driver says after an abort.
 */
export function withinDeadline<T>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // The driver ignores a signal that is already aborted.
  if (caller?.aborted) return Promise.reject(new DatabaseError('ABORTED', `${what}: the caller has gone`))
  if (milliseconds <= 0) return Promise.reject(new DatabaseError('DEADLINE', `${what}: no time left`))
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController()
    const leave = () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onGone)
    }
    const giveUp = (error: DatabaseError) => {
      leave()
      reject(error)
      controller.abort()
    }
    const onGone = () => giveUp(new DatabaseError('ABORTED', `${what}: the caller has gone`))
    const onLate = () =>
      giveUp(new DatabaseError('DEADLINE', `${what}: no result within ${milliseconds.toFixed(0)} ms`))
    const timer = setTimeout(onLate, milliseconds)
    caller?.addEventListener('abort', onGone, { once: true })
    work(controller.signal).then(
      (result) => {
        leave()
        resolve(result)
      },
      (problem: unknown) => {
        leave()
        reject(problem)
      },
    )
  })
}
