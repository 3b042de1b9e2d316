import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { LinkType } from '#server/domain/things/kinds.ts'

/** Who is at the other end, by type of link. Built once for a world. */
export type Ends = {
  readonly from: (id: EntityId, type: LinkType) => readonly EntityId[]
  readonly to: (id: EntityId, type: LinkType) => readonly EntityId[]
}

export function endsOf(links: readonly StatedLink[]): Ends {
  const [outgoing, incoming] = [new Map<string, EntityId[]>(), new Map<string, EntityId[]>()]
  for (const link of links) {
    push(outgoing, `${link.from}|${link.type}`, link.to)
    push(incoming, `${link.to}|${link.type}`, link.from)
  }
  return {
    from: (id, type) => outgoing.get(`${id}|${type}`) ?? [],
    to: (id, type) => incoming.get(`${id}|${type}`) ?? [],
  }
}

function push(map: Map<string, EntityId[]>, key: string, id: EntityId): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [id])
  else list.push(id)
}
