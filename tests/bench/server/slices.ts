import { type Asking, createAsking, dayOfTurn, isAnswer } from '#tests/bench/asking.ts'
import { secondsOf } from '#tests/bench/processes.ts'
import type { Beside, Server } from '#tests/bench/server/beside.ts'
import { EQUIVALENT_SLICE } from '#tests/bench/server/peers/neo4jGraphql.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

type Draw = () => number
type Variables = { readonly ids: readonly string[]; readonly asOf: string }

/** Who is asked for slices, and how. */
export type Asked = Server & {
  readonly name: string
  readonly body: (variables: Variables) => object
  /** Another day each time; else the same one always. */
  readonly changesDay?: true
}

/** Of one turn: answers in a second, processor milliseconds for each, the time of the slowest but 5 %, what was refused. */
export type Turn = { readonly rate: number; readonly cpu: number; readonly p95: number; readonly failed: number }

/** Turns of each who is asked, by the number of requests at once. */
export type Turns = ReadonlyMap<string, ReadonlyMap<number, readonly Turn[]>>

export const AT_ONCE = [8, 32] as const
const IDS = 300
export const DAY = '2026-03-31'

/** Ours first. */
export function askedFor({ ours, before, peers, sliceText }: Beside): readonly Asked[] {
  const byText = (variables: Variables) => ({ query: sliceText, variables })
  const byId = ({ documents }: { readonly documents: Readonly<Record<string, string>> }) => {
    return (variables: Variables) => ({ documentId: documents.SliceOf, variables })
  }
  return [
    { ...ours, name: 'ours', body: byId(ours) },
    { ...ours, name: 'ours, another day each time', body: byId(ours), changesDay: true },
    { ...before, name: 'before', body: byId(before) },
    { ...peers.apollo, name: 'Apollo Server 5', body: byText },
    { ...peers.mercurius, name: 'Mercurius + jit', body: byText },
    { ...peers.neo4jGraphql, name: '@neo4j/graphql', body: (variables) => ({ query: EQUIVALENT_SLICE, variables }) },
    { ...peers.raw, name: 'driver + JSON', body: (variables) => ({ variables }) },
    { ...peers.rows, name: 'driver + JSON, rows as they come', body: (variables) => ({ variables }) },
  ]
}

/** Some of the ids, each time others; the same ones for the same numbers. */
export function drawIds(ids: readonly string[], draw: Draw): readonly string[] {
  const left = [...ids]
  return Array.from({ length: Math.min(IDS, left.length) }, () => {
    return left.splice(Math.floor(draw() * left.length), 1)[0] as string
  })
}

type Plan = { readonly ids: readonly string[]; readonly rounds: number; readonly seconds: number }

/** Each is asked in turn, in another order each round; before the first one all are asked without counting. */
export async function measureSlices(all: readonly Asked[], { ids, rounds, seconds }: Plan): Promise<Turns> {
  const turns = new Map(all.map(({ name }) => [name, new Map(AT_ONCE.map((atOnce) => [atOnce, [] as Turn[]]))]))
  const order = numbersFrom(12)
  const asking = createAsking()
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const atOnce of AT_ONCE) {
        for (const asked of shuffled(all, order)) {
          // The same ids for all of a round, whoever comes first.
          const draw = numbersFrom(1_000 * round + atOnce)
          const turn = await takeTurn(asking, asked, { ids, draw, atOnce, seconds })
          console.log(`round ${round}, ${atOnce} at once, ${asked.name}: ${JSON.stringify(turn)}`)
          if (round > 0) turns.get(asked.name)?.get(atOnce)?.push(turn)
        }
      }
    }
  } finally {
    asking.end()
  }
  return turns
}

type Task = { readonly ids: readonly string[]; readonly draw: Draw; readonly atOnce: number; readonly seconds: number }

let turn = 0

async function takeTurn(asking: Asking, asked: Asked, { ids, draw, atOnce, seconds }: Task): Promise<Turn> {
  const [cpu, began] = [secondsOf(...asked.pids), performance.now()]
  const times: number[] = []
  let failed = 0
  const askOn = async () => {
    while (performance.now() - began < seconds * 1_000) {
      turn += 1
      const asOf = asked.changesDay ? dayOfTurn(turn) : DAY
      const reply = await asking.post(asked.url, asked.body({ ids: drawIds(ids, draw), asOf }))
      if (isAnswer(reply)) times.push(reply.milliseconds)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  const took = (performance.now() - began) / 1_000
  const used = secondsOf(...asked.pids) - cpu
  const slow = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]
  return {
    rate: times.length / took,
    cpu: (used * 1_000) / times.length,
    p95: slow ?? Number.NaN,
    failed: failed / (times.length + failed),
  }
}

function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(draw() * left.length), 1)[0] as Item)
}
