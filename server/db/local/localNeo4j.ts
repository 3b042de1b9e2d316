import { existsSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseAddress } from '#server/db/address.ts'
import { keepRunning } from '#server/db/local/keepRunning.ts'
import { forgetLeft, type Left, readLeft, waitForOwner, writeLeft } from '#server/db/local/leftBehind.ts'
import { neo4jJars } from '#server/db/local/neo4jJars.ts'
import { addressOf, type ProcessPlan, replyOf, spawnNeo4j, waitForBolt } from '#server/db/local/neo4jProcess.ts'
import { javaOptions, neo4jHeap } from '#server/db/local/neo4jSettings.ts'
import { ownPassword } from '#server/db/local/ownPassword.ts'
import { freePort } from '#server/db/local/ports.ts'
import { endInOrder, isAlive } from '#server/db/local/processIdentity.ts'
import { type Say, StartProblem } from '#server/messages.ts'

export type LocalStart = {
  /** `.data/neo4j`: data, logs, password. */
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  readonly say: Say
  /** Takes what must be undone at the end, as soon as there is something to undo. */
  readonly later: (undo: () => Promise<void>) => void
}

const STOP_TAKES_AT_MOST = 90_000
/** Megabytes: jars, a new data folder and its logs fit in. */
const ROOM_NEEDED = 600

/**
 * A Neo4j of our own as a child process on loopback, with a generated password. What a crashed server left running is
 * taken over if it replies, and shut down if it does not.
 */
export async function startLocally(start: LocalStart, java: string): Promise<DatabaseAddress> {
  await mkdir(start.home, { recursive: true, mode: 0o700 })
  await checkRoom(start.home)
  const file = join(start.home, 'password')
  const password = await ownPassword(file, existsSync(join(start.home, 'data')))
  await waitForOwner(start.home, start.say)
  const plan = async (): Promise<Plan> => {
    const jars = await neo4jJars(start.env, start.say)
    return { java, jars, home: start.home, password, heap: neo4jHeap, options: javaOptions }
  }
  const left = await readLeft(start.home)
  if (left) {
    const address = addressOf({ port: left.port, password })
    const reply = await replyOf(address)
    // What replies is well: it is left as it is, for a start with the right password.
    if (reply === 'other password') throw new StartProblem('PASSWORD_REFUSED', { file, home: start.home })
    if (reply === 'ready') {
      await takeOver(start, left, plan)
      return address
    }
    start.say('ENDING_OLD_NEO4J', { pid: left.pid })
    await stop(start.home, left.pid)
  }
  return startNew(start, await plan(), 2)
}

type Plan = Omit<ProcessPlan, 'port'>

async function takeOver(start: LocalStart, left: Left, plan: () => Promise<Plan>): Promise<void> {
  await writeLeft(start.home, left)
  keep(start, left.pid, async () => ({ ...(await plan()), port: left.port }))
  start.say('TOOK_OVER_NEO4J', { pid: left.pid, port: left.port })
}

/** If it ends by itself it is started again, on the port that the open drivers know. */
function keep(start: LocalStart, pid: number, plan: () => Promise<ProcessPlan>): void {
  const spawn = async () => {
    const planned = await plan()
    const { pid: next, exited } = await spawnNeo4j(planned)
    await writeLeft(start.home, { pid: next, port: planned.port })
    return { pid: next, ready: waitForBolt(planned, exited) }
  }
  const { leave } = keepRunning(pid, {
    spawn,
    tell: (event, problem) => start.say(keeping[event], problem instanceof StartProblem ? problem.values : {}),
  })
  start.later(async () => stop(start.home, await leave()))
}

const keeping = { gone: 'NEO4J_GONE', back: 'NEO4J_BACK', failed: 'NEO4J_NOT_BACK' } as const

/** A port that was free a moment ago may be taken by now: then once more with another. */
async function startNew(start: LocalStart, plan: Plan, attempts: number): Promise<DatabaseAddress> {
  const planned = { ...plan, port: await freePort(7687) }
  const { pid, exited } = await spawnNeo4j(planned)
  let isHandedOver = false
  start.later(async () => (isHandedOver ? undefined : stop(start.home, pid)))
  await writeLeft(start.home, { pid, port: planned.port })
  start.say('STARTING_NEO4J', { port: planned.port })
  try {
    const address = await waitForBolt(planned, exited)
    isHandedOver = true
    keep(start, pid, async () => planned)
    return address
  } catch (problem) {
    const portWasTaken = problem instanceof StartProblem && /in use|BindException/i.test(String(problem.values.reason))
    // It is said at once; what still runs is stopped after that.
    if (!portWasTaken || attempts <= 1) throw problem
    await stop(start.home, pid)
    isHandedOver = true
    return startNew(start, plan, attempts - 1)
  }
}

/** Waits as long as it takes in order; only what then still runs is killed. */
async function stop(home: string, pid: number): Promise<void> {
  if (!(await endInOrder(pid, STOP_TAKES_AT_MOST)) && isAlive(pid)) process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await endInOrder(pid, 1_000)
  await forgetLeft(home)
}

async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  const needed = existsSync(join(folder, 'data')) ? ROOM_NEEDED / 4 : ROOM_NEEDED
  if (free < needed) throw new StartProblem('NO_DISK_SPACE', { folder, free, needed })
}
