import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { type Lane, openDatabase } from '#server/db/driver.ts'
import { type PlannedDatabase, withPlans } from '#server/db/planQueries.ts'
import { reader } from '#server/db/run.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { createSchema } from '#server/schema.ts'
import { ownWatch } from '#tests/contract/edge/ownWatch.ts'
import { json, type Received, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** A Neo4j of this file's own, because it is stopped while in use. */
let neo4j: ThrowAway
let database: PlannedDatabase
let edge: StartedEdge

beforeAll(async () => {
  neo4j = await startThrowAway('gone')
  const opened = openDatabase(neo4j.address)
  await applySchema(opened.jobs)
  database = withPlans({ ...opened, requests: withAsked(opened.requests), jobs: withAsked(opened.jobs) })
  const { requests } = database
  edge = await startEdge({
    schema: createSchema(),
    read: (caller) => reader(requests, caller),
    health: {
      isWell: requests.breaker.isWell,
      isBreakerClosed: () => requests.breaker.state() !== 'open',
      isPrepared: () => true,
      arePlanned: database.arePlanned,
    },
  })
  await database.planFirst()
})

afterAll(async () => {
  await edge?.stop()
  await database?.close()
  await neo4j?.end()
})

/** What is asked here: planning all the others would take a minute each time. */
const ASKED = ['platform/begin-request', 'platform/probe', 'explore/overview']

function withAsked(lane: Lane): Lane {
  const files = ASKED.flatMap((stem) => lane.catalogue.get(stem) ?? [])
  return { ...lane, catalogue: new Map(files.map((file) => [file.stem, file])) }
}

const overview = json({ documentId: documentIds.Overview, variables: { asOf: '2026-03-31' } })
const ask = () => send(edge.port, overview)
const ready = async () => (await send(edge.port, { method: 'GET', path: '/readyz' })).status
const codeOf = ({ text }: Received) => /"code":"(\w+)"/.exec(text)?.[1]

const DEADLINE = 2_000
/** However busy the machine is. */
const NEVER_LATER = 10_000

test('a frozen database: typed errors in time, not ready, and well again by itself', async () => {
  await expect.poll(ask, { timeout: 60_000, interval: 500 }).toMatchObject({ status: 200 })
  process.kill(neo4j.pid(), 'SIGSTOP')
  try {
    for (let round = 0; round < 4; round += 1) await failsInTime(3)
    expect(await ready()).toBe(503)
    const own = ownWatch()
    expect(codeOf(await ask())).toBe('DATABASE_UNAVAILABLE')
    expect(own(), 'an open breaker refuses at once').toBeLessThan(500)
  } finally {
    process.kill(neo4j.pid(), 'SIGCONT')
  }
  const own = ownWatch()
  await expect.poll(ask, { timeout: 60_000, interval: 200 }).toMatchObject({ status: 200 })
  const took = own()
  console.log(`  well again ${took.toFixed(0)} ms after a frozen database went on (to be reached: 5000)`)
  expect(took).toBeLessThan(5_000)
  await expect.poll(ready, { timeout: 10_000 }).toBe(200)
})

test('a database that is killed: typed errors in time, a server that stays, well again when it is started anew', async () => {
  process.kill(neo4j.pid(), 'SIGKILL')
  for (let round = 0; round < 5; round += 1) await failsInTime(1)
  expect(await ready()).toBe(503)
  expect((await send(edge.port, { method: 'GET', path: '/livez' })).status).toBe(200)

  await neo4j.restart()
  const began = performance.now()
  await expect.poll(ask, { timeout: 120_000, interval: 200 }).toMatchObject({ status: 200 })
  const took = performance.now() - began
  // A new process has no plans and cold code: how fast it is, is the machine's affair.
  console.log(`  well again ${took.toFixed(0)} ms after a new database answered (to be reached: 5000)`)
  await expect.poll(ready, { timeout: 10_000 }).toBe(200)
})

async function failsInTime(operations: number): Promise<void> {
  const began = performance.now()
  const own = ownWatch()
  const responses = await Promise.all(Array.from({ length: operations }, ask))
  expect(own()).toBeLessThan(DEADLINE)
  expect(performance.now() - began).toBeLessThan(NEVER_LATER)
  for (const response of responses) {
    expect(response.status).toBe(503)
    expect(['DEADLINE', 'DATABASE_UNAVAILABLE']).toContain(codeOf(response))
  }
}
