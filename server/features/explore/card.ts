import { graphNode, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type FactRow, labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import type { EntityCard } from '#server/generated/resolvers.ts'

/** Whatever has an id, with its country and, for a unit or organization, the facts at its end. */
export type CardRow = NameRow & {
  readonly id: string
  readonly labels: readonly string[]
  readonly countryCode: string | null
  readonly regionId: string | null
  readonly countryNames?: NameRow | null
}

export type EntityRow = { readonly facts: readonly FactRow[]; readonly entity: NodeRow & CardRow }

export function entityCard({ entity, facts }: EntityRow, asOf: string): EntityCard {
  const { labels } = entity
  const isDrawn =
    labels.includes('Department') || (labels.includes('Organization') && !labels.includes('HomeUniversity'))
  const shown = new Set([entity.id])
  return { ...plainCard(entity), node: isDrawn ? graphNode(entity, networkOf(facts, asOf, 'named'), shown) : null }
}

export const plainCard = (row: CardRow): EntityCard => ({
  id: row.id,
  label: labelOf(row.labels),
  names: namesOf(row),
  countryCode: row.countryCode,
  countryNames: row.countryNames ? namesOf(row.countryNames) : null,
  regionId: row.regionId,
  node: null,
})
