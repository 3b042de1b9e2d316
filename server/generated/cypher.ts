// Made by `npm run codegen` from the headers of cypher/. Not edited by hand.

/** Bound by `db/run.ts` from the session; never passed by a caller. */
export type StandingParameter = 'clearance'

/** Parameters of each file. Dates are `YYYY-MM-DD`, datetimes ISO 8601 with offset. */
export type CypherParameters = {
  'explore/data-state': { readonly confirmedSince: string; readonly asOf: string; readonly clearance: number }
  'explore/expand-neighbours': { readonly id: string; readonly present: readonly string[]; readonly agreementKinds: readonly string[] | null | undefined; readonly activityKinds: readonly string[] | null | undefined; readonly strategyItems: readonly string[] | null | undefined; readonly themes: readonly string[] | null | undefined; readonly unit: string; readonly offset: number; readonly pageSize: number; readonly recentSince: string; readonly asOf: string; readonly clearance: number }
  'explore/open-entity': { readonly id: string; readonly asOf: string; readonly clearance: number }
  'explore/overview': { readonly agreementKinds: readonly string[] | null | undefined; readonly activityKinds: readonly string[] | null | undefined; readonly strategyItems: readonly string[] | null | undefined; readonly themes: readonly string[] | null | undefined; readonly asOf: string; readonly clearance: number }
  'explore/search-entities': { readonly text: string; readonly asOf: string; readonly clearance: number }
  'explore/slice-of': { readonly ids: readonly string[]; readonly agreementKinds: readonly string[] | null | undefined; readonly activityKinds: readonly string[] | null | undefined; readonly strategyItems: readonly string[] | null | undefined; readonly themes: readonly string[] | null | undefined; readonly unit: string; readonly asOf: string; readonly clearance: number }
  'explore/tie-evidence': { readonly departmentId: string; readonly organizationId: string; readonly agreementKinds: readonly string[] | null | undefined; readonly activityKinds: readonly string[] | null | undefined; readonly strategyItems: readonly string[] | null | undefined; readonly themes: readonly string[] | null | undefined; readonly unit: string; readonly asOf: string; readonly clearance: number }
  'platform/apply-migration': { readonly id: string; readonly sha256: string; readonly now: string }
  'platform/begin-request': { readonly clearance: number }
  'platform/list-migrations': Readonly<Record<never, never>>
  'platform/lock-migrations': { readonly owner: string; readonly now: string; readonly staleAt: string }
  'platform/probe': Readonly<Record<never, never>>
  'platform/unlock-migrations': { readonly owner: string }
}

export type CypherStem = keyof CypherParameters

export type ReadStem =
  | 'explore/data-state'
  | 'explore/expand-neighbours'
  | 'explore/open-entity'
  | 'explore/overview'
  | 'explore/search-entities'
  | 'explore/slice-of'
  | 'explore/tie-evidence'
  | 'platform/begin-request'
  | 'platform/list-migrations'
  | 'platform/probe'

export type WriteStem =
  | 'platform/apply-migration'
  | 'platform/lock-migrations'
  | 'platform/unlock-migrations'
