import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
} from 'graphql'
import type { Variables } from '#server/graphql/executor.ts'
import type { Draw } from '#tests/contract/edge/stubResolvers.ts'

/** Values that the variables of a document admit; what may be left out is left out half the time. */
export function madeVariables(schema: GraphQLSchema, document: DocumentNode, draw: Draw): Variables {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const made = (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType
    return isNonNullType(declared) || draw() < 0.5 ? [[variable.name.value, input(declared, draw)]] : []
  })
  return Object.fromEntries(made) as Variables
}

function input(type: GraphQLInputType, draw: Draw): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return Array.from({ length: Math.floor(draw() * 3) }, () => input(bare.ofType, draw))
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter((one) => isNonNullType(one.type) || draw() < 0.5)
    return Object.fromEntries(fields.map((one) => [one.name, input(one.type, draw)]))
  }
  if (bare.name === 'Int') return Math.floor(draw() * 20)
  if (bare.name === 'Boolean') return draw() < 0.5
  return bare.name === 'Date' ? '2026-03-31' : 'some text 東北'
}
