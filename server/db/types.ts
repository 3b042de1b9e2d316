/** What the two doors (`run.ts`) offer to the rest. Stems and types of parameters come from `generated/cypher.ts`. */
import type { CypherParameters, CypherStem, ReadStem, StandingParameter, WriteStem } from '#server/generated/cypher.ts'

/** The session's clearance: 0 public · 1 members · 2 internal · 3 restricted. */
export type Clearance = 0 | 1 | 2 | 3

/** Parameters to pass: all but the standing ones of the session. What a file does not name is left out. */
export type QueryParameters<S extends CypherStem> = Omit<CypherParameters[S], StandingParameter>

/** `[stem, parameters]` of one file: a parameter that is wrong or missing does not compile. */
export type QueryCall<S extends CypherStem> = { [K in S]: readonly [stem: K, parameters: QueryParameters<K>] }[S]

/**
 * Runs one read file in one round trip: `read<HitRow>('explore/search-entities', { … })`. Rows arrive as plain JSON
 * values: integers as numbers, dates as `YYYY-MM-DD`, datetimes as ISO 8601. Throws the errors of `db/errors.ts` alone.
 */
export type Read = <Row = never>(...call: QueryCall<ReadStem>) => Promise<readonly Row[]>

/** Runs one file, read or write, inside the transaction that `writeRows` opened. */
export type Write = <Row = never>(...call: QueryCall<CypherStem>) => Promise<readonly Row[]>

/** Who sent a request, and until when it may take: what `http/` knows of it. */
export type Caller = {
  readonly clearance: Clearance
  /** Written into the transaction's metadata, so that a slow query names its request. */
  readonly requestId: string
  /** Aborted when the client goes away. */
  readonly signal?: AbortSignal
  /** `performance.now()` of the request's arrival: the deadline counts from here. Default: the moment of the call. */
  readonly startedAt?: number
}

export type { WriteStem }
