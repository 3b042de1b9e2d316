import { GraphQLScalarType, type GraphQLSchema, Kind, type ValueNode } from 'graphql'
import { isAskedDay, isDay } from '#server/domain/time/days.ts'
import { parsePartialDate } from '#server/domain/time/partialDate.ts'
import { BadInput } from '#server/graphql/errors.ts'

type Test = (text: string) => boolean

const isPartialDate: Test = (text) => parsePartialDate(text) !== null

/** The text that each scalar of ours allows: what may be asked, and what may be in a result. */
const admits: Readonly<Record<string, { readonly asked: Test; readonly result: Test }>> = {
  Date: { asked: isAskedDay, result: isDay },
  PartialDate: { asked: isPartialDate, result: isPartialDate },
}

export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, { asked, result }] of Object.entries(admits)) {
    const type = schema.getType(name)
    if (!(type instanceof GraphQLScalarType)) throw new Error(`The SDL has no scalar ${name}`)
    const check = (value: unknown): string => {
      if (typeof value === 'string' && asked(value)) return value
      throw new BadInput(null, name)
    }
    type.parseValue = check
    type.parseLiteral = (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null)
    // A wrong text in a result is a mistake of the server, not of the caller.
    type.serialize = (value) => {
      if (typeof value === 'string' && result(value)) return value
      throw new TypeError(`not a ${name}`)
    }
  }
}
