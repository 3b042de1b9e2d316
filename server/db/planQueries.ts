import { setTimeout as sleep } from 'node:timers/promises'
import type { CypherFile } from '#server/db/catalogue.ts'
import type { Database, Lane } from '#server/db/driver.ts'
import { DatabaseError } from '#server/db/errors.ts'
import type { ParameterType } from '#server/db/header.ts'
import { explainFile, readRows } from '#server/db/run.ts'
import type { Caller, QueryCall } from '#server/db/types.ts'
import type { ReadStem } from '#server/generated/cypher.ts'

/**
 * A database whose queries are planned outside of anybody's deadline. A new process takes 0.1 to 3 s over its first plan
 * of a query, longer than an answer may take, and one that is cut off at its deadline leaves no plan behind: so without
 * this the first picture might never come. EXPLAIN alone leaves a tenth to be done (measured), so they are run, for nothing.
 */
export type PlannedDatabase = Database & {
  /** Those of the first screens: before the server is ready, and before a database that came back is used. */
  readonly planFirst: () => Promise<number>
  /** The others: while it serves. If the database goes away meanwhile, the breaker has it done again. */
  readonly planOthers: () => Promise<void>
  /** Whether all are planned, in the process of the database that runs now. */
  readonly arePlanned: () => boolean
}

/** What a page asks before anybody has done anything, in the order in which it needs them. */
const first = [
  ...['platform/begin-request', 'explore/known-facts', 'explore/known-ends', 'explore/known-topics'],
  ...['explore/named-lists', 'explore/published-levels', 'explore/nodes-of', 'explore/pages-of'],
  'explore/data-state',
]
/** In the order in which people come to them: search, what the start page asks besides, the panels, the lists, the pages. */
const soon = [
  ...['explore/search-entities', 'explore/forms-of', 'explore/hits-of', 'explore/evidence-of'],
  ...['explore/open-entity', 'strategy/strategy-items', 'partners/partner-profile', 'partners/said-of'],
  'explore/tie-evidence',
  ...['partners/department-profile', 'partners/country-profile', 'partners/region-profile'],
]
const neverAskedByPeople = /^(imports|platform)\//
const caller: Caller = { clearance: 0, requestId: 'plan' }

/** One process can plan several; more would take the processors from those who ask. While it serves, one by one. */
const AT_ONCE = 2
const TRY_AGAIN_AFTER = 1_000

/** Wires it: at the return of the database, for a query that is being planned, and after one that came too late. */
export function withPlans(database: Database): PlannedDatabase {
  const { jobs } = database
  const running: Running = new Map()
  const { early, others } = askedByPeople(jobs)
  const planned = (files: readonly CypherFile[], atOnce = 1) => planAll(jobs, files, running, atOnce)

  // What the first screens ask is needed before the database is used: whoever asked it earlier would wait for the same
  // work, and its own queries would only slow that down.
  const needed = onceAtATime(() => planned(early, AT_ONCE))
  let arePlanned = false
  let isClosed = false
  const planLast = async (files: readonly CypherFile[]) => {
    arePlanned = false
    arePlanned = await planned(files).then(Boolean, () => false)
  }
  // A database that has just come back may go away again meanwhile.
  const rest = onceAtATime(async () => {
    do await planLast(others)
    while (!arePlanned && !isClosed && (await sleep(TRY_AGAIN_AFTER, true, { ref: false })))
  })
  database.requests.breaker.beforeClosing(async () => {
    arePlanned = false
    await needed()
    void rest()
  })
  const beingPlanned = (stem: ReadStem) => running.get(stem)
  const requests = { ...database.requests, beingPlanned, whenLate: planLate(jobs) }
  return {
    ...database,
    requests,
    planFirst: () => planned(early, AT_ONCE),
    planOthers: () => planLast(others),
    arePlanned: () => arePlanned,
    close: () => {
      isClosed = true
      return database.close()
    },
  }
}

/** The files that people ask: the first ones in their order, and the others. */
function askedByPeople({ catalogue }: Lane) {
  const files = [...catalogue.values()].filter(({ mode }) => mode === 'READ')
  const early = first.flatMap((stem) => files.filter((file) => file.stem === stem))
  const place = ({ stem }: CypherFile) => (soon.includes(stem) ? soon.indexOf(stem) : soon.length)
  const others = files
    .filter(({ stem }) => !first.includes(stem) && !neverAskedByPeople.test(stem))
    .toSorted((one, other) => place(one) - place(other))
  return { early, others }
}

/** What is being planned just now. */
type Running = Map<string, Promise<void>>

/** Asks each file once; one that cannot be asked says so to whoever needs it. Throws only if the database is away. */
async function planAll(lane: Lane, files: readonly CypherFile[], running: Running, atOnce: number): Promise<number> {
  const open = [...files]
  const work = async () => {
    for (let file = open.shift(); file; file = open.shift()) {
      const planned = plan(lane, file)
      const over = planned.catch(() => undefined)
      running.set(file.stem, over)
      await planned.finally(() => running.get(file.stem) === over && running.delete(file.stem))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return files.length
}

async function plan(lane: Lane, file: CypherFile): Promise<void> {
  const ask = [file.stem, sampleParameters(file)] as unknown as QueryCall<ReadStem>
  await readRows(lane, caller, ...ask).catch((problem: unknown) => {
    if (problem instanceof DatabaseError && problem.code === 'DATABASE_UNAVAILABLE') throw problem
  })
}

/** Whoever asks while it is being done gets what is being done. */
function onceAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
}

/** A plan that was thrown away, or cut off, is made again when it was missed. */
function planLate(lane: Lane): (...ask: QueryCall<ReadStem>) => void {
  const waiting = new Map<ReadStem, object>()
  let isPlanning = false

  async function work(): Promise<void> {
    isPlanning = true
    for (const [stem, asked] of waiting) {
      await explainFile(lane, stem, { ...asked, clearance: 0 }).catch(() => undefined)
      waiting.delete(stem)
    }
    isPlanning = false
  }

  return (...[stem, asked]: QueryCall<ReadStem>) => {
    if (waiting.has(stem)) return
    waiting.set(stem, asked)
    if (!isPlanning) void work()
  }
}

/** Parameters of the right types that ask for nothing in particular. */
export function sampleParameters(file: CypherFile): Record<string, unknown> {
  return Object.fromEntries(
    file.parameters.map(({ name, type, list }) => [name, list ? [samples[type]] : samples[type]]),
  )
}

const samples = {
  string: 'a',
  integer: 1,
  float: 1,
  boolean: false,
  date: '2000-01-01',
  datetime: '2000-01-01T00:00:00Z',
  map: {},
} satisfies Record<ParameterType['type'], unknown>
