/**
 * `npm run cypher25`: has the newest Neo4j Community plan every file, as it is and as Cypher 25, and says what that one
 * calls outdated. Needs Java 21 or later, Maven and the network; where one is missing it says "not run", and why.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CypherFile } from '#server/db/catalogue.ts'
import { type Lane, openDatabase } from '#server/db/driver.ts'
import { findJava, runs } from '#server/db/local/java.ts'
import { fetchJars } from '#server/db/local/neo4jJars.ts'
import { spawnNeo4j, waitForBolt } from '#server/db/local/neo4jProcess.ts'
import { freePort } from '#server/db/local/ports.ts'
import { endInOrder } from '#server/db/local/processIdentity.ts'
import { sampleParameters } from '#server/db/planQueries.ts'
import { explained } from '#server/db/run.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { StartProblem } from '#server/messages.ts'

/** Since 2025.01 versions are named by year and month. */
const NEWEST = '[2025.01,)'

/** What that one would send out by itself, and settings of ours that it may not know. */
const settings = {
  'dbms.fleet_manager.enabled': 'false',
  'server.config.strict_validation.enabled': 'false',
}

const java = await findJava(process.env, (major) => major >= 21)
if (java.kind !== 'found') notRun('no Java 21 or later: set JAVA_HOME')
else if (!(await runs('mvn', ['--version'], process.env, 30_000))) notRun('no Maven')
else await run(java.command)

function notRun(reason: string): void {
  console.log(`not run: ${reason}`)
}

async function run(command: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'neo4j-newest-'))
  try {
    await fetchJars(NEWEST, home, process.env, () => undefined)
    await explainAll(command, home)
  } catch (problem) {
    if (!(problem instanceof StartProblem && problem.code === 'FETCH_FAILED')) throw problem
    notRun(`Maven gave no Neo4j: ${problem.values.reason}`)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function explainAll(java: string, home: string): Promise<void> {
  const own = { home, jars: join(home, 'lib'), port: await freePort(), password: randomBytes(12).toString('hex') }
  const plan = { java, ...own, heap: 1024, startClass: 'org.neo4j.server.Neo4jCommunity', settings }
  const { pid, exited } = await spawnNeo4j(plan)
  try {
    const { jobs, close } = openDatabase(await waitForBolt(plan, exited))
    await applySchema(jobs)
    const queries = [...jobs.catalogue.values()].filter(({ mode }) => mode !== 'SCHEMA')
    for (const file of queries) for (const language of ['', 'CYPHER 25 ']) await explain(jobs, file, language)
    const { agent } = (await jobs.driver.getServerInfo()) ?? {}
    console.log(`${queries.length} files were planned by ${agent}, as they are and as Cypher 25`)
    await close()
  } finally {
    await endInOrder(pid, 60_000)
  }
}

/** Names what fails and what is outdated; only what fails ends with 1. */
async function explain(lane: Lane, file: CypherFile, language: string): Promise<void> {
  try {
    const { gqlStatusObjects } = await explained(lane, file.stem, sampleParameters(file), language)
    const outdated = gqlStatusObjects.filter((one) => 'classification' in one && one.classification === 'DEPRECATION')
    for (const one of outdated) console.log(`outdated ${language}${file.stem}: ${one.statusDescription}`)
  } catch (problem) {
    console.error(`FAILED ${language}${file.stem}: ${problem instanceof Error ? problem.message : problem}`)
    process.exitCode = 1
  }
}
