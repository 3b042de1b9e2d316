import { graphNode, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type CardRow, type FactRow, plainCard } from '#server/domain/network/rows.ts'
import type { EntityCard } from '#server/generated/resolvers.ts'

/** Whatever has an id, with the facts at its end where it is a unit or an organization. */
export type EntityRow = { readonly facts: readonly FactRow[]; readonly entity: NodeRow & CardRow }

export function entityCard({ entity, facts }: EntityRow, asOf: string): EntityCard {
  const { labels } = entity
  const isDrawn =
    labels.includes('Department') || (labels.includes('Organization') && !labels.includes('HomeUniversity'))
  const shown = new Set([entity.id])
  return { ...plainCard(entity), node: isDrawn ? graphNode(entity, networkOf(facts, asOf, 'named'), shown) : null }
}
