import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attack, lowLimits, lowQueryLimits } from '#tests/contract/edge/attack.ts'
import { attackList } from '#tests/contract/edge/attackList.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { json, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'

describe.each(['trusted', 'any'] as const)('documents: %s', (documents) => {
  let usual: StartedEdge
  let strict: StartedEdge
  const edgeFor = ({ limit }: Attack) => (limit ? strict : usual)
  const isFree = ({ sent: { body } }: Attack) => typeof body === 'string' && body.startsWith('{"query"')
  const attacks = attackList.filter(({ byResolver }) => !byResolver)

  beforeAll(async () => {
    usual = await startEdge({ documents })
    strict = await startEdge({ documents, limits: lowLimits, queryLimits: lowQueryLimits })
  })
  afterAll(() => Promise.all([usual.stop(), strict.stop()]))

  test('the list has at least 42 attacks, and each has its own name', () => {
    expect(new Set(attackList.map(({ name }) => name)).size).toBe(attackList.length)
    expect(attacks.length).toBeGreaterThanOrEqual(42)
  })

  test.each(attacks)('refuses $name', async (attack) => {
    const { sent, expected, hides, limit } = attack
    const edge = edgeFor(attack)
    edge.forget()
    const received = await send(edge.port, sent)
    expect(expected).toContain(received.status)
    expectHarmless(received)
    if (limit && !(isFree(attack) && documents === 'trusted')) expect(received.text).toContain(`"${limit}"`)
    if (hides) expect(received.text).not.toMatch(hides)
    if (received.status !== 200) expect(edge.calls.resolvers).toBe(0)
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  test('the server with low limits takes what lies within them', async () => {
    const document = '{ a: __typename b: __typename }'
    const { status } = await send(strict.port, json({ query: document }))
    expect(status).toBe(documents === 'any' ? 200 : 400)
    const full = json(`{}${' '.repeat(lowLimits.bodyBytes - 2)}`)
    expect((await send(strict.port, full)).status).toBe(400)
  })

  test('free text costs no call to the database where documents are trusted', async () => {
    const free = attacks.filter(isFree)
    expect(free.length).toBeGreaterThan(15)
    for (const edge of [usual, strict]) edge.forget()
    for (const attack of free) await send(edgeFor(attack).port, attack.sent)
    expect(usual.calls.resolvers + strict.calls.resolvers).toBe(0)
    expect(usual.calls.database + strict.calls.database).toBe(documents === 'trusted' ? 0 : free.length)
  })
})
