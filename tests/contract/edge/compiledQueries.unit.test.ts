import { type ExecutionResult, execute, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { attachResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { createExecutor } from '#server/graphql/executor.ts'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'
import { showError } from '#server/graphql/showError.ts'
import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { madeVariables, variableForms } from '#tests/contract/edge/madeVariables.ts'
import { drawing, madeValue } from '#tests/contract/edge/stubResolvers.ts'
import { runsOf } from '#tests/support/sample.ts'

const documents = readTrustedDocuments()
/** At least 2 000 results in a full run, however few documents there are. */
const { numRuns: rounds, seed } = runsOf(Math.ceil(2_000 / documents.size))
/** The odds of a wrong value, round by round. */
const WRONG = [0, 0.02, 0.05]

/** A context that says which result is to be made, so that both executors are given the same, and what they pass on. */
type Round = Context & { readonly seed: number; readonly wrong: number; readonly passed?: unknown[] }

const schema = readSchema(slicesOnDisk())
attachResolvers(
  schema,
  Object.fromEntries(
    Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, type }) => [
      name,
      async (_root: unknown, args: never, context: Context) => {
        const round = context as Round
        round.passed?.push(args)
        return madeValue(type, drawing(round.seed), { nulls: 0.3, wrong: round.wrong })
      },
    ]),
  ),
)

describe('compiled documents give the results of graphql-js', () => {
  const executor = createExecutor(schema, documents)
  let errorsInAll = 0

  test.each([...documents])('%s', async (id, text) => {
    const document = parse(text)
    let withErrors = 0
    for (let round = 0; round < rounds; round += 1) {
      const draw = drawing(seed + round)
      const variableValues = madeVariables(schema, document, draw)
      const contextValue = { seed: seed + round, wrong: WRONG[round % 3] } as Round
      const plain = await execute({ schema, document, contextValue, variableValues })
      const compiled = await executor.run(id, contextValue, variableValues)
      expect(compiled?.data, `seed ${seed + round}`).toEqual(plain.data)
      expect(pathsWithData(compiled), `seed ${seed + round}`).toEqual(pathsWithData(plain))
      withErrors += plain.errors ? 1 : 0
    }
    expect(withErrors, `seed ${seed}`).toBeLessThan(rounds)
    errorsInAll += withErrors
  })

  // A small document may meet no wrong value in the few rounds of a sample; all of them together do.
  test('errors were among them', () => expect(errorsInAll, `seed ${seed}`).toBeGreaterThan(documents.size))
})

describe('compiled documents take variables as graphql-js does', () => {
  const executor = createExecutor(schema, documents)

  test.each([...documents])('%s', async (id, text) => {
    const document = parse(text)
    const forms = variableForms(schema, document)
    let refused = 0
    for (const variableValues of forms) {
      const run = async (how: (context: Round) => Promise<ExecutionResult> | null) => {
        const passed: unknown[] = []
        const result = await how({ seed: 1, wrong: 0, passed } as unknown as Round)
        const errors = result?.errors?.map((error) => showError(error, '').extensions.code) ?? []
        return { data: result?.data ?? null, errors: errors.slice(0, 1), passed }
      }
      const plain = await run(async (contextValue) => execute({ schema, document, contextValue, variableValues }))
      const compiled = await run((context) => executor.run(id, context, variableValues))
      expect(compiled, JSON.stringify(variableValues)).toEqual(plain)
      refused += plain.errors.length
    }
    expect(forms.length).toBeGreaterThan(5)
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(forms.length)
  })
})

type Result = { readonly data?: unknown; readonly errors?: readonly { readonly path?: Path | undefined }[] } | null
type Path = readonly (string | number)[]

/**
 * Where errors are, as far up as there is data. Where a value that must not be null is missing, the whole object becomes
 * null; below it compiled code goes on and finds more errors, while graphql-js stops. So only the place is compared.
 */
function pathsWithData(result: Result): readonly string[] {
  const all = (result?.errors ?? []).map(({ path = [] }) => JSON.stringify(placeOf(result?.data, path)))
  return [...new Set(all)].sort()
}

/** The path as far as there is data: its last part is what is null. */
function placeOf(data: unknown, path: Path): Path {
  let value = data
  for (const [at, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, at)
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return path
}
