import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { filesEnding, root } from './projectFiles.ts'

type RootField = { readonly slice: string; readonly name: string; readonly stem: string }

/** Root fields that no screen asks yet, each with its reason. */
const WITHOUT_SCREEN: Readonly<Record<string, string>> = {}

/** Root fields that are answered from the facts in memory, with the names of what is shown: they have no query of their own. */
const FROM_MEMORY: readonly string[] = [
  ...['expandNeighbours', 'sliceOf', 'pathsBetween', 'commonPartners', 'listPartners', 'listDepartments'],
  ...['overview', 'overviewPart', 'listFacts'],
]

const fields: readonly RootField[] = filesEnding(['.graphql'], 'server/features').flatMap(({ path, text }) =>
  rootFields(parse(text)).map((name) => ({
    slice: path.split('/')[2] ?? '',
    name,
    stem: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  })),
)
const operations = filesEnding(['.graphql'], 'client').map(({ path, text }) => ({ path, document: parse(text) }))

describe('one name through four trees', () => {
  test('every root field has its .cypher file, or is answered from the facts in memory', () => {
    const without = fields.filter(({ slice, stem }) => !existsSync(join(root, `cypher/${slice}/${stem}.cypher`)))
    expect(without.map(({ name }) => name).sort()).toEqual(FROM_MEMORY.toSorted())
    expect(fields.length).toBeGreaterThanOrEqual(12)
  })

  test('every root field has its test against the real database', () => {
    const tests = filesEnding(['.db.test.ts'], 'tests').map(({ path }) => path)
    const without = fields.filter(
      ({ slice, stem }) =>
        !tests.some((path) => path.startsWith(`tests/${slice}/`) && path.endsWith(`/${stem}.db.test.ts`)),
    )
    expect(without).toEqual([])
  })

  test('every root field has a document of the client that bears its name, or a reason', () => {
    const asked = new Map(
      operations.flatMap(({ path, document }) => selected(document).map((name) => [name, path] as const)),
    )
    const without = fields.filter(({ name }) => !asked.has(name)).map(({ name }) => name)
    expect(without.sort()).toEqual(Object.keys(WITHOUT_SCREEN).sort())
    const misnamed = [...asked].filter(
      ([name, path]) => !path.endsWith(`/${name[0]?.toUpperCase()}${name.slice(1)}.graphql`),
    )
    expect(misnamed).toEqual([])
    expect(operations.length).toBeGreaterThanOrEqual(10)
  })

  test('every .cypher file of a slice answers a root field or a write that its resolvers name', () => {
    const stems = filesEnding(['.cypher'], 'cypher')
      .map(({ path }) => path.slice('cypher/'.length, -'.cypher'.length))
      .filter((stem) => !/^(schema|platform|fragments)\//.test(stem))
    const answered = new Set(fields.map(({ slice, stem }) => `${slice}/${stem}`))
    const code = filesEnding(['.ts'], 'server')
      .map(({ text }) => text)
      .join('\n')
    expect(stems.filter((stem) => !answered.has(stem) && !code.includes(`'${stem}'`))).toEqual([])
    expect(stems.length).toBeGreaterThanOrEqual(12)
  })
})

function rootFields(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeExtension' && ['Query', 'Mutation'].includes(definition.name.value)
      ? (definition.fields ?? []).map((field) => field.name.value)
      : [],
  )
}

function selected(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? [one.name.value] : []))
      : [],
  )
}
