import type { Network, NodeRow } from '#server/domain/network/network.ts'
import { graphNode } from '#server/domain/network/network.ts'
import { type CardRow, plainCard } from '#server/domain/network/rows.ts'
import type { EntityCard } from '#server/generated/resolvers.ts'

/** Whatever has an id; a unit or an organization as it is drawn, too. */
export function entityCard(entity: NodeRow & CardRow, network: Network): EntityCard {
  const { labels } = entity
  const isDrawn =
    labels.includes('Department') || (labels.includes('Organization') && !labels.includes('HomeUniversity'))
  return { ...plainCard(entity), node: isDrawn ? graphNode(entity, network, new Set([entity.id])) : null }
}
