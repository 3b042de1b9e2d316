import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import { logOurFault } from '#server/graphql/errorPlugin.ts'
import { AppError, BadRequest, LimitExceeded } from '#server/graphql/errors.ts'
import { asAppError, showError } from '#server/graphql/showError.ts'
import { stateOf } from '#server/http/request.ts'

/** Seconds after which it is worthwhile to ask again, where nothing else is known: the database is looked at all the time. */
export const RETRY_AFTER = 2

/** One shape for every failure, in HTTP and in GraphQL: `{"errors":[{"message","extensions":{"code","values"}}]}`. */
export function errorText(error: AppError): string {
  return JSON.stringify({ errors: [showError(error, '')] })
}

export function sendError(response: Response, error: AppError): void {
  const wait = error.values.retryAfterSeconds ?? (error.status === 503 ? RETRY_AFTER : null)
  if (wait !== null) response.setHeader('Retry-After', String(wait))
  response.setHeader('Cache-Control', 'no-store')
  response.status(error.status).type('application/json').send(errorText(error))
}

/** The last handler. */
export function errorsAsJson(log: Logger) {
  // Express knows an error handler by its four parameters.
  return (problem: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const { requestId, signal } = stateOf(response)
    if (response.headersSent || signal.aborted) {
      response.destroy()
      return
    }
    const error = fromHttp(problem) ?? asAppError(problem, requestId)
    logOurFault(log, error, requestId)
    sendError(response, error)
  }
}

/** Errors of Express and its body parser, sorted by type and status, never by message. */
function fromHttp(problem: unknown): AppError | null {
  if (problem instanceof AppError) return problem
  const { type, status, limit } = problem as { type?: string; status?: number; limit?: number }
  if (type === 'entity.too.large') return new LimitExceeded('bodyBytes', limit ?? 0, null, 413)
  if (status === 415) return new BadRequest('encoding', 415, problem)
  if (type === 'entity.parse.failed' || type === 'entity.verify.failed') return new BadRequest('json', 400, problem)
  return typeof status === 'number' && status >= 400 && status < 500 ? new BadRequest('request', status, problem) : null
}

/** Answers what Node refuses before there is a request: headers too large or too slow, no HTTP at all. */
export function refuseSocket(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  socket.end(rawError(new BadRequest({ 431: 'headers', 408: 'tooSlow' }[status] ?? 'http', status)))
}

/** A whole response for a socket that has no other. */
export function rawError(error: AppError): string {
  const text = errorText(error)
  return (
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
  )
}
