import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Neo4jError } from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { DatabaseError, toDatabaseError } from '#server/db/errors.ts'
import type { Read } from '#server/db/types.ts'
import { NotFound } from '#server/graphql/errors.ts'
import { todayAt } from '#server/http/today.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { json, type Received, type Sent, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

const asOf = '2026-03-31'
const ask = (variables: unknown, headers: Readonly<Record<string, string>> = {}): Sent => {
  const sent = json({ documentId: documentIds.Overview, variables })
  return { ...sent, headers: { ...sent.headers, accept: 'application/json', ...headers } }
}
const errorsOf = ({ text }: Received) => (JSON.parse(text) as { errors?: readonly { extensions: unknown }[] }).errors

let edge: StartedEdge | undefined
const started = async (options: Parameters<typeof startEdge>[0]) => {
  edge = await startEdge(options)
  return edge
}
afterEach(async () => {
  await edge?.stop()
  edge = undefined
})

describe('what is asked wrongly', () => {
  test('names the argument and what it should be', async () => {
    const { port } = await started({})
    const wrong = await send(port, ask({ asOf: '31 March' }))
    expect([wrong.status, errorsOf(wrong)?.[0]?.extensions]).toEqual([
      400,
      { code: 'BAD_INPUT', values: { argument: 'asOf', expected: 'Date' } },
    ])
    const missing = await send(port, ask({}))
    expect(errorsOf(missing)?.[0]?.extensions).toEqual({
      code: 'BAD_INPUT',
      values: { argument: 'asOf', expected: 'Date!' },
    })
    const unknown = await send(port, json({ documentId: 'f'.repeat(64) }))
    expect([unknown.status, errorsOf(unknown)?.[0]?.extensions]).toEqual([400, { code: 'CLIENT_OUTDATED', values: {} }])
  })

  test('names the argument in free text as well', async () => {
    const { port } = await started({ documents: 'any' })
    const wrong = await send(
      port,
      json({ query: 'query ($asOf: Date!) { dataState(asOf: $asOf) { records } }', variables: { asOf: 5 } }),
    )
    expect(errorsOf(wrong)?.[0]?.extensions).toEqual({
      code: 'BAD_INPUT',
      values: { argument: 'asOf', expected: 'Date' },
    })
  })
})

describe('what fails inside', () => {
  const secret = 'connect bolt://neo4j:password@10.0.0.7:7687 failed at /srv/server/db/run.ts:12 MATCH (n) RETURN n'

  test.each(['trusted', 'any'] as const)('stays inside: %s', async (documents) => {
    const lines: string[] = []
    const overview = async () => {
      throw new Error(secret)
    }
    const { port } = await started({ documents, resolvers: { overview }, logged: (line) => lines.push(line) })
    const sent =
      documents === 'any' ? json({ query: `{ overview(asOf: "${asOf}") { units { top } } }` }) : ask({ asOf })
    const received = await send(port, sent)
    const requestId = received.headers['x-request-id']
    expect(received.status).toBe(500)
    expect(errorsOf(received)?.[0]?.extensions).toEqual({ code: 'INTERNAL', values: { requestId } })
    expectHarmless({ ...received, status: 200 })
    expect(lines.filter((line) => line.includes(String(requestId)) && line.includes('bolt://'))).toHaveLength(1)
  })

  test('is DATABASE_UNAVAILABLE or DEADLINE where the database is the reason, before a resolver and in one', async () => {
    for (const [code, status] of [
      ['DATABASE_UNAVAILABLE', 503],
      ['DEADLINE', 504],
    ] as const) {
      const fails = async () => {
        throw new DatabaseError(code, secret)
      }
      for (const options of [{ read: () => fails as unknown as Read }, { resolvers: { overview: fails } }]) {
        const { port, stop } = await startEdge(options)
        const received = await send(port, ask({ asOf }))
        await stop()
        expect([received.status, errorsOf(received)?.[0]?.extensions]).toEqual([status, { code, values: {} }])
        expect(received.headers['retry-after']).toBe(status === 503 ? '2' : undefined)
        expect(received.text).not.toContain('bolt')
      }
    }
  })

  test('is BUSY, for a while, where the database has no memory for it', async () => {
    const full = new Neo4jError(secret, 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', '50N42', '')
    const overview = async () => {
      throw toDatabaseError(full, 'explore/overview')
    }
    const received = await send((await started({ resolvers: { overview } })).port, ask({ asOf }))
    expect([received.status, received.headers['retry-after'], errorsOf(received)?.[0]?.extensions]).toEqual([
      503,
      '2',
      { code: 'BUSY', values: { retryAfterSeconds: 2 } },
    ])
  })

  test('what does not exist is a result', async () => {
    const overview = async () => {
      throw new NotFound('org-none')
    }
    const received = await send((await started({ resolvers: { overview } })).port, ask({ asOf }))
    expect([received.status, errorsOf(received)?.[0]?.extensions]).toEqual([
      200,
      { code: 'NOT_FOUND', values: { id: 'org-none' } },
    ])
  })
})

describe('a result', () => {
  beforeEach(async () => {
    await started({})
  })

  test('is kept, and sent again in the same bytes until the data change', async () => {
    const { port, calls } = edge as StartedEdge
    const first = await send(port, ask({ asOf }))
    const again = await send(port, ask({ asOf }))
    expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag])
    expect(calls).toEqual({ resolvers: 1, database: 2 })
    await send(port, ask({ asOf: '2016-03-31' }))
    expect(calls.resolvers).toBe(2)
  })

  test('is compressed as the client prefers', async () => {
    const { port } = edge as StartedEdge
    const plain = await send(port, ask({ asOf }))
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await send(port, ask({ asOf }, { 'accept-encoding': encoding }))
      expect(headers['content-encoding']).toBe(encoding)
      expect(decode(bytes).toString()).toBe(plain.text)
    }
  })

  test('by GET is 304 for who has it already', async () => {
    const { port } = edge as StartedEdge
    const path = `/graphql?documentId=${documentIds.Overview}&variables=${encodeURIComponent(JSON.stringify({ asOf }))}`
    const headers = { 'apollo-require-preflight': '1' }
    const first = await send(port, { method: 'GET', path, headers })
    const second = await send(port, {
      method: 'GET',
      path,
      headers: { ...headers, 'if-none-match': String(first.headers.etag) },
    })
    expect([first.status, second.status, second.text]).toEqual([200, 304, ''])
  })
})

test('the first visitor of a new server gets a result that is there already', async () => {
  const { port, calls, forget, warm } = await started({})
  await warm()
  forget()
  const first = await send(port, ask({ asOf: todayAt('Asia/Tokyo') }))
  expect(first.status).toBe(200)
  expect(calls).toEqual({ resolvers: 0, database: 1 })
})
