import type { Read } from '#server/db/types.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { graphLinks, graphNode, type Network } from '#server/domain/network/network.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { GraphSlice } from '#server/generated/resolvers.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'

/** What a slice is made of: what is asked for, and the network at its moment. */
export type SliceOf = {
  readonly read: Read
  readonly known: KnownFacts
  readonly network: Network
  readonly ids: readonly string[]
}

/** The nodes asked for that have a tie on this date under this filter, with all ties between them. */
export async function sameSlice({ read, known, network, ids }: SliceOf): Promise<GraphSlice> {
  const { asOf, window } = network.moment
  const asked = [...new Set(ids)]
  const rows = (await nodesOf({ read, known }, asked, asOf)).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const nodes = rows.filter(({ id }) => network.tiesAt.has(id))
  const shown = new Set(nodes.map(({ id }) => id))
  const there = new Set([...rows.map(({ id }) => id), HOME, UNIT_NOT_STATED])
  return {
    asOf,
    recentSince: window.first,
    dataVersion: known.dataVersion,
    nodes: nodes.map((node) => graphNode(node, network, shown)),
    links: graphLinks(network, shown),
    leftOut: [],
    gone: asked.filter((id) => !shown.has(id) && id !== HOME && id !== UNIT_NOT_STATED),
    unavailable: asked.filter((id) => !there.has(id)),
  }
}
