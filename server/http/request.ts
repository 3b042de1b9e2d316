import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/** What the edge keeps of one request, in `res.locals`. */
export type RequestState = {
  readonly requestId: string
  /** `performance.now()` at arrival: every deadline counts from here. */
  readonly startedAt: number
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal
  /** For `style-src` of this one page. */
  readonly nonce: string
}

export function stateOf(response: Response): RequestState {
  return response.locals as RequestState
}

/** First of all: an id, a clock, and an eye on whether anybody still waits for the answer. */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  const gone = new AbortController()
  const state: RequestState = {
    requestId: randomUUID(),
    startedAt: performance.now(),
    signal: gone.signal,
    nonce: randomUUID().replaceAll('-', ''),
  }
  Object.assign(response.locals, state)
  response.setHeader('X-Request-Id', state.requestId)
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  next()
}
