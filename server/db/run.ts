import neo4j, { type ManagedTransaction, Neo4jError, type Plan, type Result, type ResultSummary } from 'neo4j-driver'
import type { CypherFile } from '#server/db/catalogue.ts'
import { withinDeadline } from '#server/db/deadline.ts'
import { decodeRow } from '#server/db/decode.ts'
import type { Lane } from '#server/db/driver.ts'
import { DatabaseError, isFinal, toDatabaseError } from '#server/db/errors.ts'
import { encodeParameters } from '#server/db/parameters.ts'
import type { Caller, QueryCall, Read, Write } from '#server/db/types.ts'
import type { CypherStem, ReadStem } from '#server/generated/cypher.ts'

/**
 * The door for reads: one file, one round trip, one READ transaction, within the deadline of its header.
 * `$clearance` is bound here and nowhere else. Throws `DatabaseError` alone.
 */
export async function readRows<Row>(lane: Lane, caller: Caller, ...call: QueryCall<ReadStem>): Promise<readonly Row[]> {
  const [stem, given] = call
  const file = fileOf(lane, stem)
  if (file.mode !== 'READ') throw new DatabaseError('QUERY_FAILED', `${stem} is no READ file`)
  const parameters = encodeParameters(file, given, { clearance: caller.clearance })
  const milliseconds = file.analysis ? lane.deadlines.analysis : lane.deadlines.plain
  const result = guarded(lane, caller, { what: file.stem, milliseconds }, async (left, signal) => {
    await lane.beingPlanned?.(stem)
    return lane.driver.executeQuery(file.text, parameters, {
      database: lane.database,
      routing: neo4j.routing.READ,
      bookmarkManager: lane.bookmarkManager,
      signal,
      transactionConfig: { timeout: left, metadata: { file: file.stem, requestId: caller.requestId } },
      resultTransformer: (result) => rowsOf<Row>(result, file.stem),
    })
  })
  return result.catch((problem: unknown) => {
    if (problem instanceof DatabaseError && problem.code === 'DEADLINE') lane.whenLate?.(...call)
    throw problem
  })
}

/** `readRows` for one caller: `read` in the context of a request. */
export function reader(lane: Lane, caller: Caller): Read {
  return <Row>(...call: QueryCall<ReadStem>) => readRows<Row>(lane, caller, ...call)
}

/** What a call is named in the database's list of transactions, and how long it may take. */
export type CallLimits = { readonly what: string; readonly milliseconds: number }

/**
 * The door for writes: several files in one WRITE transaction, all or nothing. The driver repeats `work` after a lost
 * connection or a deadlock, so it must do nothing but query. Throws `DatabaseError` alone, or what `work` throws.
 */
export async function writeRows<T>(
  lane: Lane,
  caller: Caller,
  limits: CallLimits,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  return guarded(lane, caller, limits, async (left, signal) => {
    const session = lane.driver.session({
      database: lane.database,
      defaultAccessMode: neo4j.session.WRITE,
      bookmarkManager: lane.bookmarkManager,
    })
    signal.addEventListener('abort', () => void session.close(), { once: true })
    try {
      return await session.executeWrite((transaction) => work(writer(lane, caller, transaction)), {
        timeout: left,
        metadata: { file: limits.what, requestId: caller.requestId },
      })
    } finally {
      await session.close()
    }
  })
}

function writer(lane: Lane, caller: Caller, transaction: ManagedTransaction): Write {
  return async <Row>(...call: QueryCall<CypherStem>) => {
    const [stem, given] = call
    const file = fileOf(lane, stem)
    const parameters = encodeParameters(file, given, { clearance: caller.clearance })
    return rowsOf<Row>(transaction.run(file.text, parameters), stem)
  }
}

/** The plan of one file, which is not run: for tests, and to plan each file before the first person needs it. */
export async function explainFile(lane: Lane, stem: string, given: object): Promise<Plan> {
  const { plan } = await explained(lane, stem, given)
  if (!plan) throw new DatabaseError('QUERY_FAILED', `${stem}: the database gave no plan`)
  return plan
}

/** The same with all that the database says of it, after words such as `CYPHER 25 `. */
export async function explained(lane: Lane, stem: string, given: object, language = ''): Promise<ResultSummary> {
  const file = fileOf(lane, stem)
  const parameters = encodeParameters(file, given, {})
  const { summary } = await lane.driver
    .executeQuery(`${language}EXPLAIN ${file.text}`, parameters, {
      database: lane.database,
      routing: file.mode === 'READ' ? neo4j.routing.READ : neo4j.routing.WRITE,
      transactionConfig: { metadata: { file: `explain ${stem}` } },
    })
    .catch((problem: unknown) => {
      throw toDatabaseError(problem, stem)
    })
  return summary
}

type Work<T> = (milliseconds: number, signal: AbortSignal) => Promise<T>

function guarded<T>(lane: Lane, caller: Caller, { what, milliseconds }: CallLimits, work: Work<T>): Promise<T> {
  const startedAt = caller.startedAt ?? performance.now()
  return lane.breaker.guard(async () => {
    const left = Math.ceil(milliseconds - (performance.now() - startedAt))
    try {
      return await withinDeadline(left, caller.signal, what, (signal) => work(left, signal))
    } catch (problem) {
      throw problem instanceof Neo4jError ? toDatabaseError(problem, what) : problem
    }
  })
}

async function rowsOf<Row>(result: Result, stem: string): Promise<Row[]> {
  try {
    const { records } = await result
    return records.map((record) => decodeRow<Row>(record))
  } catch (problem) {
    throw isFinal(problem) ? toDatabaseError(problem, stem) : problem
  }
}

function fileOf(lane: Lane, stem: string): CypherFile {
  const file = lane.catalogue.get(stem)
  if (!file || file.mode === 'SCHEMA') throw new DatabaseError('QUERY_FAILED', `cypher/${stem}.cypher cannot be run`)
  return file
}
