import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasArgument, isAlive, parentOf, processWith, startOf } from '#server/db/local/processIdentity.ts'
import { type Say, StartProblem } from '#server/messages.ts'

/** What a start leaves beside the data, so that the next one knows what a crash left behind. */
export type Left = {
  /** The Neo4j and its port. */
  readonly pid: number
  readonly port: number
  /** The server that started it or took it over, and when that process began: a later one may have its pid. Empty: not known. */
  readonly owner: number
  readonly ownerBegan: string
}

const OWNER_ENDS_WITHIN = 15_000

/** The Neo4j that runs on these data, if one does: as the file says, or where it is lost or stale, as its arguments say. */
export async function readLeft(home: string): Promise<Left | undefined> {
  const left = await leftIn(home)
  if (left && (await hasArgument(left.pid, argumentOf(home)))) return left
  const pid = await processWith(argumentOf(home))
  const port = await portIn(join(home, 'conf', 'neo4j.conf'))
  return pid && port ? { pid, port, owner: await parentOf(pid), ownerBegan: '' } : undefined
}

export async function writeLeft(home: string, { pid, port }: Pick<Left, 'pid' | 'port'>): Promise<void> {
  await writeFile(leftFile(home), `${pid} ${port} ${process.pid} ${await startOf(process.pid)}\n`)
}

export async function forgetLeft(home: string): Promise<void> {
  await rm(leftFile(home), { force: true })
}

/** An earlier server that is just ending gets its time. Throws DATA_IN_USE if it stays. */
export async function waitForOwner(home: string, say: Say): Promise<void> {
  const left = (await readLeft(home)) ?? (await leftIn(home))
  if (!left || left.owner === process.pid || !(await isOwned(home, left))) return
  say('WAITING_FOR_OWNER', { pid: left.owner })
  const until = Date.now() + OWNER_ENDS_WITHIN
  while (await isOwned(home, left)) {
    if (Date.now() >= until) throw new StartProblem('DATA_IN_USE', { home, pid: left.owner })
    await sleep(500)
  }
}

/** Whether the owner still runs: that very process, or where its beginning is not known, a server whose Neo4j runs, too. */
async function isOwned(home: string, { pid, owner, ownerBegan }: Left): Promise<boolean> {
  if (!isAlive(owner)) return false
  if (ownerBegan !== '') return ownerBegan === (await startOf(owner))
  return (await isServer(owner)) && (await hasArgument(pid, argumentOf(home)))
}

/** Started as by `npm start`, or as by `npm run dev` and by earlier versions. */
async function isServer(pid: number): Promise<boolean> {
  return (await hasArgument(pid, 'server/run.mjs')) || (await hasArgument(pid, 'server/main.ts'))
}

async function leftIn(home: string): Promise<Left | undefined> {
  const text = await readFile(leftFile(home), 'utf8').catch(() => '')
  const [pid, port, owner, ownerBegan = ''] = text.trim().split(/\s+/)
  const left = { pid: Number(pid), port: Number(port), owner: Number(owner), ownerBegan }
  return left.pid > 0 && left.port > 0 && left.owner > 0 ? left : undefined
}

/** The port that it was started on; each start writes its settings. */
async function portIn(settings: string): Promise<number | undefined> {
  const text = await readFile(settings, 'utf8').catch(() => '')
  return Number(/^server\.bolt\.listen_address=.*:(\d+)$/m.exec(text)?.[1]) || undefined
}

/** Among the arguments of a Neo4j that runs on these data, and of no other process. */
const argumentOf = (home: string): string => `--home-dir=${home}`

function leftFile(home: string): string {
  return join(home, 'process')
}
