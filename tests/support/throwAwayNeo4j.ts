import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseAddress } from '#server/db/address.ts'
import { findJava } from '#server/db/java.ts'
import { neo4jJars } from '#server/db/neo4jJars.ts'
import { spawnNeo4j, waitForBolt } from '#server/db/neo4jProcess.ts'
import { freePort } from '#server/db/ports.ts'
import { isAlive } from '#server/db/processIdentity.ts'
import { markAsTest } from '#tests/support/ask.ts'

/** A Neo4j of our own: in the system's temporary folder, on a free port, gone with the run however it ends. */
export type ThrowAway = {
  readonly address: DatabaseAddress
  /** Of Neo4j itself, for tests that stop or kill it. */
  readonly pid: number
  readonly end: () => Promise<void>
}

/** Starts one and marks it `(:Meta {purpose: 'test'})`. It never looks at `NEO4J_URI` or `.data`. */
export async function startThrowAway(name: string): Promise<ThrowAway> {
  const java = await findJava(process.env)
  if (java.kind !== 'found') throw new Error('the tests start a Neo4j of their own and need Java 17 or 21')
  const jars = await neo4jJars(process.env, () => undefined)
  const home = await mkdtemp(join(tmpdir(), `neo4j-${name}-`))
  const plan = {
    java: java.command,
    jars,
    home,
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
    heap: 512,
  }
  const { pid, exited } = await spawnNeo4j(plan)
  const watcher = endWithUs(pid)
  const end = async () => {
    watcher.kill('SIGKILL')
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
    await rm(home, { recursive: true, force: true })
  }
  try {
    const address = await waitForBolt(plan, exited)
    await markAsTest(address)
    return { address, pid, end }
  } catch (problem) {
    await end()
    throw problem
  }
}

/** Ends the database even if we are killed: the watcher's standard input closes then. */
function endWithUs(pid: number): ChildProcess {
  const watcher = spawn('sh', ['-c', 'read _; kill -KILL "$1"', 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  return watcher
}
