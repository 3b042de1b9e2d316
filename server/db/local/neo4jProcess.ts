import { spawn } from 'node:child_process'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import { readCatalogue } from '#server/db/catalogue.ts'
import { toDatabaseError } from '#server/db/errors.ts'
import { neo4jSettings } from '#server/db/local/neo4jSettings.ts'
import { lastLine } from '#server/db/local/runProgram.ts'
import { StartProblem } from '#server/messages.ts'

/** What a local Neo4j is started from. `home` holds its settings, data and logs. */
export type ProcessPlan = {
  readonly java: string
  readonly jars: string
  readonly home: string
  readonly port: number
  readonly password: string
  /** Megabytes of Java heap. */
  readonly heap: number
  /** Further options of Java. */
  readonly options?: readonly string[]
  /** Of another Neo4j than ours: its start class, and settings beside ours. */
  readonly startClass?: string
  readonly settings?: Readonly<Record<string, string>>
}

/** A Neo4j that was spawned; it may not reply yet. */
export type Neo4jProcess = { readonly pid: number; readonly port: number; readonly exited: () => boolean }

const START_TAKES_AT_MOST = 180_000
const FIRST_PASSWORD = 'neo4j'
const LOCKED_FOR = 5_500
const LOOK_EVERY = 250

/** Spawns Neo4j in a process group of its own, so that Ctrl+C in the terminal does not end it before the server. */
export async function spawnNeo4j(plan: ProcessPlan): Promise<Neo4jProcess> {
  const folder = join(plan.home, 'conf')
  await mkdir(folder, { recursive: true })
  await mkdir(join(plan.home, 'logs'), { recursive: true })
  await writeFile(join(folder, 'neo4j.conf'), configText(plan))
  const output = await open(join(plan.home, 'logs', 'console.log'), 'w')
  const java = [
    `-Xmx${plan.heap}m`,
    ...(plan.options ?? []),
    '-cp',
    `${plan.jars}/*`,
    plan.startClass ?? 'org.neo4j.server.CommunityEntryPoint',
  ]
  const args = [...java, `--home-dir=${plan.home}`, `--config-dir=${folder}`]
  const child = spawn(plan.java, args, { detached: true, stdio: ['ignore', output.fd, output.fd] })
  await output.close()
  let exited = false
  child.on('exit', () => (exited = true))
  child.on('error', () => (exited = true))
  child.unref()
  return { pid: child.pid ?? 0, port: plan.port, exited: () => exited }
}

function configText({ home, port, settings }: ProcessPlan): string {
  const own = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.directories.data': join(home, 'data'),
    'server.directories.logs': join(home, 'logs'),
  }
  const lines = Object.entries({ ...neo4jSettings, ...own, ...settings }).map(([name, value]) => `${name}=${value}`)
  return `# Written at each start from server/db/local/neo4jSettings.ts.\n${lines.join('\n')}\n`
}

/**
 * Waits until Bolt replies to our password, which it sets where Neo4j is new. Throws NEO4J_STOPPED, PASSWORD_REFUSED or
 * NEO4J_SILENT.
 */
export async function waitForBolt(
  plan: ProcessPlan,
  exited: () => boolean,
  door: Door = doorOf(addressOf(plan)),
): Promise<DatabaseAddress> {
  const until = Date.now() + START_TAKES_AT_MOST
  let refusals = 0
  while (Date.now() < until) {
    if (exited()) throw new StartProblem('NEO4J_STOPPED', { reason: await lastWords(plan.home), home: plan.home })
    const reply = await door.reply()
    if (reply === 'ready') return addressOf(plan)
    if (reply === 'other password' && !(await door.setFirstPassword())) {
      refusals += 1
      if (refusals > 1)
        throw new StartProblem('PASSWORD_REFUSED', { file: join(plan.home, 'password'), home: plan.home })
      // After three wrong ones it refuses every password for five seconds.
      await door.wait(LOCKED_FOR)
    }
    await door.wait(LOOK_EVERY)
  }
  throw new StartProblem('NEO4J_SILENT', { home: plan.home })
}

/** What is asked of a database that is just starting. */
export type Door = {
  readonly reply: () => Promise<Reply>
  readonly setFirstPassword: () => Promise<boolean>
  readonly wait: (milliseconds: number) => Promise<unknown>
}

function doorOf(address: DatabaseAddress): Door {
  return { reply: () => replyOf(address), setFirstPassword: () => setFirstPassword(address), wait: sleep }
}

export function addressOf({ port, password }: Pick<ProcessPlan, 'port' | 'password'>): DatabaseAddress {
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' }
}

export type Reply = 'ready' | 'other password' | 'silent'

/** One attempt to reach a database with a password, ≤ 5 s. */
export async function replyOf(address: DatabaseAddress): Promise<Reply> {
  const driver = connect(address, {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
  })
  const checked = driver.verifyConnectivity({ database: address.database }).then(
    () => 'ready' as const,
    (problem: unknown) => (toDatabaseError(problem, 'start').code === 'UNAUTHORIZED' ? 'other password' : 'silent'),
  )
  try {
    return await Promise.race([checked, sleep(5_000, 'silent' as const, { ref: false })])
  } finally {
    driver.close().catch(() => undefined)
  }
}

/** False: it has another password than that of a new one, too. */
async function setFirstPassword(address: DatabaseAddress): Promise<boolean> {
  const text = readCatalogue().get('platform/set-first-password')?.text ?? ''
  const driver = connect({ ...address, password: FIRST_PASSWORD }, { maxTransactionRetryTime: 0 })
  try {
    await driver.executeQuery(text, { first: FIRST_PASSWORD, new: address.password }, { database: 'system' })
    return true
  } catch (problem) {
    // Anything else: it is not ready yet.
    return toDatabaseError(problem, 'start').code !== 'UNAUTHORIZED'
  } finally {
    await driver.close()
  }
}

async function lastWords(home: string): Promise<string> {
  const text = await readFile(join(home, 'logs', 'console.log'), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => /error|exception|refused|denied|No space/i.test(line))
  return (lines.at(-1) ?? lastLine(text)).trim().slice(0, 300)
}
