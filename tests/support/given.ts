import { writeRows } from '#server/db/run.ts'
import type { Clearance } from '#server/db/types.ts'
import { exploreResolvers } from '#server/features/explore/explore.resolvers.ts'
import type { InTransaction } from '#server/features/imports/writeStored.ts'
import { partnersResolvers } from '#server/features/partners/partners.resolvers.ts'
import { strategyResolvers } from '#server/features/strategy/strategy.resolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { byCurrentIds } from '#server/graphql/currentIds.ts'
import { contextOf } from '#tests/support/contextOf.ts'
import { readAs, worlds } from '#tests/support/database.ts'
import type { Thing } from '#tests/support/world.ts'
import { writeWorld } from '#tests/support/writeWorld.ts'

const inTransaction: InTransaction = (what, work) =>
  writeRows(worlds().jobs, { clearance: 3, requestId: 'given' }, { what, milliseconds: 60_000 }, work)

/** Makes the world of these things, and of the places every world stands in, by the product's own import. */
export async function given(...things: readonly Thing[]): Promise<void> {
  await writeWorld(things, inTransaction)
}

type Field<Resolver> = Resolver extends (root: never, ask: infer Ask, context: never) => infer Answer
  ? (ask: Ask) => Answer
  : never

const resolvers = { ...exploreResolvers, ...partnersResolvers, ...strategyResolvers }

/** Every question of the API, asked by its resolver as a reader of this clearance. */
export type Asked = { readonly [Name in keyof typeof resolvers]: Field<(typeof resolvers)[Name]> }

const CLEARANCES = { public: 0, members: 1, internal: 2, restricted: 3 } as const satisfies Record<string, Clearance>

export function reader(clearance: keyof typeof CLEARANCES): Asked {
  const context = contextOf(readAs(CLEARANCES[clearance]))
  const fields = Object.entries(byCurrentIds(resolvers)).map(([name, resolver]) => [
    name,
    (ask: never) => (resolver as (root: unknown, ask: never, context: Context) => unknown)(null, ask, context),
  ])
  return Object.fromEntries(fields) as Asked
}
