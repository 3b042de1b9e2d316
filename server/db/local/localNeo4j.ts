import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseAddress } from '#server/db/address.ts'
import { keepRunning } from '#server/db/local/keepRunning.ts'
import { neo4jJars } from '#server/db/local/neo4jJars.ts'
import { addressOf, type ProcessPlan, replyOf, spawnNeo4j, waitForBolt } from '#server/db/local/neo4jProcess.ts'
import { javaOptions, neo4jHeap } from '#server/db/local/neo4jSettings.ts'
import { freePort } from '#server/db/local/ports.ts'
import { commandLineOf, endInOrder, isAlive } from '#server/db/local/processIdentity.ts'
import { type Say, StartProblem } from '#server/messages.ts'

/** What a start leaves beside the data, so that the next one knows what a crash left behind. */
type Left = { readonly pid: number; readonly port: number; readonly owner: number }

export type LocalStart = {
  /** `.data/neo4j`: data, logs, password. */
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  readonly say: Say
  /** Takes what must be undone at the end, as soon as there is something to undo. */
  readonly later: (undo: () => Promise<void>) => void
}

const STOP_TAKES_AT_MOST = 90_000
const OWNER_ENDS_WITHIN = 15_000
/** Megabytes: jars, a new data folder and its logs fit in. */
const ROOM_NEEDED = 600

/**
 * A Neo4j of our own as a child process on loopback, with a generated password. What a crashed server left running is
 * taken over if it replies, and shut down if it does not.
 */
export async function startLocally(start: LocalStart, java: string): Promise<DatabaseAddress> {
  await mkdir(start.home, { recursive: true, mode: 0o700 })
  await checkRoom(start.home)
  const password = await ownPassword(join(start.home, 'password'))
  await waitForOwner(start)
  const plan = async (): Promise<Plan> => {
    const jars = await neo4jJars(start.env, start.say)
    return { java, jars, home: start.home, password, heap: neo4jHeap, options: javaOptions }
  }
  const left = await readLeft(start)
  if (left) {
    const address = addressOf({ port: left.port, password })
    if ((await replyOf(address)) === 'ready') {
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
  await writeLeft(start.home, { ...left, owner: process.pid })
  keep(start, left.pid, async () => ({ ...(await plan()), port: left.port }))
  start.say('TOOK_OVER_NEO4J', { pid: left.pid, port: left.port })
}

/** If it ends by itself it is started again, on the port that the open drivers know. */
function keep(start: LocalStart, pid: number, plan: () => Promise<ProcessPlan>): void {
  const spawn = async () => {
    const planned = await plan()
    const { pid: next, exited } = await spawnNeo4j(planned)
    await writeLeft(start.home, { pid: next, port: planned.port, owner: process.pid })
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
  await writeLeft(start.home, { pid, port: planned.port, owner: process.pid })
  start.say('STARTING_NEO4J', { port: planned.port })
  try {
    const address = await waitForBolt(planned, exited)
    isHandedOver = true
    keep(start, pid, async () => planned)
    return address
  } catch (problem) {
    await stop(start.home, pid)
    isHandedOver = true
    const portWasTaken = problem instanceof StartProblem && /in use|BindException/i.test(String(problem.values.reason))
    if (portWasTaken && attempts > 1) return startNew(start, plan, attempts - 1)
    throw problem
  }
}

/** Waits as long as it takes in order; only what then still runs is killed. */
async function stop(home: string, pid: number): Promise<void> {
  if (!(await endInOrder(pid, STOP_TAKES_AT_MOST)) && isAlive(pid)) process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await endInOrder(pid, 1_000)
  await rm(leftFile(home), { force: true })
}

/** The Neo4j that runs on these data, if one does. */
async function readLeft({ home }: LocalStart): Promise<Left | undefined> {
  const text = await readFile(leftFile(home), 'utf8').catch(() => undefined)
  const left = text ? parseLeft(text) : undefined
  if (!left) return undefined
  const runs = isAlive(left.pid) && (await commandLineOf(left.pid))?.includes(`--home-dir=${home}`)
  if (!runs) return undefined
  return left
}

/** An earlier server that is just ending gets its time. Throws DATA_IN_USE if it stays. */
async function waitForOwner({ home, say }: LocalStart): Promise<void> {
  const text = await readFile(leftFile(home), 'utf8').catch(() => undefined)
  const owner = (text ? parseLeft(text) : undefined)?.owner
  if (!owner || owner === process.pid || !(await isServer(owner))) return
  say('WAITING_FOR_OWNER', { pid: owner })
  const until = Date.now() + OWNER_ENDS_WITHIN
  while (await isServer(owner)) {
    if (Date.now() >= until) throw new StartProblem('DATA_IN_USE', { home, pid: owner })
    await sleep(500)
  }
}

async function isServer(pid: number): Promise<boolean> {
  return isAlive(pid) && ((await commandLineOf(pid))?.includes('server/main.ts') ?? false)
}

function parseLeft(text: string): Left | undefined {
  const [pid, port, owner] = text.trim().split(/\s+/).map(Number)
  return pid && port && owner ? { pid, port, owner } : undefined
}

async function writeLeft(home: string, { pid, port, owner }: Left): Promise<void> {
  await writeFile(leftFile(home), `${pid} ${port} ${owner}\n`)
}

function leftFile(home: string): string {
  return join(home, 'process')
}

/** Made once, in a file that only the user can read. */
export async function ownPassword(file: string): Promise<string> {
  const made = randomBytes(24).toString('base64url')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return (await readFile(file, 'utf8')).trim()
}

async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  const needed = existsSync(join(folder, 'data')) ? ROOM_NEEDED / 4 : ROOM_NEEDED
  if (free < needed) throw new StartProblem('NO_DISK_SPACE', { folder, free, needed })
}
