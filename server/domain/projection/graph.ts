import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { LinkType } from '#server/domain/things/kinds.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'

/** Who is at the other end, by type of link. Built once for a world. */
export type Ends = {
  readonly from: (id: EntityId, type: LinkType) => readonly EntityId[]
  readonly to: (id: EntityId, type: LinkType) => readonly EntityId[]
}

export function endsOf(links: readonly StatedLink[]): Ends {
  const [outgoing, incoming] = [new Map<string, EntityId[]>(), new Map<string, EntityId[]>()]
  for (const link of links) {
    listUnder(outgoing, `${link.from}|${link.type}`).push(link.to)
    listUnder(incoming, `${link.to}|${link.type}`).push(link.from)
  }
  return {
    from: (id, type) => outgoing.get(`${id}|${type}`) ?? [],
    to: (id, type) => incoming.get(`${id}|${type}`) ?? [],
  }
}
