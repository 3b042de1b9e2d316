import { labelOf, namesOf } from '#server/domain/network/rows.ts'
import { byNodeOrder } from '#server/domain/network/topicProfile.ts'
import type { SearchTerms } from '#server/domain/things/searchTerms.ts'
import {
  countedNode,
  type Found,
  type FoundRow,
  foundIn,
  leadsTo,
  ledToBy,
  type SearchRow,
} from '#server/features/explore/found.ts'
import { bestMatch, type Match } from '#server/features/explore/matchName.ts'
import { matchKindValues } from '#server/generated/kinds.ts'
import type { GraphNode, MatchKind, SearchHit, SearchResult } from '#server/generated/resolvers.ts'

type Hit = Match & { readonly row: FoundRow; readonly node: GraphNode; readonly nearness: number }

/** Ranks what was found by how its names meet the text; a raw score plays no part. */
export function searchResult(row: SearchRow, terms: SearchTerms, asOf: string, pageSize: number): SearchResult {
  const found = foundIn(row, asOf)
  const named = row.met.flatMap((id) => hitOf(id, terms, found)).sort(byRank)
  const ids = new Set(named.map((hit) => hit.row.id))
  const belonging = belongingTo(named, found).filter((hit) => !ids.has(hit.row.id))
  const all = [...named, ...belonging.sort(byRank)]
  return {
    asOf,
    hits: all.slice(0, pageSize).map((hit) => searchHit(hit, found)),
    more: Math.max(0, all.length - pageSize),
  }
}

function hitOf(id: string, terms: SearchTerms, found: Found): readonly Hit[] {
  const row = found.rows.get(id)
  const match = row && bestMatch(namesToMeet(row), terms)
  return row && match ? [{ ...match, row, node: countedNode(row, found), nearness: 0 }] : []
}

function namesToMeet(row: FoundRow): readonly string[] {
  const single = [row.nameEn, row.nameJa, row.nameNative, row.shortNameEn, row.shortNameJa, row.reading]
  const lists = [row.aliases, row.synonymsEn, row.synonymsJa].flatMap((list) => list ?? [])
  return [...single.filter((name) => name !== null && name !== undefined), ...lists]
}

/** What belongs to the countries, regions, subjects and items whose name begins with the terms, each once. */
function belongingTo(named: readonly Hit[], found: Found): readonly Hit[] {
  const hits = new Map<string, Hit>()
  for (const { row: leader, matched } of named.filter(({ match, row }) => leads(row, match))) {
    for (const { id, nearness } of ledToBy(leader.id, found)) {
      const row = found.rows.get(id)
      if (!row || (hits.get(id)?.nearness ?? nearness + 1) <= nearness) continue
      const node = hits.get(id)?.node ?? countedNode(row, found)
      hits.set(id, { match: 'belongs', matched, row, node, nearness })
    }
  }
  return [...hits.values()]
}

/** Items of the strategy lead to nearly everything: only where their whole name is asked. */
function leads(row: FoundRow, match: MatchKind): boolean {
  if (match === 'whole_name') return row.labels.some((label) => LEADERS.has(label))
  return match === 'start_of_name' && row.labels.some((label) => PLACES_AND_SUBJECTS.has(label))
}

const PLACES_AND_SUBJECTS: ReadonlySet<string> = new Set(['Country', 'Region', 'Theme'])
const LEADERS: ReadonlySet<string> = new Set([...PLACES_AND_SUBJECTS, 'StrategyItem'])

/** By class; then home, all that is drawn or leads there, activities, the background; then tie order, then id. */
function byRank(a: Hit, b: Hit): number {
  return (
    matchKindValues.indexOf(a.match) - matchKindValues.indexOf(b.match) ||
    a.nearness - b.nearness ||
    placeOf(a.row) - placeOf(b.row) ||
    byNodeOrder(a.node, b.node)
  )
}

function placeOf(row: FoundRow): number {
  if (row.labels.includes('HomeUniversity')) return 0
  if (row.labels.includes('Organization') && !row.isPartner) return 3
  return row.labels.includes('Activity') ? 2 : 1
}

function searchHit({ row, node, match, matched }: Hit, found: Found): SearchHit {
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
    partnershipState: row.isPartner ? node.partnershipState : null,
    ties: node.ties,
    leadsTo: leadsTo(row, found),
  }
}
