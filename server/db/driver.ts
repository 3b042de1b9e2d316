import neo4j, { type BookmarkManager, type Config, type Driver } from 'neo4j-driver'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import { type Breaker, type BreakerSettings, createBreaker } from '#server/db/breaker.ts'
import { type Catalogue, readCatalogue } from '#server/db/catalogue.ts'
import { createProbe, type Probe } from '#server/db/probe.ts'
import type { QueryCall } from '#server/db/types.ts'
import type { ReadStem } from '#server/generated/cypher.ts'

/** One driver with its breaker: an import cannot take the readers' connections. */
export type Lane = {
  readonly name: LaneName
  readonly driver: Driver
  readonly breaker: Breaker
  /** One for all lanes, so that what a job wrote is seen by the next request, also in a cluster. */
  readonly bookmarkManager: BookmarkManager
  readonly database: string
  readonly catalogue: Catalogue
  readonly deadlines: Deadlines
  /** Resolves when the plan of a query that is being planned is there: planning it twice at once would take twice as long. */
  readonly beingPlanned?: (stem: ReadStem) => Promise<void> | undefined
  /** Called with each read that missed its deadline. */
  readonly whenLate?: (...call: QueryCall<ReadStem>) => void
}

export type LaneName = 'requests' | 'jobs'

/** Milliseconds from the arrival of a request to its result; the plain one leaves 200 ms to send it. */
export type Deadlines = { readonly plain: number; readonly analysis: number }

/** The open database: a lane for requests and one for jobs. */
export type Database = {
  readonly requests: Lane
  readonly jobs: Lane
  readonly close: () => Promise<void>
}

type DriverSettings = Pick<
  Config,
  | 'maxConnectionPoolSize'
  | 'connectionAcquisitionTimeout'
  | 'connectionTimeout'
  | 'maxTransactionRetryTime'
  | 'connectionLivenessCheckTimeout'
  | 'fetchSize'
>

/** The acquisition time is below the deadline, so that the error that names the cause comes first. */
export const driverSettings = {
  requests: {
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 1_500,
    connectionTimeout: 1_500,
    maxTransactionRetryTime: 5_000,
    connectionLivenessCheckTimeout: 30_000,
    fetchSize: 1_000,
  },
  jobs: {
    maxConnectionPoolSize: 4,
    connectionAcquisitionTimeout: 1_500,
    connectionTimeout: 1_500,
    maxTransactionRetryTime: 30_000,
    connectionLivenessCheckTimeout: 30_000,
    fetchSize: 5_000,
  },
} satisfies Record<LaneName, DriverSettings>

/** No person waits for a job, and a job itself makes the database busy: its probes are more patient. */
export const breakerSettings = {
  requests: {
    failedCalls: 3,
    failedProbes: 2,
    probeTimeout: 500,
    patience: 300,
    probeEvery: 250,
    waitForTurn: 1_000,
    preparation: 15_000,
  },
  jobs: {
    failedCalls: 3,
    failedProbes: 2,
    probeTimeout: 10_000,
    patience: 5_000,
    probeEvery: 1_000,
    waitForTurn: 1_000,
    preparation: 0,
  },
} satisfies Record<LaneName, BreakerSettings>

export const defaultDeadlines: Deadlines = { plain: 1_800, analysis: 10_000 }

/** An import reads all that is stored, and no person waits for it. */
const jobDeadlines: Deadlines = { plain: 120_000, analysis: 120_000 }

/** What came too late is finished for whoever asks again; something that takes longer than this helps nobody. */
export const lateDeadlines: Deadlines = { plain: 30_000, analysis: 30_000 }

/** Other values for requests. */
export type Patience = { readonly deadlines?: Deadlines; readonly breaker?: BreakerSettings }

/** Opens both drivers without a query: whether the database is there shows with the first call. */
export function openDatabase(address: DatabaseAddress, patience: Patience = {}): Database {
  const catalogue = readCatalogue()
  const bookmarkManager = neo4j.bookmarkManager()
  const probes: Probe[] = []
  const lane = (name: LaneName, deadlines: Deadlines, settings: BreakerSettings): Lane => {
    const probe = createProbe(address, catalogue, settings.probeTimeout)
    probes.push(probe)
    return {
      name,
      driver: connect(address, driverSettings[name]),
      breaker: createBreaker(probe.ask, settings),
      bookmarkManager,
      database: address.database,
      catalogue,
      deadlines,
    }
  }
  const lanes = [
    lane('requests', patience.deadlines ?? defaultDeadlines, patience.breaker ?? breakerSettings.requests),
    lane('jobs', jobDeadlines, breakerSettings.jobs),
  ] as const
  return {
    requests: lanes[0],
    jobs: lanes[1],
    close: async () => {
      for (const { breaker } of lanes) breaker.stop()
      await Promise.all([...probes.map((probe) => probe.close()), ...lanes.map(({ driver }) => driver.close())])
    },
  }
}
