import type { UnitScope } from '#server/domain/rows.ts'
import type { FactFilter } from '#server/generated/resolvers.ts'

/** The fact filter as parameters of a question; null: any. */
export type FilterParameters = {
  readonly agreementKinds: readonly string[] | null
  readonly activityKinds: readonly string[] | null
  readonly strategyItems: readonly string[] | null
  readonly themes: readonly string[] | null
}

type Asked = FactFilter | null | undefined

export const filterParameters = (filter: Asked): FilterParameters => ({
  agreementKinds: filter?.agreementKinds ?? null,
  activityKinds: filter?.activityKinds ?? null,
  strategyItems: filter?.strategyItems ?? null,
  themes: filter?.themes ?? null,
})

export const scopeOf = (filter: Asked): UnitScope => filter?.unit ?? 'named'
