import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { type Lane, openDatabase } from '#server/db/driver.ts'
import { type PlannedDatabase, withPlans } from '#server/db/planQueries.ts'
import { reader } from '#server/db/run.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { createSchema } from '#server/schema.ts'
import { json, type Received, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { ONE_WAIT } from '#tests/support/limits.ts'
import { type Losable, lineTo, losableNeo4j } from '#tests/support/line.ts'
import { isFull } from '#tests/support/sample.ts'

/** In full a Neo4j of this file's own is stopped and killed; else the line to the one that is there. */
let neo4j: Losable
let database: PlannedDatabase
let edge: StartedEdge
/** Reads that were let through to the driver. */
let asked = 0

beforeAll(async () => {
  neo4j = await (isFull ? losableNeo4j() : lineTo(inject('worlds')))
  const opened = openDatabase(neo4j.address)
  await applySchema(opened.jobs)
  database = withPlans({ ...opened, requests: counted(withAsked(opened.requests)), jobs: withAsked(opened.jobs) })
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
const ASKED = [
  ...['platform/begin-request', 'platform/probe', 'explore/data-state'],
  ...['explore/known-facts', 'explore/known-ends', 'explore/known-topics'],
]

function withAsked(lane: Lane): Lane {
  const files = ASKED.flatMap((stem) => lane.catalogue.get(stem) ?? [])
  return { ...lane, catalogue: new Map(files.map((file) => [file.stem, file])) }
}

function counted(lane: Lane): Lane {
  const executeQuery: typeof lane.driver.executeQuery = (...question) => {
    asked += 1
    return lane.driver.executeQuery(...question)
  }
  return { ...lane, driver: Object.assign(Object.create(lane.driver), { executeQuery }) }
}

/** Another day each time: no answer is one that was kept. */
const question = () => json({ documentId: documentIds.DataState, variables: { asOf: nextDay() } })
const ask = () => send(edge.port, question())
const ready = async () => (await send(edge.port, { method: 'GET', path: '/readyz' })).status
const codeOf = ({ text }: Received) => /"code":"(\w+)"/.exec(text)?.[1]

let day = Date.UTC(2026, 2, 31)
function nextDay(): string {
  day -= 86_400_000
  return new Date(day).toISOString().slice(0, 10)
}

test('a frozen database: typed errors while it is frozen, not ready, and well again by itself', async () => {
  await expect.poll(ask, { timeout: ONE_WAIT, interval: 500 }).toMatchObject({ status: 200 })
  neo4j.freeze()
  try {
    for (let round = 0; round < 4; round += 1) await failsTyped(3)
    expect(await ready()).toBe(503)
    const before = asked
    expect(codeOf(await ask())).toBe('DATABASE_UNAVAILABLE')
    expect(asked, 'an open breaker lets nothing through').toBe(before)
  } finally {
    neo4j.thaw()
  }
  await wellAgain('a frozen database went on')
})

test('a database that is killed: typed errors, a server that stays, well again when it is started anew', async () => {
  await neo4j.kill()
  for (let round = 0; round < 5; round += 1) await failsTyped(1)
  expect(await ready()).toBe(503)
  expect((await send(edge.port, { method: 'GET', path: '/livez' })).status).toBe(200)
  await neo4j.restart()
  await wellAgain('a killed database answered')
})

/** By itself, without a restart of the server; how fast is printed, and judged by `npm run bench`. */
async function wellAgain(since: string): Promise<void> {
  const began = performance.now()
  await expect.poll(ask, { timeout: ONE_WAIT, interval: 200 }).toMatchObject({ status: 200 })
  console.log(`  well again ${(performance.now() - began).toFixed(0)} ms after ${since} (to be reached: 5000)`)
  await expect.poll(ready, { timeout: ONE_WAIT }).toBe(200)
}

/** Each gets an answer, which says what is wrong. */
async function failsTyped(operations: number): Promise<void> {
  for (const response of await Promise.all(Array.from({ length: operations }, ask))) {
    const code = codeOf(response)
    expect(['DEADLINE', 'DATABASE_UNAVAILABLE']).toContain(code)
    expect(response.status).toBe(code === 'DEADLINE' ? 504 : 503)
    expect(response.headers['retry-after'] !== undefined).toBe(response.status === 503)
  }
}
