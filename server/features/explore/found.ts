import { answerOf, momentOf } from '#server/domain/network/network.ts'
import { labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { stateWithAnswers } from '#server/domain/states/partnershipState.ts'
import type { Match } from '#server/features/explore/matchName.ts'
import type { PartnershipState, Place, SearchHit, Sector } from '#server/generated/resolvers.ts'

/** Something whose names met the text in the index: what decides whether, and before what, it is a hit. */
export type MetRow = {
  readonly id: string
  readonly labels: readonly string[]
  /** Its names as they are compared. */
  readonly forms: readonly string[]
  readonly shelf: number
  readonly inForce: number
  readonly recent: number
  readonly lastYear: number
}

/** What belongs to what was named, best first, by the ids of both. */
export type BelongingRow = {
  readonly total: number
  readonly first: readonly { readonly id: string; readonly by: string }[]
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
  /** As its facts say; of a partner alone it is one. */
  readonly state: PartnershipState
  readonly answers: readonly string[]
  readonly ties: number
  readonly leadsTo: readonly string[]
}

/** In the order in which they are tried. */
export function namesToMeet(row: HitRow): readonly string[] {
  const single = [row.nameEn, row.nameJa, row.nameNative, row.shortNameEn, row.shortNameJa, row.reading]
  const lists = [row.aliases, row.synonymsEn, row.synonymsJa].flatMap((list) => list ?? [])
  return [...single.filter((name) => name !== null && name !== undefined), ...lists]
}

export function searchHit(row: HitRow, { match, matched }: Match, asOf: string): SearchHit {
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
    partnershipState: row.isPartner ? stateWithAnswers(row.state, row.answers.map(answerOf), momentOf(asOf)) : null,
    ties: row.ties,
    leadsTo: row.leadsTo,
  }
}
