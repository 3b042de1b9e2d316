import { labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import type { Match } from '#server/features/explore/matchName.ts'
import type { Place, SearchHit, Sector } from '#server/generated/resolvers.ts'

/** Something whose names met the text in the index: what decides whether, and before what, it is a hit. */
export type MetRow = {
  readonly id: string
  readonly labels: readonly string[]
  /** Its names as they are compared. */
  readonly forms: readonly string[]
  readonly shelf: number
}

/** A thing as a list of hits shows it. */
export type HitRow = NameRow & {
  readonly id: string
  readonly labels: readonly string[]
  readonly sector: Sector | null
  readonly place: Place | null
  readonly countryCode: string | null
  readonly city: string | null
  readonly reading: string | null
  readonly synonymsEn: readonly string[] | null
  readonly synonymsJa: readonly string[] | null
  readonly countryNames: NameRow | null
  readonly isPartner: boolean
}

/** What the network says of a hit. */
export type HitStanding = Pick<SearchHit, 'partnershipState' | 'ties' | 'leadsTo'>

/** In the order in which they are tried. */
export function namesToMeet(row: HitRow): readonly string[] {
  const single = [row.nameEn, row.nameJa, row.nameNative, row.shortNameEn, row.shortNameJa, row.reading]
  const lists = [row.aliases, row.synonymsEn, row.synonymsJa].flatMap((list) => list ?? [])
  return [...single.filter((name) => name !== null && name !== undefined), ...lists]
}

export function searchHit(row: HitRow, { match, matched }: Match, standing: HitStanding): SearchHit {
  return {
    id: row.id,
    label: labelOf(row.labels),
    names: namesOf(row),
    matched,
    match,
    sector: row.sector,
    place: row.place,
    countryCode: row.countryCode,
    countryNames: row.countryNames && namesOf(row.countryNames),
    city: row.city,
    isPartner: row.isPartner,
    ...standing,
  }
}
