import { createHash } from 'node:crypto'
import { type ExecutionResult, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '#server/graphql/context.ts'

/** Runs trusted documents as compiled code. graphql-js runs free text. */
export type Executor = {
  /** Null: not a trusted document. `id` is the sha256 of the text. */
  readonly run: (id: string, context: Context, variables: Variables) => Promise<ExecutionResult> | null
}

export type Variables = Readonly<Record<string, unknown>>

/**
 * Compiles each document once, when it is asked for first (some 15 ms): all of them at start took half a second, and
 * those of the release before are hardly asked. That each fits the schema is tested, not found out at start.
 */
export function createExecutor(schema: GraphQLSchema, documents: ReadonlyMap<string, string>): Executor {
  const compiled = new Map<string, CompiledQuery>()
  return {
    run: (id, context, variables) => {
      const text = documents.get(id)
      if (text === undefined) return null
      const query = compiled.get(id) ?? compile(schema, id, text)
      compiled.set(id, query)
      return Promise.resolve(query.query(undefined, context, variables))
    },
  }
}

function compile(schema: GraphQLSchema, id: string, text: string): CompiledQuery {
  if (createHash('sha256').update(text).digest('hex') !== id) throw new Error(`documents.json: ${id} has another text`)
  const document = parse(text)
  const problems = validate(schema, document, specifiedRules)
  if (problems.length > 0) throw new Error(`documents.json: ${id} does not fit the schema: ${problems[0]?.message}`)
  const query = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true })
  if (!isCompiledQuery(query))
    throw new Error(`documents.json: ${id} cannot be compiled: ${query.errors?.[0]?.message}`)
  return query
}
