import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { LinkType } from '#server/domain/things/kinds.ts'
import { asLongAsTheyAre, listUnder } from '#server/domain/things/listUnder.ts'

/** Who is at the other end, by type of link. Built once for a world. */
export type Ends = {
  readonly from: (id: EntityId, type: LinkType) => readonly EntityId[]
  readonly to: (id: EntityId, type: LinkType) => readonly EntityId[]
}

export function endsOf(links: readonly StatedLink[]): Ends {
  const [outgoing, incoming] = [new Map<LinkType, OtherEnds>(), new Map<LinkType, OtherEnds>()]
  for (const { type, from, to } of links) {
    listUnder(endsOfType(outgoing, type), from).push(to)
    listUnder(endsOfType(incoming, type), to).push(from)
  }
  for (const ends of [...outgoing.values(), ...incoming.values()]) asLongAsTheyAre(ends)
  return {
    from: (id, type) => outgoing.get(type)?.get(id) ?? [],
    to: (id, type) => incoming.get(type)?.get(id) ?? [],
  }
}

/** A map for each type: with keys made of id and type, the keys would take more memory than what they lead to. */
type OtherEnds = Map<EntityId, EntityId[]>

function endsOfType(ends: Map<LinkType, OtherEnds>, type: LinkType): OtherEnds {
  const known = ends.get(type) ?? new Map()
  ends.set(type, known)
  return known
}
