import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seeded as randomFrom } from '#client/canvas/geometry/random.ts'
import { documentIds } from '#client/generated/documentIds.ts'
import { type Database, openDatabase } from '#server/db/driver.ts'
import { reader } from '#server/db/run.ts'
import { exploreResolvers } from '#server/features/explore/explore.resolvers.ts'
import { partnersResolvers } from '#server/features/partners/partners.resolvers.ts'
import { strategyResolvers } from '#server/features/strategy/strategy.resolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { createSchema } from '#server/schema.ts'
import { json, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { contextOf } from '#tests/support/contextOf.ts'
import { patient } from '#tests/support/patient.ts'
import { isFull } from '#tests/support/sample.ts'

const asOf = '2026-03-31'
const ROUNDS = isFull ? 2 : 1
const QUESTIONS_IN_A_ROUND = isFull ? 15 : 4

/** `RETURN 1` through the whole path: the same server, with this in the place of one question. */
async function yardstick(_root: unknown, { id }: { id: string }, { read }: Context) {
  await read('platform/probe', {})
  return { id, label: 'University', names: { aliases: [] }, countryCode: null, regionId: null }
}

let database: Database
let edge: StartedEdge
beforeAll(async () => {
  database = openDatabase(inject('seeded').address, patient)
  const explore = { ...exploreResolvers, openEntity: yardstick }
  const schema = createSchema({ explore, partners: partnersResolvers, strategy: strategyResolvers })
  edge = await startEdge({ schema, read: (caller) => reader(database.jobs, caller) })
})
afterAll(async () => {
  await edge.stop()
  await database.close()
})

test('between partners of the seed there are ways, and it says how long they take beside RETURN 1', async () => {
  const random = randomFrom(1)
  const partners = await partnersOfSeed()
  const pick = () => partners[Math.floor(random() * partners.length)] as string
  const ratios: number[] = []
  let found = 0
  // The first round warms both and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const times = { paths: [] as number[], one: [] as number[] }
    const questions = Array.from({ length: QUESTIONS_IN_A_ROUND }, (_, index) => index).flatMap((index) => [
      { kind: 'paths' as const, documentId: documentIds.PathsBetween, variables: { from: pick(), to: pick(), asOf } },
      { kind: 'one' as const, documentId: documentIds.OpenEntity, variables: { id: `org-${round}-${index}`, asOf } },
    ])
    for (const { kind, ...question } of shuffled(questions, random)) {
      const began = performance.now()
      const { status, text } = await send(edge.port, json(question))
      times[kind].push(performance.now() - began)
      expect(status).toBe(200)
      found += text.split('"nodeIds"').length - 1
    }
    if (round > 0) ratios.push(median(times.paths) / median(times.one))
  }
  const said = ratios.map((ratio) => ratio.toFixed(1)).join(', ')
  console.info(`paths between: ${median(ratios).toFixed(1)} × RETURN 1 (median of ${ROUNDS} rounds: ${said})`)
  expect(found).toBeGreaterThan(isFull ? 25 : 3)
})

async function partnersOfSeed(): Promise<readonly string[]> {
  const context = contextOf(reader(database.jobs, { clearance: 0, requestId: 'test' }))
  const { slice } = await exploreResolvers.overview(null, { asOf }, context)
  return slice.nodes.filter(({ counterparts }) => counterparts > 0).map(({ id }) => id)
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
