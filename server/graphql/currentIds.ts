import type { Read } from '#server/db/types.ts'
import type { RootResolver, RootResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { NotFound } from '#server/graphql/errors.ts'

/** Arguments that name one thing each. */
const NAMING = ['id', 'from', 'to', 'departmentId', 'organizationId'] as const

type CurrentRow = { readonly id: string; readonly formerIds: readonly string[] }
type Ask = Readonly<Record<string, unknown>>

/**
 * Links outlive the ids in them: what is not found is asked for once more by the id under which it goes since it was
 * found to be one with another.
 */
export function byCurrentIds(resolvers: RootResolvers): RootResolvers {
  return Object.fromEntries(Object.entries(resolvers).map(([name, resolver]) => [name, following(resolver)]))
}

function following(resolver: RootResolver): RootResolver {
  return async (root: unknown, ask: never, context: Context) => {
    try {
      return await resolver(root, ask, context)
    } catch (problem) {
      const now = problem instanceof NotFound ? await withCurrentIds(ask, context.read) : null
      if (now === null) throw problem
      return resolver(root, now as never, context)
    }
  }
}

/** The question with ids of today; null where none of its ids is one of before. */
async function withCurrentIds(ask: Ask, read: Read): Promise<Ask | null> {
  const named = NAMING.flatMap((name) => (typeof ask[name] === 'string' ? [[name, ask[name]] as const] : []))
  if (named.length === 0) return null
  const text = named.map(([, id]) => `"${id.replace(/[\\"]/g, '\\$&')}"`).join(' OR ')
  const rows = await read<CurrentRow>('platform/current-ids', { text })
  const changed = named.flatMap(([name, id]) => {
    const row = rows.find(({ formerIds }) => formerIds.includes(id))
    return row === undefined ? [] : [[name, row.id] as const]
  })
  return changed.length === 0 ? null : { ...ask, ...Object.fromEntries(changed) }
}
