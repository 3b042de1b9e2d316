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

/**
 * Every form a document's variables can take, one changed at a time: absent, null, given in each way that its type
 * admits, and given wrongly. Beside that, everything absent, null and given at once.
 */
export function variableForms(schema: GraphQLSchema, document: DocumentNode): readonly Variables[] {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const declared = (operation?.variableDefinitions ?? []).map(
    ({ variable, type }) =>
      [
        variable.name.value,
        typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType,
      ] as const,
  )
  return fieldForms(declared)
}

/** For an absent value: the key is left out. */
const absent = Symbol('absent')

function fieldForms(fields: readonly (readonly [string, GraphQLInputType])[]): readonly Variables[] {
  const entries = fields.map(([name, type]) => [name, type, forms(type)] as const)
  const build = (pick: (name: string, type: GraphQLInputType, all: readonly unknown[]) => unknown) =>
    Object.fromEntries(entries.map((one) => [one[0], pick(...one)]).filter(([, value]) => value !== absent))
  const least = (_name: string, type: GraphQLInputType, all: readonly unknown[]) =>
    isNonNullType(type) ? all[0] : absent
  const changed = entries.flatMap(([name, , all]) =>
    [absent, null, ...all].map((form) => build((one, type, its) => (one === name ? form : least(one, type, its)))),
  )
  return [build(least), build(() => null), build((_name, _type, all) => all[0]), ...changed]
}

/** What may be given for a type, a right value first; wrong ones last. */
function forms(type: GraphQLInputType): readonly unknown[] {
  const bare = getNullableType(type)
  if (isListType(bare)) {
    const [first, ...others] = forms(bare.ofType)
    return [[first], [], first, [first, first], [null], ...others.map((one) => [one])]
  }
  if (isInputObjectType(bare)) {
    const [, , all, ...others] = fieldForms(Object.values(bare.getFields()).map((one) => [one.name, one.type]))
    return [all, {}, ...others, { unknownField: 1 }, 'text']
  }
  if (isEnumType(bare)) return [...bare.getValues().map(({ name }) => name), 'no_such_value', 1]
  if (bare.name === 'Int') return [1, 0, -1, 2 ** 31, 0.5, '1']
  if (bare.name === 'Boolean') return [true, false, 'true', 1]
  if (bare.name === 'Date') return ['2026-03-31', '2026-02-30', '', 20_260_331]
  return ['some text 東北', '', 5, true, {}]
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
