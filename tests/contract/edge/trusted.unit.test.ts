import { readFileSync } from 'node:fs'
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  ValidationContext,
  validate,
} from 'graphql'
import { describe, expect, test, vi } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { limitQueries, queryLimits } from '#server/graphql/queryLimits.ts'
import { ruleGaps, rules } from '#server/graphql/rules.ts'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'
import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { clientIds, type DocumentsFile, documentsFile, readOperations } from '#server/tools/documents.ts'
import { ranDifferently } from '#tests/contract/edge/ranDifferently.ts'

const schema = readSchema(slicesOnDisk())
const documents = [...readTrustedDocuments()]
const file = JSON.parse(readFileSync('server/generated/documents.json', 'utf8')) as DocumentsFile
const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {})

describe('root fields', () => {
  test('each has a rule and a description', () => {
    expect(rootFields.length).toBeGreaterThanOrEqual(12)
    expect(ruleGaps(schema)).toEqual([])
    expect(rootFields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([])
  })

  test('one without a rule, and a rule without one, are both found', () => {
    const { overview: _overview, ...fewer } = rules
    expect(ruleGaps(schema, { ...fewer, dropEverything: () => true })).toEqual([
      'overview: a field without a rule',
      'dropEverything: a rule without a field',
    ])
  })
})

describe('trusted documents', () => {
  test('every document fits the schema and stays within the limits', () => {
    expect(documents.length).toBeGreaterThanOrEqual(7)
    for (const [id, text] of documents) {
      expect(validate(schema, parse(text), [...specifiedRules, limitQueries(queryLimits)]), id).toEqual([])
    }
  })

  test('none is written in a form that compiled code runs differently from graphql-js', () => {
    expect(documents.flatMap(([, text]) => ranDifferently(text))).toEqual([])
    const planted = [
      'query ($kinds: [AgreementKind!]) { overview(asOf: "2026-03-31", filter: { agreementKinds: $kinds }) { facets { kind } } }',
      'query ($id: ID!) { sliceOf(ids: [$id], asOf: "2026-03-31") { asOf } }',
      'query ($all: Boolean = true) { __typename @include(if: $all) }',
      'mutation { one two }',
    ]
    expect(planted.map((text) => ranDifferently(text).length)).toEqual([1, 1, 1, 1])
  })

  test('the largest unfolds to less than half of what is let through', () => {
    const sizes = documents.map(([, text]) => selectionsIn(parse(text)))
    expect(Math.max(...sizes)).toBeLessThan(queryLimits.selections / 2)
    expect(Math.min(...sizes)).toBeGreaterThan(1)
  })

  test('the server has the text of every id that the client sends', async () => {
    const ids = Object.values(documentIds)
    expect(ids.length).toBeGreaterThanOrEqual(7)
    expect(ids.filter((id) => !Object.hasOwn(file.current, id))).toEqual([])
    expect(clientIds(await readOperations('client'))).toContain(ids[0])
  })

  test('the documents of the release before stay when a new release begins', async () => {
    const operations = 'query Later { dataState(asOf: "2026-03-31") { records } }'
    const same = JSON.parse(await documentsFile(operations, file.release)) as DocumentsFile
    expect(same.previous).toEqual(file.previous)
    const next = JSON.parse(await documentsFile(operations, 'a later release')) as DocumentsFile
    expect(next.previous).toEqual(file.current)
    expect(Object.keys(next.current)).toHaveLength(1)
  })
})

describe('limits of a query', () => {
  const low = { depth: 3, aliases: 2, directives: 2, duplicates: 1, cost: 2_051 }
  const found = (query: string) => validate(schema, parse(query), [limitQueries(low)])
  const search = (pageSize: number) =>
    `{ searchEntities(text: "a", asOf: "2026-03-31", pageSize: ${pageSize}) { hits { id } } }`
  test.each([
    ['depth', '{ a { a { b } } }', '{ a { a { a { b } } } }'],
    ['aliases', '{ a: __typename b: __typename }', '{ a: __typename b: __typename c: __typename }'],
    [
      'directives',
      `{ __typename ${'@skip(if: false) '.repeat(2)} }`,
      `{ __typename ${'@skip(if: false) '.repeat(3)} }`,
    ],
    ['duplicates', '{ __typename __typename }', '{ __typename __typename __typename }'],
    ['cost', search(50), search(51)],
  ] as const)('%s is reported as LIMIT with its figures, from one over', (limit, within, over) => {
    expect(found(within)).toEqual([])
    expect(found(over).every((error) => error instanceof GraphQLError)).toBe(true)
    expect(found(over).map(({ originalError }) => originalError)).toMatchObject([
      { code: 'LIMIT', values: { limit, max: low[limit], asked: low[limit] + 1 } },
    ])
  })

  test('fragments that double are counted in full and measured once each', () => {
    const lookUps = vi.spyOn(ValidationContext.prototype, 'getFragment')
    const one = (at: number) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`
    const [error] = found(`{ ...f0 } ${[0, 1, 2].map(one).join(' ')} fragment f3 on Query { a: __typename }`)
    expect(error?.originalError).toMatchObject({ values: { limit: 'aliases', asked: 8 } })
    expect(lookUps).toHaveBeenCalledTimes(7)
    lookUps.mockRestore()
  })
})

/** Fields, spreads and inline fragments, with fragments unfolded. */
function selectionsIn(document: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>()
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet)
  }
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, one) => {
      const below = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one.selectionSet
      return sum + 1 + count(below)
    }, 0)
  const [operation] = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []))
  return count(operation?.selectionSet)
}
