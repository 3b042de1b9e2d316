import { join } from 'node:path'
import pino from 'pino'
import { type Database, lateDeadlines, openDatabase } from '#server/db/driver.ts'
import { findNeo4j } from '#server/db/local/findNeo4j.ts'
import { assertPortIsFree } from '#server/db/local/ports.ts'
import { type PlannedDatabase, withPlans } from '#server/db/planQueries.ts'
import { reader, writeRows } from '#server/db/run.ts'
import { applySchema, SchemaChanged } from '#server/db/schemaFiles.ts'
import type { Caller } from '#server/db/types.ts'
import { importSeed } from '#server/features/imports/importSeed.ts'
import { inTightHeap } from '#server/features/imports/tightHeap.ts'
import { type App, createApp } from '#server/http/app.ts'
import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { type Say, StartProblem } from '#server/messages.ts'
import { createSchema } from '#server/schema.ts'
import { readSettings, root, type Settings, withoutSecrets } from '#server/settings.ts'
import { type StartCode, sentence, terminalLanguage } from '#server/words.ts'

/** Settings → Neo4j → schema → seed → HTTP; at the end, or when a start fails, all is undone in reverse. */
const CHUNK_TAKES_AT_MOST = 120_000
const language = terminalLanguage(process.env)
const undo: (() => Promise<void>)[] = []
// While the server reloads in development, Neo4j stays; only Ctrl+C ends it.
let keepsNeo4j = false
const say: Say = (code, values) => console.log(sentence(language, code, values))
const tell = (code: StartCode, values?: Record<string, string | number>) =>
  console.log(sentence(language, code, values))
let stopping: Promise<void> | undefined

// Ctrl+C, SIGTERM, and the end of the program that started us.
process.on('SIGINT', () => void end(0))
process.on('SIGTERM', () => {
  keepsNeo4j = process.env.KEEP_NEO4J === 'until-interrupt'
  void end(0)
})
if (process.connected) process.on('disconnect', () => void end(0))

try {
  await start(readSettings(process.env))
} catch (problem) {
  // An interrupted start fails because what it uses is closed: that is no news.
  if (!stopping) {
    console.error(wordsFor(problem))
    if (process.env.DEBUG) console.error(problem)
    void end(1)
  }
}

async function start(settings: Settings): Promise<void> {
  await assertPortIsFree(settings.host, settings.port)
  const address = await findNeo4j({
    settings,
    env: process.env,
    say,
    later: (one) => undo.push(() => (keepsNeo4j ? Promise.resolve() : one())),
  })
  say('NEO4J_READY')
  const database = withPlans(openDatabase(address))
  undo.push(database.close)
  tell('SCHEMA', { count: (await applySchema(database.jobs)).length })
  // Both at once: if the data are there already, what is planned meanwhile holds.
  const [planned, isChanged] = await Promise.all([database.planFirst(), seed(settings, database)])
  tell('PLANNED', { count: isChanged ? await database.planFirst() : planned })
  const app = await serve(settings, database)
  undo.push(app.drain)
  const port = await app.listen()
  await app.warm()
  tell('SERVING', { url: settings.publicUrl ?? `http://${settings.host}:${port}` })
  void database.planOthers()
}

function serve(settings: Settings, { requests, jobs, arePlanned }: PlannedDatabase): Promise<App> {
  return createApp({
    settings: { ...settings, clientFolder: join(root, '.data', 'client') },
    schema: createSchema(),
    documents: readTrustedDocuments(),
    read: (caller) => reader(requests, caller),
    readPatiently: (caller) => reader({ ...jobs, deadlines: lateDeadlines }, caller),
    health: {
      isWell: requests.breaker.isWell,
      isBreakerClosed: () => requests.breaker.state() !== 'open',
      isPrepared: () => true,
      arePlanned,
    },
    log: pino({ level: settings.logLevel }),
  })
}

/** Files that are new are imported as new editions; what people corrected by hand stays. Whether anything was written. */
async function seed(settings: Settings, { jobs }: Database): Promise<boolean> {
  const caller: Caller = { clearance: 3, requestId: 'seed' }
  tell('SEED')
  const { changed } = await importSeed({
    folders: { seed: settings.seed, world: join(root, 'cypher', 'seed', 'world') },
    read: reader(jobs, caller),
    inTransaction: (what, work) => writeRows(jobs, caller, { what, milliseconds: CHUNK_TAKES_AT_MOST }, work),
    recordedAt: new Date().toISOString(),
    around: inTightHeap,
    say,
  })
  return changed
}

/** Runs once, however often it is called: what was begun last ends first. */
function end(code: number): Promise<void> {
  stopping ??= (async () => {
    if (undo.length > 0) tell('STOPPING')
    for (const one of undo.reverse()) {
      await one().catch((problem: unknown) => console.error(wordsFor(problem)))
    }
    if (code === 0) tell('STOPPED')
    process.exit(code)
  })()
  return stopping
}

/** One plain sentence for whatever went wrong. */
function wordsFor(problem: unknown): string {
  if (problem instanceof StartProblem) return sentence(language, problem.code, problem.values)
  if (problem instanceof SchemaChanged) return sentence(language, 'SCHEMA_CHANGED', { file: problem.file })
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === 'ENOSPC') return sentence(language, 'NO_DISK_SPACE_LEFT')
  const [reason = ''] = (message ?? String(problem)).split('\n')
  return sentence(language, 'UNEXPECTED', { reason: withoutSecrets(reason, process.env) })
}
