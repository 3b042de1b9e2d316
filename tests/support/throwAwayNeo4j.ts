import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseAddress } from '#server/db/address.ts'
import { findJava } from '#server/db/local/java.ts'
import { neo4jJars } from '#server/db/local/neo4jJars.ts'
import { type ProcessPlan, spawnNeo4j, waitForBolt } from '#server/db/local/neo4jProcess.ts'
import { freePort } from '#server/db/local/ports.ts'
import { isAlive } from '#server/db/local/processIdentity.ts'
import { markAsTest } from '#tests/support/ask.ts'
import { type KeptStore, keepStore } from '#tests/support/seeded/keptStore.ts'

const ENDS_WITHIN = 60_000

/** A Neo4j of our own: in the system's temporary folder, on a free port, gone with the run however it ends. */
export type ThrowAway = {
  readonly address: DatabaseAddress
  /** Of the Neo4j that runs now, for tests that stop or kill it. */
  readonly pid: () => number
  /** After it was killed: the same data on the same port. Resolves as soon as it answers. */
  readonly restart: () => Promise<void>
  readonly end: () => Promise<void>
  /** Ends it in order, keeps its data there, and throws it away. */
  readonly endAndKeep: (folder: string) => Promise<void>
}

/** Megabytes of heap, and options of Java. */
type Java = { readonly heap: number; readonly options: readonly string[] }

/** What it begins with: nothing, or a copy of a kept store; settings beside the product's; a Java for longer lives. */
type Beginning = {
  readonly store?: KeptStore | undefined
  readonly settings?: Readonly<Record<string, string>>
  readonly java?: Java
}

/** It lives for minutes and asks each question a few times: the slow compiler would cost more than it gives. */
const SHORT_LIFE: Java = { heap: 512, options: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] }

/** Starts one and marks it `(:Meta {purpose: 'test'})`. It never looks at `NEO4J_URI` or at the product's data. */
export async function startThrowAway(
  name: string,
  { store, settings = {}, java: runs = SHORT_LIFE }: Beginning = {},
): Promise<ThrowAway> {
  const java = await findJava(process.env)
  if (java.kind !== 'found') throw new Error('the tests start a Neo4j of their own and need Java 17 or 21')
  const jars = await neo4jJars(process.env, () => undefined)
  const home = await mkdtemp(join(tmpdir(), `neo4j-${name}-`))
  const data = join(home, 'data')
  if (store) await cp(store.data, data, { recursive: true })
  const plan = {
    java: java.command,
    jars,
    home,
    port: await freePort(),
    password: store?.password ?? randomBytes(12).toString('hex'),
    ...runs,
    settings,
  }
  let running = await spawnWatched(plan)
  const end = async () => {
    await running.kill()
    await rm(home, { recursive: true, force: true })
  }
  const endAndKeep = async (folder: string) => {
    await running.endInOrder()
    if (running.exited()) await keepStore(folder, { data, password: plan.password })
    await end()
  }
  const restart = async () => {
    await running.kill()
    running = await spawnWatched(plan)
    await waitForBolt(plan, running.exited)
  }
  try {
    const address = await waitForBolt(plan, running.exited)
    if (!store) await markAsTest(address)
    return { address, pid: () => running.pid, restart, end, endAndKeep }
  } catch (problem) {
    await end()
    throw problem
  }
}

async function spawnWatched(plan: ProcessPlan) {
  const { pid, exited } = await spawnNeo4j(plan)
  const watcher = endWithUs(pid)
  const kill = async () => {
    watcher.kill('SIGKILL')
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await sleep(50)
  }
  const endInOrder = async () => {
    if (isAlive(pid)) process.kill(pid, 'SIGTERM')
    for (let left = ENDS_WITHIN; left > 0 && !exited(); left -= 100) await sleep(100)
  }
  return { pid, exited, kill, endInOrder }
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
