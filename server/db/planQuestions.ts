import type { CypherFile } from '#server/db/catalogue.ts'
import type { Database, Lane } from '#server/db/driver.ts'
import { DatabaseError } from '#server/db/errors.ts'
import type { ParameterType } from '#server/db/header.ts'
import { explainFile, readRows } from '#server/db/run.ts'
import type { Ask, Asker } from '#server/db/types.ts'
import type { ReadStem } from '#server/generated/cypher.ts'

/**
 * A database whose questions are planned outside of anybody's deadline. A new process takes 0.1 to 3 s over its first plan
 * of a question, longer than an answer may take, and one that is cut off at its deadline leaves no plan behind: so without
 * this the first picture might never come. EXPLAIN alone leaves a tenth to be done (measured), so they are asked, of nothing.
 */
export type PlannedDatabase = Database & {
  /** Those of the first screens: before the server is ready, and before a database that came back is used. */
  readonly planFirst: () => Promise<number>
  /** The others, and all of them with every filter: while it serves. */
  readonly planOthers: () => Promise<number>
}

/** In the order in which a page needs them; most of the time goes into the overview. */
const first = ['platform/begin-request', 'explore/overview', 'explore/data-state', 'explore/search-entities']
/** So many of them before a database that came back is used: what a picture that was there needs to go on. */
const NEEDED_AT_RETURN = 2
const neverAskedByPeople = /^(imports|platform)\//
const asker: Asker = { clearance: 0, requestId: 'plan' }

/** One process can plan several; more would take the processors from those who ask. */
const AT_ONCE = 2

/** Late questions that wait for their plan; more are forgotten. */
const AT_MOST_WAITING = 8

/** Wires it: at the return of the database, and after a question that came too late. */
export function withPlans(database: Database): PlannedDatabase {
  const { jobs } = database
  const questions = [...jobs.catalogue.values()].filter(({ mode, stem }) => mode === 'READ' && first.includes(stem))
  const others = [...jobs.catalogue.values()].filter(
    ({ mode, stem }) => mode === 'READ' && !first.includes(stem) && !neverAskedByPeople.test(stem),
  )
  questions.sort((one, other) => first.indexOf(one.stem) - first.indexOf(other.stem))
  const planFirst = () => plan(jobs, questions, 'least')
  const planAgain = onceAtATime(() => plan(jobs, questions.slice(0, NEEDED_AT_RETURN), 'least'))
  const planOthers = async () => {
    const withFilters = [...questions, ...others].filter(({ parameters }) => parameters.some((one) => one.nullable))
    return (await plan(jobs, others, 'least')) + (await plan(jobs, withFilters, 'all'))
  }
  database.requests.breaker.beforeClosing(async () => {
    await planAgain()
    planFirst()
      .then(planOthers)
      .catch(() => undefined)
  })
  return { ...database, requests: { ...database.requests, whenLate: planLate(jobs) }, planFirst, planOthers }
}

/** Asks each file once; one that cannot be asked says so to whoever needs it. Throws only if the database is away. */
async function plan(lane: Lane, files: readonly CypherFile[], how: 'least' | 'all'): Promise<number> {
  const open = [...files]
  const work = async () => {
    for (let file = open.shift(); file; file = open.shift()) {
      const ask = [file.stem, sampleParameters(file, how)] as unknown as Ask<ReadStem>
      await readRows(lane, asker, ...ask).catch((problem: unknown) => {
        if (problem instanceof DatabaseError && problem.code === 'DATABASE_UNAVAILABLE') throw problem
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return files.length
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

/** Each combination of filters has a plan of its own, too many to make beforehand: it is made when it was missed. */
function planLate(lane: Lane): (...ask: Ask<ReadStem>) => void {
  const waiting = new Map<string, Ask<ReadStem>>()
  let isPlanning = false

  async function work(): Promise<void> {
    isPlanning = true
    for (const [key, [stem, asked]] of waiting) {
      await explainFile(lane, stem, { ...asked, clearance: 0 }).catch(() => undefined)
      waiting.delete(key)
    }
    isPlanning = false
  }

  return (...ask) => {
    const [stem, asked] = ask
    const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined)
    const key = `${stem} ${given.map(([name]) => name).sort()}`
    if (waiting.has(key) || waiting.size >= AT_MOST_WAITING) return
    waiting.set(key, ask)
    if (!isPlanning) void work()
  }
}

/** Parameters of the right types that ask for nothing in particular; `least` leaves out what may be left out. */
export function sampleParameters(file: CypherFile, how: 'least' | 'all'): Record<string, unknown> {
  return Object.fromEntries(file.parameters.map((parameter) => [parameter.name, sample(parameter, how)]))
}

function sample({ type, list, nullable }: ParameterType, how: 'least' | 'all'): unknown {
  if (nullable && how === 'least') return null
  return list ? [samples[type]] : samples[type]
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
