import fc from 'fast-check'
import {
  type DocumentNode,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { createSchema } from '#server/schema.ts'
import { expectHarmless } from '#tests/contract/edge/expectHarmless.ts'
import { readWorlds } from '#tests/contract/edge/readWorlds.ts'
import { json, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { given } from '#tests/support/given.ts'
import { isFull, runsOf, sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTheme } from '#tests/support/world.ts'

const schema = createSchema()
const documents = sampled([...readTrustedDocuments()], 3)
const noLimit = 1_000_000_000
let edge: StartedEdge

beforeAll(async () => {
  edge = await startEdge({ schema, read: readWorlds, limits: { perSecond: noLimit, burst: noLimit } })
})
afterAll(() => edge.stop())

/** Signs that mean something to Cypher, Lucene, JSON or Unicode, and texts that become another length when folded. */
const SIGNS = [
  ...['"', "'", '`', '\\', '$', '{', '}', '(', ')', '[', ']', '^', '~', '*', '?', ':', '/', '+', '-', '&&', '||', '!'],
  ...['\n', '\r', '\t', '\u0000', '\u001f', '\u007f', '\u2028', '\ud800', '\udc00', '\ufeff', '\u202e', '\u200d'],
  ...[
    '\ufdfa',
    '㍿',
    'ß',
    'İ',
    'ŉ',
    'が',
    'ｶﾞ',
    'é',
    '葛\u{e0100}',
    '🇯🇵',
    '國',
    '东',
    'ไทย',
    'العربية',
    '%',
    '%ff',
    '#',
    '_',
  ],
  ...[
    ' AND ',
    ' OR ',
    'NOT ',
    ' TO ',
    '*:*',
    'searchText0:a',
    'a~2',
    'a^9',
    '[a TO b]',
    '//',
    '--',
    '; MATCH (n) RETURN n',
  ],
]
const DAYS = ['1900-01-01', '1900-02-28', '1904-02-29', '2026-03-31', '2026-04-01', '2100-03-01', '2199-12-31']
const NUMBERS = [0, 1, -1, 2, 50, 200, 201, 1_000_000, 1_000_001, 2 ** 31 - 1, -(2 ** 31)]

/** The ids and names of what is there come as often as those of nothing. */
function textOf(known: readonly string[]): fc.Arbitrary<string> {
  const sign = fc.constantFrom(...SIGNS, ...known, 'University', 'a', ' ', '東北大学')
  const long = fc
    .constantFrom(...SIGNS, 'a', 'word ')
    .chain((one) => fc.integer({ min: 1, max: 600 }).map((times) => one.repeat(times)))
  return fc.oneof(
    fc.constantFrom('', ...known),
    fc.array(sign, { maxLength: 6 }).map((all) => all.join('')),
    long,
  )
}

/** Values that a type admits, so that they reach resolvers and database. */
function madeOf(type: GraphQLInputType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const bare = getNullableType(type)
  if (isListType(bare)) return fc.array(madeOf(bare.ofType, text), { maxLength: 4 })
  if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map(({ name }) => name))
  if (bare.name === 'Date') return fc.constantFrom(...DAYS)
  if (bare.name === 'Int') return fc.constantFrom(...NUMBERS)
  if (bare.name === 'Boolean') return fc.boolean()
  return text
}

/** The same ones are given each time: each other choice is a plan of its own. */
function variablesOf(document: DocumentNode, text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const declared = (operation?.variableDefinitions ?? []).map(({ variable, type }) => {
    return [
      variable.name.value,
      typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType,
    ] as const
  })
  const given = declared.filter(([, type]) => isNonNullType(type) || getNullableType(type).toString() === 'Int')
  return fc.record(Object.fromEntries(given.map(([name, type]) => [name, madeOf(type, text)])))
}

test('no value of any trusted document is more than the server can answer', async () => {
  const [unit, partner, other, theme] = [
    aDepartment(),
    aPartner(),
    aPartner({ name_en: 'a "quoted" & {named} * university' }),
    aTheme(),
  ]
  await given(
    ...[unit, partner, other, theme],
    anAgreement().heldBy(unit).between(partner, other).endingOn('2199-12-31'),
    anAgreement().heldBy('home').between(partner),
    anActivity().runBy(unit).involving(other),
  )
  const text = textOf([unit, partner, other, theme].map(({ id }) => id).concat('home', 'unit-not-stated', 'JP'))
  const seen = new Map<number, number>()
  for (const [documentId, source] of documents) {
    const property = fc.asyncProperty(variablesOf(parse(source), text), async (variables) => {
      const received = await send(edge.port, json({ documentId, variables }))
      seen.set(received.status, (seen.get(received.status) ?? 0) + 1)
      expect([200, 400, 413], JSON.stringify(received.text)).toContain(received.status)
      if (received.status !== 200) expectHarmless(received)
    })
    await fc.assert(property, runsOf(60))
  }
  console.log(`  answered: ${[...seen].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
  expect(seen.get(200)).toBeGreaterThan(documents.length)
  // A part of the documents may have none that refuses what it was given.
  if (isFull) expect(seen.get(400)).toBeGreaterThan(0)
})
