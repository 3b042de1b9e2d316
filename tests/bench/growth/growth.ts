import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentIds } from '#client/generated/documentIds.ts'
import { dayOfTurn, someone } from '#tests/bench/asking.ts'
import { type Askable, askableOf, type Question, questions } from '#tests/bench/growth/questions.ts'
import { startRelay } from '#tests/bench/growth/relay.ts'
import { type Cost, tableOf } from '#tests/bench/growth/table.ts'
import { worldOf } from '#tests/bench/growth/worlds.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { secondsOf } from '#tests/bench/processes.ts'
import { askTestDatabase } from '#tests/support/ask.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

const ASKED = 20
const WARMING = 10

/**
 * What ten times the partners cost: each operation of the client on two generated worlds, with other values each time, so
 * that no answer is kept. `--sizes 1000,10000`, `--rounds N`, `--only TEXT,TEXT` (parts of titles), `--dry` (prints only).
 */
export async function benchGrowth(args: readonly string[]): Promise<void> {
  const after = (name: string, otherwise: string) =>
    args.includes(name) ? String(args[args.indexOf(name) + 1]) : otherwise
  const [small = 0, large = 0] = after('--sizes', '1000,10000').split(',').map(Number)
  const rounds = Number(after('--rounds', '3'))
  const parts = after('--only', '').split(',')
  const asked = questions.filter(({ title }) => parts.some((part) => title.includes(part)))
  const costs = [await costsIn(small, asked, rounds), await costsIn(large, asked, rounds)] as const
  const table = tableOf({ sizes: [small, large], rounds, asked: ASKED }, asked, costs)
  console.log(table)
  if (!args.includes('--dry')) keepTable('server/README.md', 'growth', table)
}

type Server = {
  readonly url: string
  readonly world: Askable
  readonly cpu: () => number
  readonly bytes: () => number
}

async function costsIn(partners: number, asked: readonly Question[], rounds: number): Promise<readonly Cost[]> {
  const database = await startThrowAway(`growth-${partners}`, { store: await worldOf(partners) })
  const [relay, folder] = [await startRelay(database.address), await mkdtemp(join(tmpdir(), 'growth-'))]
  const { uri, user, password } = relay.address
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, DATA_FOLDER: folder }
  // One proxy is believed, so that each question comes from an address of its own: nobody is asking too much.
  const product = startProduct({ ...given, SEED: 'none', PORT: '0', TRUSTED_PROXIES: '1' })
  const { ask, driver } = await askTestDatabase(database.address)
  try {
    const url = await product.opened
    await until(async () => ((await (await fetch(`${url}/readyz`)).json()) as { planned: boolean }).planned)
    const cpu = () => secondsOf(product.child.pid ?? 0, database.pid())
    const server = { url, world: await askableOf(ask), cpu, bytes: relay.bytes }
    const all: Cost[] = []
    for (const question of asked) all.push(await costOf(question, server, rounds))
    return all
  } finally {
    await driver.close()
    await endProduct(product)
    await relay.end()
    await database.end()
    await rm(folder, { recursive: true, force: true })
  }
}

let asks = 0

/** Means of one question, of the round that took least: what else the machine does is only ever added. */
async function costOf(question: Question, { url, world, cpu, bytes }: Server, rounds: number): Promise<Cost> {
  const draw = numbersFrom(1)
  const askOnce = async (): Promise<number> => {
    asks += 1
    const variables = { ...question.variables(world, draw), asOf: dayOfTurn(asks) }
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-forwarded-for': someone() }
    const body = JSON.stringify({ documentId: documentIds[question.name], variables })
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
    const text = await response.text()
    if (!response.ok || text.includes('"errors":')) throw new Error(`${question.title}: ${text.slice(0, 300)}`)
    return text.length
  }
  for (let left = WARMING; left > 0; left -= 1) await askOnce().catch(() => 0)
  const found: Cost[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [cpuBefore, bytesBefore] = [cpu(), bytes()]
    try {
      let answer = 0
      for (let left = ASKED; left > 0; left -= 1) answer += await askOnce()
      found.push({ bolt: (bytes() - bytesBefore) / ASKED, answer: answer / ASKED, cpu: (cpu() - cpuBefore) / ASKED })
    } catch (problem) {
      // A round with an answer that came too late says nothing; where all have one, the table says so.
      console.log(String(problem))
    }
  }
  const best = found.toSorted((one, other) => one.cpu - other.cpu)[0]
  if (best) console.log(question.title, JSON.stringify(best))
  return best ?? { bolt: Number.NaN, answer: Number.NaN, cpu: Number.NaN }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 250))
}
