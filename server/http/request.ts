import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

/** What is kept of one request, in `res.locals`. */
export type RequestState = {
  readonly requestId: string
  /** `performance.now()` at arrival: every deadline counts from here. */
  readonly startedAt: number
  /** Aborted when the client goes away before it has its response. */
  readonly signal: AbortSignal
  /** For `style-src` of this one page. */
  readonly nonce: string
}

export function stateOf(response: Response): RequestState {
  return response.locals as RequestState
}

/** The first step: gives the request an id and a start time, and notices when the client goes away. */
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
