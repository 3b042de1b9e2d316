import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { type Database, openDatabase } from '#server/db/driver.ts'
import { reader } from '#server/db/run.ts'
import { createSchema } from '#server/graphql/schema.ts'
import { json, type Received, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** A Neo4j of this file's own, because it is stopped while in use. */
let neo4j: ThrowAway
let database: Database
let edge: StartedEdge

beforeAll(async () => {
  neo4j = await startThrowAway('gone')
  database = openDatabase(neo4j.address)
  const { breaker } = database.requests
  edge = await startEdge({
    schema: createSchema(),
    read: (asker) => reader(database.requests, asker),
    health: {
      isWell: breaker.isWell,
      isBreakerClosed: () => breaker.state() !== 'open',
      isPrepared: () => true,
    },
  })
  const deadlines = { plain: 60_000, analysis: 60_000 }
  await edge.warmUp(reader({ ...database.jobs, deadlines }, { clearance: 0, requestId: 'warm-up' }))
}, 180_000)

afterAll(async () => {
  await edge.stop()
  await database.close()
  await neo4j.end()
})

const overview = json({ documentId: documentIds.Overview, variables: { asOf: '2026-03-31' } })
const ask = () => send(edge.port, overview)
const ready = async () => (await send(edge.port, { method: 'GET', path: '/readyz' })).status
const codeOf = ({ text }: Received) => /"code":"(\w+)"/.exec(text)?.[1]

/** What is promised is 2 s; a busy machine gets half a second more before a test fails. */
const soon = 2_500

test('a frozen database: typed errors in time, not ready, and well again by itself', async () => {
  await expect.poll(ask, { timeout: 20_000, interval: 500 }).toMatchObject({ status: 200 })
  process.kill(neo4j.pid, 'SIGSTOP')
  try {
    for (let at = 0; at < 4; at += 1) {
      const begun = performance.now()
      const answers = await Promise.all([ask(), ask(), ask()])
      expect(performance.now() - begun, `round ${at}`).toBeLessThan(soon)
      for (const answer of answers) {
        expect(answer.status).toBe(503)
        expect(['DEADLINE', 'DATABASE_UNAVAILABLE']).toContain(codeOf(answer))
      }
    }
    expect(await ready()).toBe(503)
    const begun = performance.now()
    expect(codeOf(await ask())).toBe('DATABASE_UNAVAILABLE')
    expect(performance.now() - begun, 'an open breaker answers at once').toBeLessThan(500)
  } finally {
    process.kill(neo4j.pid, 'SIGCONT')
  }
  await expect.poll(ask, { timeout: 5_500, interval: 200 }).toMatchObject({ status: 200 })
  await expect.poll(ready, { timeout: 5_500 }).toBe(200)
}, 90_000)

test('a database that is killed: typed errors in time, and a server that stays', async () => {
  process.kill(neo4j.pid, 'SIGKILL')
  for (let at = 0; at < 5; at += 1) {
    const begun = performance.now()
    expect(codeOf(await ask()), `round ${at}`).toMatch(/^(DATABASE_UNAVAILABLE|DEADLINE)$/)
    expect(performance.now() - begun, `round ${at}`).toBeLessThan(soon)
  }
  expect(await ready()).toBe(503)
  expect((await send(edge.port, { method: 'GET', path: '/livez' })).status).toBe(200)
}, 60_000)
