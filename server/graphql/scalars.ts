import { GraphQLScalarType, type GraphQLSchema, Kind, type ValueNode } from 'graphql'
import { isDay } from '#server/domain/time/days.ts'
import { parsePartialDate } from '#server/domain/time/partialDate.ts'
import { BadInput } from '#server/graphql/errors.ts'

/** The text that each scalar of ours allows. Years are bounded, so that rules can count back and forth from any day. */
const admits: Readonly<Record<string, (text: string) => boolean>> = {
  Date: (text) => isDay(text) && text > '1000' && text < '9900',
  PartialDate: (text) => parsePartialDate(text) !== null,
}

export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, isRight] of Object.entries(admits)) {
    const type = schema.getType(name)
    if (!(type instanceof GraphQLScalarType)) throw new Error(`The SDL has no scalar ${name}`)
    const check = (value: unknown): string => {
      if (typeof value === 'string' && isRight(value)) return value
      throw new BadInput(null, name)
    }
    type.parseValue = check
    type.parseLiteral = (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null)
    // A wrong text in a result is a mistake of the server, not of the caller.
    type.serialize = (value) => {
      if (typeof value === 'string' && isRight(value)) return value
      throw new TypeError(`not a ${name}`)
    }
  }
}
