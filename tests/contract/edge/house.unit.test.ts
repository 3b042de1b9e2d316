import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { pageOf } from '#client/shared/entity/pageAddress.ts'
import type { Read } from '#server/db/types.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import { setFiscalYearStart } from '#server/domain/time/homeYear.ts'
import { Busy } from '#server/graphql/errors.ts'
import { queryLimits } from '#server/graphql/queryLimits.ts'
import { limitByAddress, limits } from '#server/http/limits.ts'
import { todayAt } from '#server/http/today.ts'
import { json, type Received, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ({ method: 'GET', path, headers })
const operation = json({ documentId: documentIds.DataState, variables: { asOf: '2026-03-31' } })
const codeOf = ({ text }: Received) => /"code":"(\w+)"/.exec(text)?.[1]

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'client-'))
  let edge: StartedEdge

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(
      join(folder, 'index.html'),
      '<html data-time-zone="__HOME_TIME_ZONE__"><meta content="__CSP_NONCE__">',
    )
    writeFileSync(join(folder, 'icon.svg'), '<svg/>')
    writeFileSync(join(folder, 'assets/main-1a2b.js'), '1'.repeat(5_000))
    edge = await startEdge({ clientFolder: folder })
  })
  afterAll(async () => {
    await edge.stop()
    rmSync(folder, { recursive: true })
  })

  test('has a policy, and a nonce of its own each time', async () => {
    const [one, other] = [await send(edge.port, get('/')), await send(edge.port, get('/explore'))]
    const [nonce] = /[0-9a-f]{32}/.exec(one.text) ?? []
    expect(one.headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';" +
        `style-src 'self' 'nonce-${nonce}';img-src 'self' data: blob:;font-src 'self';connect-src 'self';` +
        "worker-src 'self' blob:;base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
    )
    expect(one.text).not.toBe(other.text)
    expect(one.headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(Object.keys(one.headers)).not.toContain('x-powered-by')
  })

  test('tells its reader the time zone of home, and never what is none', async () => {
    const told = async (stored: string) => {
      todayAt(stored)
      return /data-time-zone="(.*?)"/.exec((await send(edge.port, get('/'))).text)?.[1]
    }
    expect([await told('Asia/Tokyo'), await told('"><script>')]).toEqual(['Asia/Tokyo', 'UTC'])
  })

  test('brings its files, compressed, those with a hash in their name for ever', async () => {
    const compressed = await send(edge.port, get('/assets/main-1a2b.js', { 'accept-encoding': 'br' }))
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const again = await send(
      edge.port,
      get('/icon.svg', { 'if-none-match': String((await send(edge.port, get('/icon.svg'))).headers.etag) }),
    )
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('is served at the address of every id, whatever signs it has', async () => {
    const ids = ['org-..', 'org-.', 'org-x.js', 'org-p#q/r', 'org-a&m', 'org-100% uni', 'org-?', 'org-%23', 'org-大学']
    const answers = ids.map((id) => send(edge.port, get(pageOf({ id, label: 'University' }))))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(ids.map(() => 200))
  })

  test('a file that is not there is no page', async () => {
    const missing = ['/assets/main-0000.js', '/robots.txt', '/assets/..%2f..%2fpackage.json']
    const answers = await Promise.all(missing.map((path) => send(edge.port, get(path))))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await send(edge.port, { ...get('/explore'), method: 'POST' })).status).toBe(405)
  })
})

describe('health', () => {
  let edge: StartedEdge | undefined
  afterEach(() => edge?.stop())

  test('the process lives while the database is away, and is not ready', async () => {
    let isThere = false
    let asked = 0
    const isWell = async () => {
      asked += 1
      return isThere
    }
    let arePlanned = false
    const well = { isBreakerClosed: () => true, isPrepared: () => true, arePlanned: () => arePlanned }
    edge = await startEdge({ health: { isWell, ...well } })
    expect((await send(edge.port, get('/livez'))).status).toBe(200)
    const [away, still] = [await send(edge.port, get('/readyz')), await send(edge.port, get('/readyz'))]
    expect([away.status, still.status, asked]).toEqual([503, 503, 1])
    expect(away.headers['retry-after']).toBe('2')
    const checks = { database: false, prepared: true, breakerClosed: true, serving: true }
    expect(JSON.parse(away.text)).toEqual({ ...checks, planned: false })
    isThere = true
    // It is ready before all is planned, and says of both.
    const asked200 = async () => (await send(edge?.port ?? 0, get('/readyz'))).status
    await expect.poll(asked200).toBe(200)
    arePlanned = true
    const planned = await send(edge.port, get('/readyz'))
    expect([planned.status, JSON.parse(planned.text).planned]).toEqual([200, true])
  })

  test('metrics count by operation and code, and name no value', async () => {
    edge = await startEdge()
    await send(edge.port, operation)
    await send(edge.port, json({ documentId: documentIds.DataState, variables: { asOf: 'secret text' } }))
    const { text } = await send(edge.port, get('/metrics'))
    expect(text).toContain('question_milliseconds_count{operation="DataState",code="OK"} 1')
    expect(text).toContain('question_milliseconds_count{operation="DataState",code="BAD_INPUT"} 1')
    expect(text).toContain('questions_in_flight 0')
    expect(text).not.toContain('secret')
  })

  test('draining lets open operations end, then closes', async () => {
    let end = () => {}
    const dataState = () => new Promise((resolve) => (end = () => resolve(null)))
    edge = await startEdge({ resolvers: { dataState } })
    const { port } = edge
    const open = send(port, operation)
    await expect.poll(async () => (await send(port, get('/metrics'))).text).toContain('questions_in_flight 1')
    const stopping = edge.stop()
    setTimeout(end, 50)
    expect(codeOf(await open)).toBe('INTERNAL')
    await stopping
    edge = undefined
    await expect(send(port, get('/livez'))).rejects.toThrow('ECONNREFUSED')
  })
})

describe('limits', () => {
  test('of a server that is told none are those of the product', async () => {
    const second = 1_000
    expect(limits).toEqual({
      ...{ headerBytes: 16 * 1024, headersTime: 10 * second, requestsPerSocket: 1_000, checkSocketsEvery: 2 * second },
      ...{ bodyBytes: 100_000, bodyTime: 10 * second, nesting: 32 },
      ...{ perSecond: 50, burst: 500 },
      ...{ inFlight: 16, waiting: 32, waitingTime: 600 },
    })
    const sizes = {
      tokens: 2_000,
      selections: 2_000,
      depth: 12,
      aliases: 30,
      directives: 10,
      duplicates: 10,
      cost: 30_000,
    }
    expect(queryLimits).toEqual(sizes)
    const usual = await startEdge()
    const statuses = []
    for (const bytes of [limits.bodyBytes, limits.bodyBytes + 1]) {
      statuses.push((await send(usual.port, json(`{}${' '.repeat(bytes - 2)}`))).status)
    }
    await usual.stop()
    expect(statuses).toEqual([400, 413])
  })

  test('many operations from one address are refused, with the time to wait, and another address is not', async () => {
    const limit = limitByAddress({ perSecond: 2, burst: 3 })
    const ask = async (ip: string) => {
      const next = vi.fn()
      await limit({ ip } as Request, {} as Response, next)
      return next.mock.calls.length
    }
    for (let at = 0; at < 5; at += 1) expect(await ask('10.0.0.1')).toBe(1)
    await expect(ask('10.0.0.1')).rejects.toMatchObject({ code: 'RATE_LIMITED', status: 429 })
    await expect(ask('10.0.0.1')).rejects.toHaveProperty('values.retryAfterSeconds', 1)
    expect(await ask('10.0.0.2')).toBe(1)
  })

  test('the time to wait is a header', async () => {
    const full = async () => {
      throw new Busy(2)
    }
    const busy = await startEdge({ read: () => full as unknown as Read })
    const received = await send(busy.port, operation)
    await busy.stop()
    expect([received.status, received.headers['retry-after'], codeOf(received)]).toEqual([503, '2', 'BUSY'])
  })

  test('a body that never ends, and headers that never end, are 408 in JSON when their time is over', async () => {
    const hasty = await startEdge({ limits: { headersTime: 200, bodyTime: 200, checkSocketsEvery: 50 } })
    const texts = await Promise.all([
      trickle(
        hasty.port,
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
      trickle(hasty.port, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n'),
    ])
    await hasty.stop()
    for (const text of texts) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /)
      expect(text).toContain('"code":"BAD_REQUEST","values":{"reason":"tooSlow"}')
    }
  })
})

describe('today', () => {
  test('is the day at home, not the one of the server', () => {
    const late = new Date('2026-03-31T20:00:00Z')
    expect([todayAt('Asia/Tokyo', late), todayAt('America/Lima', late), todayAt(null, late)]).toEqual([
      '2026-04-01',
      '2026-03-31',
      '2026-03-31',
    ])
    // The start refuses such a zone; one that is stored already stops nobody.
    expect(todayAt('Mars/Olympus', late)).toBe('2026-03-31')
  })

  test('lies in home’s own fiscal year', async () => {
    const begin = [{ dataVersion: 1, timeZone: null, fiscalYearStart: '10-01' }]
    const edge = await startEdge({ read: () => (async () => begin) as unknown as Read })
    await send(edge.port, operation)
    await edge.stop()
    expect(recencyWindow('2026-03-31').first).toBe('2023-10-01')
    setFiscalYearStart(null)
  })
})

/** Sends the beginning, then a few bytes slowly, until the other side closes. */
function trickle(port: number, beginning: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning))
    const timer = setInterval(() => socket.writable && socket.write('a'), 50)
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      clearInterval(timer)
      resolve(text)
    })
  })
}
