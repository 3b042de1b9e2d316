/** What `db/run.ts` offers to the rest. Names of files and types of their parameters come from `generated/cypher.ts`. */
import type { CypherParameters, CypherStem, StandingParameter } from '#server/generated/cypher.ts'

/** The session's clearance: 0 public · 1 members · 2 internal · 3 restricted. */
export type Clearance = 0 | 1 | 2 | 3

/** Parameters that a caller passes: all but the standing ones of the session. */
export type AskedParameters<S extends CypherStem> = Omit<CypherParameters[S], StandingParameter>

/**
 * Runs one read file in one round trip. Rows arrive as plain JSON values: integers as numbers, dates as `YYYY-MM-DD`.
 * Throws the errors of `graphql/errors.ts` alone.
 */
export type Read = <Row, S extends CypherStem>(stem: S, parameters: AskedParameters<S>) => Promise<readonly Row[]>
