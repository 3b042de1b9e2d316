import { Neo4jError } from 'neo4j-driver'

/**
 * What can go wrong between us and the database. `graphql/errors.ts` words them for the outside.
 * DATABASE_UNAVAILABLE: not there, or the breaker is open · DEADLINE: no result in time · ABORTED: the caller went away ·
 * NO_ROOM: it has no memory left for this query · CONFLICT: a constraint refused it · UNAUTHORIZED: wrong user or password · BAD_PARAMETER: a value that the header
 * does not allow · QUERY_FAILED: everything else, a mistake of ours.
 */
export type DatabaseErrorCode =
  | 'DATABASE_UNAVAILABLE'
  | 'DEADLINE'
  | 'ABORTED'
  | 'NO_ROOM'
  | 'CONFLICT'
  | 'UNAUTHORIZED'
  | 'BAD_PARAMETER'
  | 'QUERY_FAILED'

/** The only error that leaves `db/`. The message is for the log, never for a reader. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Sorts what the driver throws by its code, never by its words. */
export function toDatabaseError(problem: unknown, what: string): DatabaseError {
  if (problem instanceof DatabaseError) return problem
  if (!(problem instanceof Neo4jError)) {
    const message = problem instanceof Error ? problem.message : String(problem)
    return new DatabaseError('QUERY_FAILED', `${what}: ${message}`, { cause: problem })
  }
  return new DatabaseError(codeOf(problem), `${what}: ${problem.code}: ${problem.message}`, { cause: problem })
}

/** Out of memory is called transient, so the driver would repeat it for as long as it may: for us it is final. */
export function isFinal(problem: unknown): boolean {
  return problem instanceof Neo4jError && outOfMemory.test(problem.code)
}

const outOfMemory = /OutOfMemory|MemoryLimit/

// 'N/A' is what the driver says when its pool gives no connection in time; our own aborts never get here.
const unavailable = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A'])

function codeOf({ code }: Neo4jError): DatabaseErrorCode {
  if (unavailable.has(code)) return 'DATABASE_UNAVAILABLE'
  if (/DatabaseUnavailable|DatabaseNotFound|NotALeader|General\.ReadOnly/.test(code)) return 'DATABASE_UNAVAILABLE'
  if (outOfMemory.test(code)) return 'NO_ROOM'
  if (code.startsWith('Neo.ClientError.Security')) return 'UNAUTHORIZED'
  if (/TransactionTimedOut|Transaction\.Terminated/.test(code)) return 'DEADLINE'
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return 'CONFLICT'
  return 'QUERY_FAILED'
}
