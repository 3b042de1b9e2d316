import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { documentIds } from '#client/generated/documentIds.ts'
import { addressOf, replyOf } from '#server/db/local/neo4jProcess.ts'
import { ownFolder } from '#tests/start/ownFolder.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { findStore, storeFolder } from '#tests/support/seeded/keptStore.ts'

const ROUNDS = 5
/** Milliseconds after Bolt answers again. */
const TO_BE_REACHED = 5_000
const LOOK_EVERY = 100
const SETTLES_WITHIN = 20_000

/** What a page asks first: an answer that is kept, and answers that nobody has asked for. */
const QUESTIONS = {
  'Overview, kept': ['Overview', 0],
  Overview: ['Overview', 1],
  DataState: ['DataState', 1],
  SearchEntities: ['SearchEntities', 1],
} as const
type Name = keyof typeof QUESTIONS

/**
 * How long after its database answers again the product answers, when the database was killed: `--rounds N`. The product
 * is the real one with a Neo4j of its own, which it starts again by itself.
 */
export async function benchRecovery(args: readonly string[]): Promise<void> {
  const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : ROUNDS
  const own = await ownFolder()
  const { SEED: _none, ...settings } = own.settings
  await takeKeptStore(own.folder)
  const product = startProduct(settings)
  try {
    const url = await product.opened
    const rows: Record<string, number>[] = []
    for (let round = 1; round <= rounds; round += 1) {
      // Not in the midst of what follows a return.
      if (round > 1) await sleep(SETTLES_WITHIN)
      rows.push(await recover(own.folder, url, round))
      console.log(`round ${round}: ${JSON.stringify(rows.at(-1))}`)
    }
    const slowest = Math.max(...rows.map((row) => Math.max(...Object.keys(QUESTIONS).map((name) => row[name] ?? 0))))
    console.log(`slowest: ${slowest} ms after Bolt answered (to be reached: ${TO_BE_REACHED})`)
    if (slowest > TO_BE_REACHED) process.exitCode = 1
  } finally {
    await endProduct(product)
    await own.remove()
  }
}

/** The data that the tests have imported, if there are any: importing them takes a minute. */
async function takeKeptStore(folder: string): Promise<void> {
  const store = await findStore(storeFolder())
  if (!store) return
  const home = join(folder, 'neo4j')
  await mkdir(home, { recursive: true })
  await cp(store.data, join(home, 'data'), { recursive: true })
  await writeFile(join(home, 'password'), store.password, { mode: 0o600 })
}

/** Kills the database once, and gives the milliseconds from its first answer to each answer of the product. */
async function recover(folder: string, url: string, round: number): Promise<Record<string, number>> {
  while (!(await ask(url, 'Overview, kept', round))) await sleep(LOOK_EVERY)
  const home = join(folder, 'neo4j')
  const [pid, port] = (await readFile(join(home, 'process'), 'utf8')).split(' ').map(Number)
  const address = addressOf({ port: port ?? 0, password: await readFile(join(home, 'password'), 'utf8') })
  process.kill(pid ?? 0, 'SIGKILL')
  const killed = performance.now()
  while ((await replyOf(address)) === 'ready') await sleep(LOOK_EVERY)
  const names = Object.keys(QUESTIONS) as Name[]
  const answered = names.map(async (name) => {
    while (!(await ask(url, name, round))) await sleep(LOOK_EVERY)
    return performance.now()
  })
  while ((await replyOf(address)) !== 'ready') await sleep(LOOK_EVERY)
  const bolt = performance.now()
  const times = await Promise.all(answered)
  const after = (time = 0) => Math.round(time - bolt)
  return { 'Bolt itself': -after(killed), ...Object.fromEntries(names.map((name, at) => [name, after(times[at])])) }
}

/** Whether it is answered now. Each round asks for days of its own, but for the answer that is to be kept. */
async function ask(url: string, name: Name, round: number): Promise<boolean> {
  const [operation, isNew] = QUESTIONS[name]
  const day = new Date(Date.UTC(2026, 2, 31 + isNew * round)).toISOString().slice(0, 10)
  const variables = { asOf: day, ...(operation === 'SearchEntities' ? { text: 'leuven' } : {}) }
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const body = JSON.stringify({ documentId: documentIds[operation], variables })
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const { data } = (await response.json()) as { data?: unknown }
  return response.ok && Boolean(data)
}
