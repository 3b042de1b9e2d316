import { GraphQLError, type SourceLocation } from 'graphql'
import { DatabaseError } from '#server/db/errors.ts'
import {
  AppError,
  BadInput,
  BadRequest,
  Busy,
  Conflict,
  DatabaseUnavailable,
  DeadlineExceeded,
  type ErrorCode,
  type ErrorValues,
  Internal,
} from '#server/graphql/errors.ts'

/** An error as it leaves the server. `message` repeats the code: the client words it. */
export type ShownError = {
  readonly message: ErrorCode
  readonly locations?: readonly SourceLocation[]
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: ErrorCode; readonly values: ErrorValues }
}

/** The border of GraphQL: our own errors pass as code and values, everything else becomes INTERNAL. */
export function showError(error: unknown, requestId: string): ShownError {
  const { code, values } = asAppError(error, requestId)
  const { locations, path } = error instanceof GraphQLError ? error : {}
  return {
    message: code,
    ...(locations && locations.length > 0 ? { locations: locations.slice(0, 3) } : {}),
    ...(path ? { path } : {}),
    extensions: { code, values },
  }
}

export function asAppError(error: unknown, requestId: string): AppError {
  const own = ownErrorIn(error)
  const variable = /^Variable "\$(\w{1,100})"/.exec(messageOf(error))?.[1]
  if (variable && (own === null || own.code === 'BAD_INPUT')) {
    return new BadInput(variable, String(own?.values.expected ?? typeIn(messageOf(error))))
  }
  if (own) return own
  const reason = requestReasons[codeOf(error)]
  return reason ? new BadRequest(reason) : new Internal(requestId, error)
}

/** Whether it belongs in the log: not what callers do wrong. */
export function isOurFault(error: AppError): boolean {
  return error.code === 'INTERNAL' || error.code === 'DATABASE_UNAVAILABLE' || error.code === 'DEADLINE'
}

/** Seconds: the queries that took the memory have ended by then. */
const TRY_AGAIN_AFTER = 2

/** Apollo's codes for what is wrong with the request itself. */
const requestReasons: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'syntax',
  GRAPHQL_VALIDATION_FAILED: 'document',
  BAD_USER_INPUT: 'variables',
  OPERATION_RESOLUTION_FAILURE: 'operationName',
  PERSISTED_QUERY_NOT_SUPPORTED: 'persistedQuery',
  BAD_REQUEST: 'request',
}

/** One of ours anywhere in the chain of causes: executors wrap what a resolver or a scalar throws. */
function ownErrorIn(error: unknown): AppError | null {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; depth += 1) {
    if (one instanceof AppError) return one
    if (one instanceof DatabaseError) return fromDatabase(one)
    one = 'originalError' in one && one.originalError ? one.originalError : one.cause
  }
  return null
}

function fromDatabase(error: DatabaseError): AppError | null {
  switch (error.code) {
    case 'DATABASE_UNAVAILABLE':
      return new DatabaseUnavailable(error)
    case 'DEADLINE':
      return new DeadlineExceeded(error)
    case 'NO_ROOM':
      return new Busy(TRY_AGAIN_AFTER, error)
    case 'CONFLICT':
      return new Conflict({}, error)
    case 'BAD_PARAMETER':
      return new BadInput(null, 'parameter', error)
    // The caller went away: no fault of ours.
    case 'ABORTED':
      return new BadRequest('aborted', 499, error)
    // A wrong password, or a query that does not run, is our own fault.
    case 'UNAUTHORIZED':
    case 'QUERY_FAILED':
      return null
  }
}

/** The type that a variable should have had, as graphql-js and graphql-jit both say it. */
function typeIn(message: string): string {
  return /(?:type|of required type) "?([\w![\]]{1,60})"?/.exec(message.replace(/^Variable "\$\w+"/, ''))?.[1] ?? 'value'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}

function codeOf(error: unknown): string {
  const extensions = error instanceof Error && 'extensions' in error ? error.extensions : undefined
  return String((extensions as { code?: unknown } | undefined)?.code ?? '')
}
