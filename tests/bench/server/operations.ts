import { createAsking, dayOfTurn, isAnswer } from '#tests/bench/asking.ts'
import { type Askable, type Question, questions } from '#tests/bench/growth/questions.ts'
import { secondsOf } from '#tests/bench/processes.ts'
import type { Product } from '#tests/bench/server/beside.ts'
import { ask, differenceOf, LATE } from '#tests/sameAs/answers.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

/** Means of one operation on one server: processor milliseconds of server and database, kB of the answer. */
export type Cost = { readonly cpu: number; readonly answer: number }
export type Pair = { readonly question: Question; readonly before: Cost; readonly ours: Cost }

type Servers = { readonly ours: Product; readonly before: Product; readonly world: Askable }

const COMPARED = 5
const WARMING = 20
const ASKED = 20

/** Operations that answer otherwise since, as it was meant; what is measured is what each client asks and shows. */
const CHANGED: Partial<Record<Question['name'], string>> = {
  SearchEntities: 'counts the hits that the limit of the index left out then, too',
  Overview: 'the filter offers items and subjects above those that are named',
  TopicsOf: 'what items and subjects are within counts',
  PathsBetween: 'units and organizations come before shared activities',
  UnitPage: 'partners are counted by the facts of the page',
  DepartmentProfile: 'partners are counted by the facts of the page',
  ThemePage: 'partners are counted by the facts of the page',
  StrategyPage: 'partners are counted by the facts of the page',
  StrategyItems: 'an item counts what is below it',
  CountryPage: 'its records are of the list of countries that came since',
  RegionPage: 'its records are of the list of regions that came since',
}

/** Both are asked what the client of then asked, with the same values. Throws where answers differ that should not. */
export async function compareOperations({ ours, before, world }: Servers): Promise<void> {
  const differences: string[] = []
  for (const { title, name, variables } of questions) {
    const draw = numbersFrom(3)
    for (let turn = 0; turn < COMPARED; turn += 1) {
      const asked = { ...variables(world, draw), asOf: dayOfTurn(turn * 17) }
      const id = before.documents[name] ?? ''
      const [then, now] = [await answer(before, id, asked), await answer(ours, id, asked)]
      const where = then === LATE || now === LATE ? 'no answer in time' : differenceOf(then, now, 'data')
      if (where === null) continue
      const difference = `${title} ${JSON.stringify(asked).slice(0, 200)}\n  ${where}`
      console.log(`${CHANGED[name] ? `meant (${CHANGED[name]})` : 'NOT MEANT'}: ${difference}`)
      if (!CHANGED[name]) differences.push(difference)
    }
  }
  if (differences.length > 0) throw new Error(`${differences.length} answers are others than before`)
}

const answer = ({ url }: Product, id: string, variables: object) => ask(url.replace(/\/graphql$/, ''), id, variables)

/** Each operation of the client, asked of both with the same values, by turns; the round that took least counts. */
export async function measureOperations({ ours, before, world }: Servers, rounds: number): Promise<readonly Pair[]> {
  const asking = createAsking()
  const costOf = async (server: Product, { title, name, variables }: Question, many: number, seed: number) => {
    const draw = numbersFrom(seed)
    const began = secondsOf(...server.pids)
    let bytes = 0
    for (let turn = 0; turn < many; turn += 1) {
      const asked = { ...variables(world, draw), asOf: dayOfTurn(seed + turn) }
      const reply = await asking.post(server.url, { documentId: server.documents[name], variables: asked })
      if (!isAnswer(reply)) throw new Error(`${title}: ${reply.status} ${reply.text.slice(0, 300)}`)
      bytes += reply.text.length
    }
    return { cpu: ((secondsOf(...server.pids) - began) * 1_000) / many, answer: bytes / many / 1_000 }
  }
  // Warm: what is planned or compiled late must not be counted for one of the two.
  for (const question of questions) {
    for (const server of [ours, before])
      await costOf(server, question, WARMING, 0).catch((problem) => console.log(problem))
  }
  const pairs: Pair[] = []
  const order = numbersFrom(12)
  let seed = WARMING
  for (const question of questions) {
    const costs = { ours: [] as Cost[], before: [] as Cost[] }
    for (let round = 0; round < rounds; round += 1) {
      const turns = order() < 0.5 ? (['ours', 'before'] as const) : (['before', 'ours'] as const)
      for (const who of turns) costs[who].push(await costOf({ ours, before }[who], question, ASKED, seed))
      seed += ASKED
    }
    const pair = { question, ours: least(costs.ours), before: least(costs.before) }
    console.log(question.title, JSON.stringify({ before: pair.before, ours: pair.ours }))
    pairs.push(pair)
  }
  asking.end()
  return pairs
}

const least = (costs: readonly Cost[]) => costs.toSorted((one, other) => one.cpu - other.cpu)[0] as Cost
