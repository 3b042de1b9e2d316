/** Resolvers that answer any schema with made values: here the edge is the subject, not the store. */
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { RootResolvers } from '#server/graphql/attachResolvers.ts'

/** Draws a number from 0 up to, and not with, 1. */
export type Draw = () => number

export type Odds = {
  /** Of null where null is allowed. */
  readonly nulls: number
  /** Of a value that the type does not allow: null, a wrong leaf, or a getter that throws. */
  readonly wrong: number
}

/** The same numbers for the same seed. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function madeValue(type: GraphQLOutputType, draw: Draw, odds: Odds): unknown {
  if (draw() < odds.wrong) return draw() < 0.5 ? null : new Error('a made failure')
  if (!isNonNullType(type) && draw() < odds.nulls) return null
  const bare = getNullableType(type)
  if (isListType(bare)) {
    return Array.from({ length: Math.floor(draw() * 4) }, () => madeValue(bare.ofType as GraphQLOutputType, draw, odds))
  }
  if (isEnumType(bare)) {
    const names = bare.getValues().map(({ name }) => name)
    return draw() < odds.wrong ? 'no_such_value' : names[Math.floor(draw() * names.length)]
  }
  if (isLeafType(bare)) return leaf(bare.name, draw)
  if (!isObjectType(bare)) throw new Error(`no value for ${String(type)}`)
  return Object.fromEntries(Object.values(bare.getFields()).map((one) => [one.name, madeValue(one.type, draw, odds)]))
}

function leaf(name: string, draw: Draw): unknown {
  const number = Math.floor(draw() * 100)
  if (name === 'Int') return number
  if (name === 'Float') return number / 8
  if (name === 'Boolean') return number < 50
  if (name === 'Date') return `20${String(10 + (number % 80))}-03-31`
  if (name === 'PartialDate') return number < 50 ? `FY20${String(10 + number)}` : `20${String(number)}-06`
  return `${name} ${number} é 東北 "'\\\u2028`
}

/** One resolver for each root field of these slices, each call counted. */
export function stubResolvers(schema: GraphQLSchema, called: (field: string) => void): RootResolvers {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  const odds = { nulls: 0.3, wrong: 0 }
  return Object.fromEntries(
    fields.map(({ name, type }) => [
      name,
      async () => {
        called(name)
        return madeValue(type, drawing(1), odds)
      },
    ]),
  )
}
