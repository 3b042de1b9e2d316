import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackList } from '#tests/contract/edge/attackList.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

describe.each(['trusted', 'any'] as const)('documents: %s', (documents) => {
  let edge: StartedEdge
  const attacks = attackList.filter(({ byResolver }) => !byResolver)

  beforeAll(async () => {
    edge = await startEdge({ documents })
  })
  afterAll(() => edge.stop())

  test('the list has at least 42 attacks, and each has its own name', () => {
    expect(new Set(attackList.map(({ name }) => name)).size).toBe(attackList.length)
    expect(attacks.length).toBeGreaterThanOrEqual(42)
  })

  test.each(attacks)('refuses $name', async ({ sent, expected, hides }) => {
    edge.forget()
    const received = await send(edge.port, sent)
    expect(expected).toContain(received.status)
    expectHarmless(received)
    if (hides) expect(received.text).not.toMatch(hides)
    if (received.status !== 200) expect(edge.calls.resolvers).toBe(0)
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  test('free text costs no call to the database where documents are trusted', async () => {
    const free = attacks.filter(({ sent }) => typeof sent.body === 'string' && sent.body.startsWith('{"query"'))
    expect(free.length).toBeGreaterThan(15)
    edge.forget()
    for (const { sent } of free) await send(edge.port, sent)
    expect(edge.calls).toEqual({ resolvers: 0, database: documents === 'trusted' ? 0 : free.length })
  })
})
