import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { createSchema } from '#server/schema.ts'
import { lowLimits, lowQueryLimits } from '#tests/contract/edge/attack.ts'
import { attackList, documentAttacks } from '#tests/contract/edge/attackList.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { readWorlds } from '#tests/contract/edge/readWorlds.ts'
import { json, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { askWorlds } from '#tests/support/database.ts'
import { isTurnOf } from '#tests/support/sample.ts'

const asOf = '2026-03-31'

const product = { schema: createSchema(), read: readWorlds }

const MODES = ['trusted', 'any'] as const

describe.each(MODES)('the product and its database, documents: %s', (documents) => {
  /** What is no matter of documents is so in either mode, by turns. */
  const isTurn = (index: number) => isTurnOf(index, MODES.indexOf(documents), MODES.length)
  let edge: StartedEdge

  beforeAll(async () => {
    edge = await startEdge({ ...product, documents })
  })
  afterAll(() => edge.stop())

  test('every attack is refused and harmless, and runs no query but the first', async () => {
    const strict = await startEdge({ ...product, documents, limits: lowLimits, queryLimits: lowQueryLimits })
    const attacks = attackList.filter((attack, at) => documentAttacks.includes(attack) || isTurn(at))
    for (const { name, sent, expected, limit } of attacks) {
      const attacked = limit ? strict : edge
      attacked.forget()
      const received = await send(attacked.port, sent)
      expect(expected, name).toContain(received.status)
      expectHarmless(received)
      if (received.status !== 200) expect(attacked.calls.database, name).toBeLessThanOrEqual(1)
    }
    await strict.stop()
    expect(attacks.length).toBeGreaterThanOrEqual(40)
  })

  test('each operation of the client has a result: a code and values where nothing is there', async () => {
    for (const [name, documentId] of Object.entries(documentIds).filter((_, at) => isTurn(at))) {
      const variables = {
        asOf,
        id: 'none',
        code: 'ZZ',
        ids: [],
        present: [],
        text: '東北',
        label: 'Agreement',
        departmentId: 'home',
        organizationId: 'none',
        from: 'none',
        to: 'none',
        offset: 0,
        most: 1,
      }
      const received = await send(edge.port, json({ documentId, variables }))
      const { errors } = JSON.parse(received.text) as { errors?: readonly { extensions: { code: string } }[] }
      expect([received.status, errors?.[0]?.extensions.code ?? 'NOT_FOUND'], name).toEqual([200, 'NOT_FOUND'])
    }
    expect(Object.keys(documentIds).length).toBeGreaterThanOrEqual(7)
  })

  test('an operation costs one round trip beside the first, and one whose result is kept costs none', async () => {
    const operation = json({ documentId: documentIds.SearchEntities, variables: { asOf, text: 'nobody of this name' } })
    const sent = { ...operation, headers: { ...operation.headers, accept: 'application/json' } }
    const counts: number[] = []
    for (const write of [null, null, 'MATCH (meta:Meta) SET meta.dataVersion0 = meta.dataVersion0 + 1', null]) {
      if (write) await askWorlds(write)
      edge.forget()
      expect((await send(edge.port, sent)).status).toBe(200)
      counts.push(edge.calls.database)
    }
    expect(counts).toEqual([2, 1, 2, 1])
  })
})
