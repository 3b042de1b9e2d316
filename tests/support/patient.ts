import { breakerSettings, type Patience } from '#server/db/driver.ts'

/** Milliseconds never fail a test, and a busy machine is no dead database. */
export const patient: Patience = {
  deadlines: { plain: 60_000, analysis: 60_000 },
  breaker: { ...breakerSettings.requests, failedProbes: 5, probeTimeout: 10_000, patience: 5_000 },
}
