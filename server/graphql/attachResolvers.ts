import type { GraphQLSchema } from 'graphql'
import type { Query } from '#server/generated/resolvers.ts'
import type { Context } from '#server/graphql/context.ts'

/** Each resolver checks its own arguments against the generated types; in one table they have no type in common. */
export type RootResolver = (root: unknown, ask: never, context: Context) => unknown
export type RootResolvers = Readonly<Record<string, RootResolver>>

/** Resolvers of a slice: each answers what the SDL says of its field. */
export type FieldResolvers = {
  readonly [Name in keyof Query]?: (...asked: Parameters<RootResolver>) => Promise<Query[Name]>
}

/** Gives each root field its resolver. A field without one, or one without a field, stops the server. */
export function attachResolvers(schema: GraphQLSchema, resolvers: RootResolvers): void {
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  const lost = Object.keys(resolvers).filter((name) => !fields[name])
  if (lost.length > 0) throw new Error(`No field in the SDL for the resolver of ${lost.join(', ')}`)
  for (const [name, field] of Object.entries(fields)) {
    const resolver = resolvers[name]
    if (!resolver) throw new Error(`The field ${name} has no resolver`)
    field.resolve = (root: unknown, ask, context: Context) => resolver(root, ask as never, context)
  }
}
