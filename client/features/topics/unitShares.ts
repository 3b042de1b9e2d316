import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { countsOf, type FactCounts, factsOfUnit, type PageScope } from '#client/shared/page/pageScope.ts'

type Unit = TopicProfileFragment['units'][number]

/** What one of our units, the whole university or "unit not stated" has of the facts of a page. */
export type UnitShare = Unit & FactCounts & { readonly partners: number }

/** Of what the switches leave. Units that only work on the subject stay; those whose facts are all left out do not. */
export function unitSharesOf(units: readonly Unit[], { partners, facts, leftOut }: PageScope): readonly UnitShare[] {
  const here = new Set(partners.map(({ id }) => id))
  return units.flatMap((unit) => {
    const own = factsOfUnit(facts, unit.id)
    const isEnd = unit.id === HOME || unit.id === UNIT_NOT_STATED
    if (own.length === 0 && (isEnd || (leftOut.length > 0 && !unit.isAbout))) return []
    const partnersOf = new Set(own.flatMap((fact) => fact.organizationIds.filter((id) => here.has(id))))
    return [{ ...unit, ...countsOf(own), partners: partnersOf.size }]
  })
}
