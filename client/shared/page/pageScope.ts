import type { FactEvidenceFragment, GraphNodeFragment, UnknownKey } from '#client/generated/graphql.ts'
import { unknownKeyValues } from '#client/generated/kinds.ts'
import { UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { isInPlace } from '#client/view/place.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

type Fact = FactEvidenceFragment
type Page = { readonly partners: readonly GraphNodeFragment[]; readonly facts: readonly Fact[] }

/** What a page is about under the switches of the header: its headline and each of its tables count this. */
export type PageScope = Page & {
  /** Partners that a switch leaves out. */
  readonly leftOut: readonly GraphNodeFragment[]
}

export type Switches = { readonly place: PlaceSwitch; readonly strategicOnly: boolean }

/**
 * Partners that the switches leave, and the agreements and activities with at least one of them. What names no partner
 * is nowhere: it counts where nothing is left out.
 */
export function scopeOf({ partners, facts }: Page, { place, strategicOnly }: Switches): PageScope {
  const isMeant = (node: GraphNodeFragment) => isInPlace(node.place, place) && (!strategicOnly || node.strategic)
  if (place === 'both' && !strategicOnly) return { partners, facts, leftOut: [] }
  const meant = partners.filter(isMeant)
  const ids = new Set(meant.map(({ id }) => id))
  return {
    partners: meant,
    facts: facts.filter((fact) => fact.organizationIds.some((id) => ids.has(id))),
    leftOut: partners.filter((node) => !isMeant(node)),
  }
}

/** How many agreements and activities stand in several rows: where rows add up to more than the headline, by these. */
export function sharedBy(ends: readonly (readonly string[])[]): number {
  return ends.filter((ids) => ids.length > 1).length
}

/** How many stand in no row. */
export function inNone(ends: readonly (readonly string[])[]): number {
  return ends.filter((ids) => ids.length === 0).length
}

/** What one of our units, the whole university or "unit not stated" holds or runs. */
export function factsOfUnit(facts: readonly Fact[], id: string): readonly Fact[] {
  return facts.filter(({ departmentIds: ids }) => (id === UNIT_NOT_STATED ? ids.length === 0 : ids.includes(id)))
}

export type FactCounts = {
  readonly agreements: number
  readonly agreementsInForce: number
  readonly activities: number
  readonly recentActivities: number
  readonly lastSeen: number | null
}

export function countsOf(facts: readonly Fact[]): FactCounts {
  const agreements = facts.filter(({ label }) => label === 'Agreement')
  const activities = facts.filter(({ label }) => label === 'Activity')
  const years = facts.flatMap(({ lastSeen }) => lastSeen ?? [])
  return {
    agreements: agreements.length,
    agreementsInForce: agreements.filter(({ isCurrent }) => isCurrent).length,
    activities: activities.length,
    recentActivities: activities.filter(({ isCurrent }) => isCurrent).length,
    lastSeen: years.length === 0 ? null : Math.max(...years),
  }
}

type UnknownOfFacts = { readonly key: UnknownKey; readonly unknown: number; readonly total: number }

/** What nobody has stated of these agreements and activities, of those of which it is asked. */
export function unknownsOf(facts: readonly Fact[]): readonly UnknownOfFacts[] {
  const all = unknownKeyValues.map((key) => {
    const unknown = facts.filter((fact) => fact.unknown.includes(key)).length
    return { key, unknown, total: unknown + facts.filter(({ known }) => known.includes(key)).length }
  })
  return all.filter(({ total }) => total > 0)
}
