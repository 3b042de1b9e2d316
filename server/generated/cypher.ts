// Made by `npm run codegen` from the headers of cypher/. Not edited by hand.

/** Bound by `db/run.ts` from the session; never passed by a caller. */
export type StandingParameter = 'clearance'

/** Parameters of each file. Dates are `YYYY-MM-DD`, datetimes ISO 8601 with offset. */
export type CypherParameters = {
  'explore/overview': { readonly agreementKinds: readonly string[] | null | undefined; readonly activityKinds: readonly string[] | null | undefined; readonly strategyItems: readonly string[] | null | undefined; readonly themes: readonly string[] | null | undefined; readonly asOf: string; readonly clearance: number }
  'platform/probe': Readonly<Record<never, never>>
}

export type CypherStem = keyof CypherParameters

export type ReadStem =
  | 'explore/overview'
  | 'platform/probe'

export type WriteStem = never
