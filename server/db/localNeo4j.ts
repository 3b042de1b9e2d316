import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseAddress } from '#server/db/address.ts'
import { type Say, StartProblem } from '#server/db/messages.ts'
import { neo4jJars } from '#server/db/neo4jJars.ts'
import { addressOf, answerOf, type ProcessPlan, spawnNeo4j, waitForBolt } from '#server/db/neo4jProcess.ts'
import { javaOptions, neo4jHeap } from '#server/db/neo4jSettings.ts'
import { freePort } from '#server/db/ports.ts'
import { commandLineOf, endInOrder, isAlive } from '#server/db/processIdentity.ts'

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
 * taken over if it answers, and ended in order if it does not.
 */
export async function startLocally(start: LocalStart, java: string): Promise<DatabaseAddress> {
  await mkdir(start.home, { recursive: true, mode: 0o700 })
  await checkRoom(start.home)
  const password = await ownPassword(join(start.home, 'password'))
  await waitForOwner(start)
  const left = await readLeft(start)
  if (left) {
    const address = addressOf({ port: left.port, password })
    if ((await answerOf(address)) === 'ready') return takeOver(start, left, address)
    start.say('ENDING_OLD_NEO4J', { pid: left.pid })
    await stop(start.home, left.pid)
  }
  const jars = await neo4jJars(start.env, start.say)
  return startNew(start, { java, jars, home: start.home, password, heap: neo4jHeap, options: javaOptions }, 2)
}

async function takeOver(start: LocalStart, left: Left, address: DatabaseAddress): Promise<DatabaseAddress> {
  await writeLeft(start.home, { ...left, owner: process.pid })
  start.later(() => stop(start.home, left.pid))
  start.say('TOOK_OVER_NEO4J', { pid: left.pid, port: left.port })
  return address
}

/** A port that was free a moment ago may be taken by now: then once more with another. */
async function startNew(
  start: LocalStart,
  plan: Omit<ProcessPlan, 'port'>,
  attempts: number,
): Promise<DatabaseAddress> {
  const port = await freePort(7687)
  const { pid, exited } = await spawnNeo4j({ ...plan, port })
  let ended = false
  const end = async () => {
    if (!ended) await stop(start.home, pid)
    ended = true
  }
  start.later(end)
  await writeLeft(start.home, { pid, port, owner: process.pid })
  start.say('STARTING_NEO4J', { port })
  try {
    return await waitForBolt({ ...plan, port }, exited)
  } catch (problem) {
    await end()
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
