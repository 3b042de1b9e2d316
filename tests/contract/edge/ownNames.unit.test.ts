import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { json, type Received, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

let edge: StartedEdge
beforeAll(async () => {
  edge = await startEdge({ publicUrl: 'https://Network.example.org:8443/' })
})
afterAll(() => edge.stop())

const get = (path: string, ...hosts: readonly string[]) =>
  send(edge.port, {
    raw: `GET ${path} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}Connection: close\r\n\r\n`,
  })
const ours = [
  '127.0.0.1',
  '127.0.0.1:4000',
  '127.0.1.1',
  'localhost',
  'LOCALHOST:80',
  'localhost.',
  '[::1]',
  '[::1]:4000',
]
const foreign = [
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'network.example.org.evil.example',
  'evil-network.example.org',
  'localhost@evil.example',
  'evil.example, localhost',
  '127.0.0.1:4000:80',
  '192.168.0.1',
  '[::2]',
  '[localhost]',
  '127.1',
  '0x7f.1',
]
const refused = (received: Received) => {
  expectHarmless(received)
  return [received.status, (JSON.parse(received.text) as { errors: unknown[] }).errors[0]]
}
const misdirected = [421, { message: 'BAD_REQUEST', extensions: { code: 'BAD_REQUEST', values: { reason: 'host' } } }]

describe('who calls the server by a name that is not its own is answered 421, in JSON', () => {
  test.each(foreign)('Host: %s', async (host) => {
    edge.forget()
    for (const path of ['/', '/graphql', '/livez', '/readyz', '/metrics', '/assets/none.js']) {
      expect(refused(await get(path, host)), path).toEqual(misdirected)
    }
    const body = { documentId: documentIds.DataState, variables: { asOf: '2026-03-31' } }
    const sent = json(body)
    const posted = await send(edge.port, { ...sent, headers: { ...sent.headers, host } })
    expect(refused(posted)).toEqual(misdirected)
    expect(edge.calls).toEqual({ resolvers: 0, database: 0 })
  })

  test('a header that a proxy would set does not make it ours', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'localhost', forwarded: 'host=localhost' }
    expect(refused(await send(edge.port, { method: 'GET', path: '/livez', headers }))).toEqual(misdirected)
  })

  test('no host, two of them, and one in the address that is not the one in the header', async () => {
    expect(refused(await get('/livez'))).toEqual(misdirected)
    expect(refused(await get('/livez', ''))).toEqual(misdirected)
    expect(refused(await send(edge.port, { raw: 'GET /livez HTTP/1.0\r\n\r\n' }))).toEqual(misdirected)
    expect(refused(await get('/livez', 'localhost', 'evil.example'))).toEqual(misdirected)
    expect(refused(await get('/livez', 'evil.example', 'localhost'))).toEqual(misdirected)
    expect(refused(await get('http://evil.example/livez', 'localhost'))).toEqual(misdirected)
    expect(refused(await get('http://localhost/livez', 'evil.example'))).toEqual(misdirected)
  })
})

describe('who calls it by a name of its own is answered', () => {
  test.each([...ours, 'network.example.org', 'NETWORK.example.org:8443'])('Host: %s', async (host) => {
    expect((await get('/livez', host)).status).toBe(200)
  })

  test('also by a whole address, as a proxy sends it', async () => {
    const received = await get('http://localhost:4000/livez?again=1', 'localhost:4000')
    expect([received.status, JSON.parse(received.text)]).toEqual([200, { live: true }])
  })
})
