// Made by `npm run codegen` from the headers of cypher/. Not edited by hand.

/** Bound by `db/run.ts` from the session; never passed by a caller. */
export type StandingParameter = 'clearance'

/** Parameters of each file. Dates are `YYYY-MM-DD`, datetimes ISO 8601 with offset. */
export type CypherParameters = {
  'explore/data-state': { readonly clearance: number }
  'explore/evidence-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/facts-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/forms-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/hits-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/known-ends': { readonly clearance: number }
  'explore/known-facts': { readonly clearance: number }
  'explore/known-topics': { readonly clearance: number }
  'explore/named-lists': { readonly clearance: number }
  'explore/names-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/node-evidence': { readonly ids: readonly string[]; readonly facts: readonly string[]; readonly clearance: number }
  'explore/nodes-of': { readonly ids: readonly string[]; readonly asOf: string; readonly clearance: number }
  'explore/open-entity': { readonly id: string; readonly asOf: string; readonly clearance: number }
  'explore/pages-of': { readonly ids: readonly string[]; readonly clearance: number }
  'explore/published-levels': { readonly clearance: number }
  'explore/search-entities': { readonly texts: readonly string[]; readonly clearance: number }
  'explore/tie-evidence': { readonly departmentId: string; readonly organizationId: string; readonly ids: readonly string[]; readonly clearance: number }
  'explore/topics-of': { readonly clearance: number }
  'imports/clear-links': { readonly nodes: readonly Readonly<Record<string, unknown>>[] }
  'imports/describe-entities': { readonly nodes: readonly Readonly<Record<string, unknown>>[] }
  'imports/import-stand': { readonly clearance: number }
  'imports/last-import': Readonly<Record<never, never>>
  'imports/list-decisions': { readonly clearance: number }
  'imports/list-editions': { readonly clearance: number }
  'imports/list-imports': { readonly clearance: number }
  'imports/list-projected': { readonly clearance: number }
  'imports/list-records': { readonly clearance: number }
  'imports/mark-records': { readonly superseded: readonly string[]; readonly retracted: readonly string[]; readonly at: string }
  'imports/note-import': { readonly madeOf: string; readonly stand: string; readonly totals: string }
  'imports/project-entities': { readonly nodes: readonly Readonly<Record<string, unknown>>[] }
  'imports/project-links': { readonly links: readonly Readonly<Record<string, unknown>>[] }
  'imports/remove-entities': { readonly nodes: readonly Readonly<Record<string, unknown>>[] }
  'imports/time-records': { readonly records: readonly Readonly<Record<string, unknown>>[] }
  'imports/write-decisions': { readonly decisions: readonly Readonly<Record<string, unknown>>[]; readonly takenBack: readonly string[]; readonly at: string }
  'imports/write-import': { readonly id: string; readonly state: string; readonly at: string; readonly by: string; readonly totals: string; readonly sources: readonly string[] }
  'imports/write-records': { readonly records: readonly Readonly<Record<string, unknown>>[] }
  'imports/write-sources': { readonly sources: readonly Readonly<Record<string, unknown>>[]; readonly editions: readonly Readonly<Record<string, unknown>>[] }
  'partners/country-profile': { readonly code: string; readonly units: readonly string[]; readonly asOf: string; readonly clearance: number }
  'partners/department-profile': { readonly id: string; readonly asOf: string; readonly clearance: number }
  'partners/named-partners': { readonly only: Readonly<Record<string, unknown>>; readonly clearance: number }
  'partners/partner-profile': { readonly id: string; readonly units: readonly string[]; readonly leads: readonly string[]; readonly others: readonly string[]; readonly asOf: string; readonly clearance: number }
  'partners/region-profile': { readonly id: string; readonly units: readonly string[]; readonly asOf: string; readonly clearance: number }
  'partners/said-of': { readonly id: string; readonly clearance: number }
  'partners/theme-profile': { readonly id: string; readonly units: readonly string[]; readonly clearance: number }
  'platform/apply-migration': { readonly id: string; readonly sha256: string; readonly now: string }
  'platform/begin-request': { readonly clearance: number }
  'platform/bump-version': { readonly lowest: number }
  'platform/current-ids': { readonly text: string; readonly clearance: number }
  'platform/list-migrations': Readonly<Record<never, never>>
  'platform/lock-migrations': { readonly owner: string; readonly now: string; readonly staleAt: string }
  'platform/probe': Readonly<Record<never, never>>
  'platform/unlock-migrations': { readonly owner: string }
  'strategy/strategy-items': { readonly clearance: number }
  'strategy/strategy-profile': { readonly id: string; readonly units: readonly string[]; readonly clearance: number }
}

export type CypherStem = keyof CypherParameters

export type ReadStem =
  | 'explore/data-state'
  | 'explore/evidence-of'
  | 'explore/facts-of'
  | 'explore/forms-of'
  | 'explore/hits-of'
  | 'explore/known-ends'
  | 'explore/known-facts'
  | 'explore/known-topics'
  | 'explore/named-lists'
  | 'explore/names-of'
  | 'explore/node-evidence'
  | 'explore/nodes-of'
  | 'explore/open-entity'
  | 'explore/pages-of'
  | 'explore/published-levels'
  | 'explore/search-entities'
  | 'explore/tie-evidence'
  | 'explore/topics-of'
  | 'imports/import-stand'
  | 'imports/last-import'
  | 'imports/list-decisions'
  | 'imports/list-editions'
  | 'imports/list-imports'
  | 'imports/list-projected'
  | 'imports/list-records'
  | 'partners/country-profile'
  | 'partners/department-profile'
  | 'partners/named-partners'
  | 'partners/partner-profile'
  | 'partners/region-profile'
  | 'partners/said-of'
  | 'partners/theme-profile'
  | 'platform/begin-request'
  | 'platform/current-ids'
  | 'platform/list-migrations'
  | 'platform/probe'
  | 'strategy/strategy-items'
  | 'strategy/strategy-profile'

export type WriteStem =
  | 'imports/clear-links'
  | 'imports/describe-entities'
  | 'imports/mark-records'
  | 'imports/note-import'
  | 'imports/project-entities'
  | 'imports/project-links'
  | 'imports/remove-entities'
  | 'imports/time-records'
  | 'imports/write-decisions'
  | 'imports/write-import'
  | 'imports/write-records'
  | 'imports/write-sources'
  | 'platform/apply-migration'
  | 'platform/bump-version'
  | 'platform/lock-migrations'
  | 'platform/unlock-migrations'
