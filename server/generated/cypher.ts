// Made by `npm run codegen` from the headers of cypher/. Not edited by hand.

/** Bound by `db/run.ts` from the session; never passed by a caller. */
export type StandingParameter = 'clearance'

/** Parameters of each file. Dates are `YYYY-MM-DD`, datetimes ISO 8601 with offset. */
export type CypherParameters = {
}

export type CypherStem = keyof CypherParameters

export type ReadStem = never

export type WriteStem = never
