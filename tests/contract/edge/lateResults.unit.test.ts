import { afterEach, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { DatabaseError } from '#server/db/errors.ts'
import type { Caller, Read } from '#server/db/types.ts'
import type { RootResolvers } from '#server/graphql/attachResolvers.ts'
import { createLateResults } from '#server/http/lateResults.ts'
import { bytesOf } from '#server/http/sendBytes.ts'
import { json, type Sent, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

const question: Sent = {
  ...json({ documentId: documentIds.OpenEntity, variables: { id: 'org-one', asOf: '2026-03-31' } }),
  headers: { 'content-type': 'application/json', accept: 'application/json' },
}
const resolvers: RootResolvers = {
  openEntity: async (_root, _asked, { read }) => {
    await read('platform/probe', {})
    return { id: 'org-one', label: 'University', names: { aliases: [] }, countryCode: null, regionId: null }
  },
}

/** Every request has the beginning; the rest is `rest`. */
function reading(rest: (caller: Caller) => Promise<readonly unknown[]>) {
  const begin = [{ dataVersion: 1, timeZone: 'Asia/Tokyo', fiscalYearStart: '04-01' }]
  return (caller: Caller) =>
    (async (stem: string) => (stem === 'platform/begin-request' ? begin : rest(caller))) as unknown as Read
}
const tooLate = reading(async () => {
  throw new DatabaseError('DEADLINE', 'no result within 1800 ms')
})

let edge: StartedEdge | undefined
afterEach(() => edge?.stop())

test('what missed its deadline is finished once, whoever asks meanwhile waits for it, and then it is there', async () => {
  let finish = () => {}
  const made = new Promise<void>((resolve) => {
    finish = resolve
  })
  const patient: Caller[] = []
  const readPatiently = reading(async (caller) => {
    patient.push(caller)
    await made
    return []
  })
  edge = await startEdge({ resolvers, read: tooLate, readPatiently })
  expect((await send(edge.port, question)).status).toBe(504)
  const waiting = [send(edge.port, question), send(edge.port, question)]
  await expect.poll(() => patient.length).toBe(1)
  finish()
  for (const { status, text } of await Promise.all(waiting))
    expect([status, text]).toEqual([200, expect.stringContaining('org-one')])
  expect((await send(edge.port, question)).status).toBe(200)
  // Nobody's request: it ends neither with the one who asked first nor by that one's clock.
  expect(patient.map(({ signal, startedAt }) => [signal, startedAt])).toEqual([[undefined, undefined]])
})

test('what cannot be finished is late again, and is tried again', async () => {
  let tries = 0
  const readPatiently = reading(async () => {
    tries += 1
    throw new DatabaseError('DEADLINE', 'no result within 30000 ms')
  })
  const lines: string[] = []
  edge = await startEdge({ resolvers, read: tooLate, readPatiently, logged: (line) => lines.push(line) })
  for (const expected of [1, 2]) {
    expect((await send(edge.port, question)).status).toBe(504)
    await expect.poll(() => tries).toBe(expected)
  }
  // Nothing is broken: a line, and no stack.
  expect(lines.join('')).toContain('an operation was late: ')
  expect(lines.join('')).not.toContain('stack')
})

test('one is made at a time, and no more than 16 wait', async () => {
  let running = 0
  const kept: string[] = []
  const late = createLateResults((key) => kept.push(key))
  const make = async () => {
    running += 1
    expect(running).toBe(1)
    await Promise.resolve()
    running -= 1
    return bytesOf('application/json', Buffer.from('{}'))
  }
  for (let index = 0; index < 20; index += 1) late.finish(String(index), make)
  await late.awaited('15', 10_000)
  expect(kept).toHaveLength(16)
  expect(await late.awaited('16', 10_000)).toBe(null)
})
