import type { Read } from '#server/db/types.ts'
import type { NodeRow } from '#server/domain/network/network.ts'

/** Nodes by id as they are drawn, in the order of the ids; each once. */
export async function nodesOf(read: Read, ids: readonly string[], asOf: string): Promise<readonly NodeRow[]> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const rows = await read<{ readonly node: NodeRow }>('explore/nodes-of', { ids: distinct, asOf })
  const byId = new Map(rows.map(({ node }) => [node.id, node]))
  return distinct.flatMap((id) => byId.get(id) ?? [])
}
