import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql'
import type { Context } from '#server/graphql/context.ts'
import type { Executor, Variables } from '#server/graphql/executor.ts'

type Parts = {
  readonly schema: GraphQLSchema
  readonly executor: Executor
  readonly documents: ReadonlyMap<string, string>
  /** Its `read` is patient: no deadline of a request counts here. */
  readonly context: Context
}

/** At once: one is planned by the database while another is read by us. */
const atOnce = 2

/**
 * Asks each trusted document once, with the least it can be asked with. A new database plans a question before it first
 * answers it, for longer than an answer may take; and what is cut off while it is planned is planned anew the next time,
 * so that without this the first picture might never come. What the answers say is nobody's concern.
 */
export async function warmUp({ schema, executor, documents, context }: Parts): Promise<void> {
  const open = [...documents]
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [id, text] = next
      await executor.run(id, context, leastVariables(schema, parse(text), context.today))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** A value for each variable that must have one. */
function leastVariables(schema: GraphQLSchema, document: DocumentNode, today: string): Variables {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const values = (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType
    return isNonNullType(declared) ? [[variable.name.value, least(declared.ofType, today)]] : []
  })
  return Object.fromEntries(values) as Variables
}

function least(type: GraphQLInputType, today: string): unknown {
  if (isListType(type)) return []
  if (isInputObjectType(type)) return {}
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isNonNullType(type)) return least(type.ofType, today)
  if (type.name === 'Int' || type.name === 'Float') return 1
  if (type.name === 'Boolean') return false
  return type.name === 'Date' ? today : 'home'
}
