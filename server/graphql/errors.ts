/**
 * The only errors that leave the server: a code and values, never words. The client puts them into the reader's
 * language. This file imports nothing, so that every layer may throw these.
 */
export type ErrorCode = keyof typeof statusOf

/** What an error says beside its code: short, plain, safe to show. */
export type ErrorValues = Readonly<Record<string, string | number | boolean | null>>

/**
 * HTTP status of a result without data. What does not exist is a result too: 200. 503 is for what passes by itself: no
 * room, no database, a server that is about to end.
 */
export const statusOf = {
  BAD_INPUT: 400,
  NOT_FOUND: 200,
  CONFLICT: 409,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE: 504,
  INTERNAL: 500,
  CLIENT_OUTDATED: 400,
  LIMIT: 400,
  RATE_LIMITED: 429,
  BUSY: 503,
  BAD_REQUEST: 400,
  NOT_ALLOWED: 403,
} as const

/** An error that the user may see. `status` is the HTTP status where the result is nothing but this error. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly values: ErrorValues
  readonly status: number

  constructor(code: ErrorCode, values: ErrorValues = {}, cause?: unknown, status: number = statusOf[code]) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.values = values
    this.status = status
  }
}

/** An argument is malformed or out of its range. `argument` is its name, `expected` a short key such as `Date` or `1..200`. */
export class BadInput extends AppError {
  constructor(argument: string | null, expected: string, cause?: unknown) {
    super('BAD_INPUT', { argument, expected }, cause)
  }
}

/** Unknown, hidden or forbidden: the three look alike. */
export class NotFound extends AppError {
  constructor(id: string) {
    super('NOT_FOUND', { id: id.slice(0, 200) })
  }
}

/** The one row of a query; where there is none, the thing is unknown, hidden or forbidden. */
export function theRow<Row>([row]: readonly Row[], id: string): Row {
  if (!row) throw new NotFound(id)
  return row
}

/** Something else was saved in the meantime. */
export class Conflict extends AppError {
  constructor(values: ErrorValues, cause?: unknown) {
    super('CONFLICT', values, cause)
  }
}

/** The database cannot be reached, or the breaker is open. */
export class DatabaseUnavailable extends AppError {
  constructor(cause?: unknown) {
    super('DATABASE_UNAVAILABLE', {}, cause)
  }
}

/** The result was not there in time. */
export class DeadlineExceeded extends AppError {
  constructor(cause?: unknown) {
    super('DEADLINE', {}, cause)
  }
}

/** Anything we did not foresee. The request id finds it in the log. */
export class Internal extends AppError {
  constructor(requestId: string, cause?: unknown) {
    super('INTERNAL', { requestId }, cause)
  }
}

/** The document id is not known: the client is of another release and should be loaded anew. */
export class ClientOutdated extends AppError {
  constructor() {
    super('CLIENT_OUTDATED')
  }
}

/** An operation is larger than allowed. `limit` names which measure: `depth`, `aliases`, `cost`, `bodyBytes` … */
export class LimitExceeded extends AppError {
  constructor(limit: string, max: number, asked: number | null = null, status?: number) {
    super('LIMIT', { limit, max, asked }, undefined, status)
  }
}

export class RateLimited extends AppError {
  constructor(retryAfterSeconds: number) {
    super('RATE_LIMITED', { retryAfterSeconds })
  }
}

/** No free slot, too many operations are in flight; or no memory for one more. */
export class Busy extends AppError {
  constructor(retryAfterSeconds: number, cause?: unknown) {
    super('BUSY', { retryAfterSeconds }, cause)
  }
}

/** The HTTP request itself is wrong. `reason` is a short key such as `method`, `contentType`, `json`. */
export class BadRequest extends AppError {
  constructor(reason: string, status?: number, cause?: unknown) {
    super('BAD_REQUEST', { reason }, cause, status)
  }
}

export class NotAllowed extends AppError {
  constructor() {
    super('NOT_ALLOWED')
  }
}

/** Throws BAD_INPUT unless the number lies in the range, both ends included. */
export function checkRange(argument: string, value: number, min: number, max: number): void {
  if (value < min || value > max) throw new BadInput(argument, `${min}..${max}`)
}

/** Throws BAD_INPUT where a list is longer than allowed. */
export function checkCount(argument: string, list: readonly unknown[], max: number): void {
  if (list.length > max) throw new BadInput(argument, `0..${max} items`)
}

/** Throws BAD_INPUT where a text is longer than allowed. */
export function checkText(argument: string, text: string, max: number): void {
  if (text.length > max) throw new BadInput(argument, `0..${max} characters`)
}
