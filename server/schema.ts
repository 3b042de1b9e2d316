import type { GraphQLSchema } from 'graphql'
import { exploreResolvers } from '#server/features/explore/explore.resolvers.ts'
import { partnersResolvers } from '#server/features/partners/partners.resolvers.ts'
import { strategyResolvers } from '#server/features/strategy/strategy.resolvers.ts'
import { attachResolvers, type RootResolvers } from '#server/graphql/attachResolvers.ts'
import { byCurrentIds } from '#server/graphql/currentIds.ts'
import { ruleGaps } from '#server/graphql/rules.ts'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'

/** Every slice with fields in the schema. A new slice is a line here, its SDL file and its resolvers. */
const slices: Readonly<Record<string, RootResolvers>> = {
  explore: exploreResolvers,
  partners: partnersResolvers,
  strategy: strategyResolvers,
}

/** The schema that is served. Throws, and so stops the start, where a slice, a resolver or a rule is missing. */
export function createSchema(all: Readonly<Record<string, RootResolvers>> = slices): GraphQLSchema {
  const forgotten = slicesOnDisk().filter((name) => !Object.hasOwn(all, name))
  if (forgotten.length > 0) throw new Error(`Not in the list of slices in server/schema.ts: ${forgotten.join(', ')}`)
  const schema = readSchema(Object.keys(all))
  attachResolvers(schema, byCurrentIds(Object.assign({}, ...Object.values(all)) as RootResolvers))
  const gaps = ruleGaps(schema)
  if (gaps.length > 0) throw new Error(`graphql/rules.ts: ${gaps.join('; ')}`)
  return schema
}
