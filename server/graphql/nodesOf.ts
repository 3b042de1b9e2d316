import type { Read } from '#server/db/types.ts'
import { isStrategicOn, type KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { NodeRow } from '#server/domain/network/network.ts'

/** Where nodes come from: units and partners are known, the others are read. */
type From = { readonly read: Read; readonly known: KnownFacts }

/** Nodes by id as they are drawn, in the order of the ids; each once. */
export async function nodesOf(
  { read, known }: From,
  ids: readonly string[],
  asOf: string,
): Promise<readonly NodeRow[]> {
  const distinct = [...new Set(ids)]
  const unknown = distinct.filter((id) => !known.ends.has(id))
  const rows =
    unknown.length === 0 ? [] : await read<{ readonly node: NodeRow }>('explore/nodes-of', { ids: unknown, asOf })
  const byId = new Map(rows.map(({ node }) => [node.id, node]))
  return distinct.flatMap((id): readonly NodeRow[] => {
    const end = known.ends.get(id)
    const row = end ? { ...end, strategic: isStrategicOn(end, asOf) } : byId.get(id)
    return row ? [row] : []
  })
}
