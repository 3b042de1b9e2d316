import type { Read } from '#server/db/types.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byStrength, type Strength } from '#server/domain/network/measures.ts'
import type { Network } from '#server/domain/network/network.ts'
import { factOf } from '#server/domain/network/rows.ts'
import { standingOf } from '#server/domain/network/standing.ts'
import { strengthOf, strongestFirst } from '#server/domain/network/strength.ts'
import { isPartOfTie } from '#server/domain/states/facts.ts'
import { luceneTexts, type SearchTerms } from '#server/domain/things/searchTerms.ts'
import { type HitRow, type HitStanding, type MetRow, namesToMeet, searchHit } from '#server/features/explore/found.ts'
import { bestKind, bestMatch, type Match } from '#server/features/explore/matchName.ts'
import { matchKindValues } from '#server/generated/kinds.ts'
import type { MatchKind, SearchResult } from '#server/generated/resolvers.ts'

type Named = { readonly match: MatchKind; readonly row: MetRow; readonly strength: Strength }
type Asked = {
  readonly terms: SearchTerms
  readonly asOf: string
  readonly pageSize: number
  readonly known: KnownFacts
}

/** Of what one text meets in the index so many of the strongest are looked at. */
const MOST_MET = 200
const MOST_LED_TO = 200

/**
 * Ranks what was found by how its names meet the text; a raw score plays no part. Of all that the index found the
 * database sends ids, of the strongest of them names, and of the hits of the page alone what they show.
 */
export async function searchResult(read: Read, { terms, asOf, pageSize, known }: Asked): Promise<SearchResult> {
  const network = known.network(asOf)
  const strength = (id: string) => strengthOf(id, known, network)
  const named = (await met()).flatMap(namedOf).sort(byRank)
  const belonging = belongingTo(named.filter(leads).map(({ row }) => row.id))
  // What belongs to something is on the page only if all that was named is.
  const left = Math.max(0, pageSize - named.length)
  const page = [...named.map(({ row }) => ({ id: row.id, by: null })), ...nearestOf(belonging, left)].slice(0, pageSize)
  const rows = await hitsOf(page.map(({ id }) => id))
  return {
    asOf,
    hits: page.flatMap(({ id, by }) => {
      const [row, match] = [rows.get(id), matchOf(rows.get(by ?? id))]
      const shown = by === null ? match : match && { ...match, match: 'belongs' as const }
      return row && shown ? [searchHit(row, shown, standingIn(row, known, network))] : []
    }),
    more: Math.max(0, named.length + belonging.length - pageSize),
  }

  async function met(): Promise<readonly MetRow[]> {
    const found = await read<{ readonly ids: readonly string[] }>('explore/search-entities', {
      texts: luceneTexts(terms),
    })
    const ids = found.flatMap((text) => strongestFirst(text.ids, known, network).slice(0, MOST_MET))
    return ids.length === 0 ? [] : read<MetRow>('explore/forms-of', { ids: [...new Set(ids)] })
  }

  function namedOf(row: MetRow): readonly Named[] {
    const match = bestKind(row.forms, terms)
    return match ? [{ match, row, strength: strength(row.id) }] : []
  }

  /** What belongs to these countries, regions, subjects and items, each to what it is nearest to, the first of them first. */
  function belongingTo(ids: readonly string[]): readonly Belonging[] {
    const found = new Map<string, Belonging>()
    for (const by of ids)
      for (const [id, nearness] of known.topics.leadsOf(by, asOf)) {
        const [best, shelf] = [found.get(id), shelfOf(id, known)]
        if (shelf !== null && (!best || nearness < best.nearness)) found.set(id, { id, by, nearness, shelf })
      }
    for (const { row } of named) found.delete(row.id)
    return [...found.values()]
  }

  function nearestOf(belonging: readonly Belonging[], count: number): readonly Belonging[] {
    if (count === 0) return []
    return belonging
      .map((one) => ({ ...one, strength: strength(one.id) }))
      .sort(
        (a, b) =>
          a.nearness - b.nearness || a.shelf - b.shelf || byStrength(a.strength, b.strength) || (a.id < b.id ? -1 : 1),
      )
      .slice(0, count)
  }

  async function hitsOf(ids: readonly string[]): Promise<ReadonlyMap<string, HitRow>> {
    if (ids.length === 0) return new Map()
    const found = await read<{ readonly hit: HitRow }>('explore/hits-of', { ids })
    return new Map(found.map(({ hit }) => [hit.id, hit]))
  }

  function matchOf(row: HitRow | undefined): Match | null {
    return row ? bestMatch(namesToMeet(row), terms) : null
  }
}

/** By class, then shelf, then tie order, then id. */
function byRank(a: Named, b: Named): number {
  return (
    matchKindValues.indexOf(a.match) - matchKindValues.indexOf(b.match) ||
    a.row.shelf - b.row.shelf ||
    byStrength(a.strength, b.strength) ||
    (a.row.id < b.row.id ? -1 : 1)
  )
}

/** Something that belongs to what was named, and what of that it is nearest to. */
type Belonging = { readonly id: string; readonly by: string; readonly nearness: number; readonly shelf: number }

/** As `shelf.cypher`, of what may belong to something; null: it is no hit. Agreements have no names. */
function shelfOf(id: string, known: KnownFacts): number | null {
  if (known.ends.has(id)) return 1
  return known.byId.get(id)?.labels.includes('Activity') ? 2 : null
}

function standingIn({ id, isPartner }: HitRow, known: KnownFacts, network: Network): HitStanding {
  const { asOf } = network.moment
  const end = known.ends.get(id)
  const activity = known.byId.get(id)
  const isOnRecord = activity !== undefined && isPartOfTie(factOf(activity, 'named'), asOf)
  const far = isOnRecord ? [...activity.units, ...activity.organizations] : known.topics.leadsOf(id, asOf).keys()
  const drawn = new Set([...far].filter((one) => known.ends.has(one)))
  return {
    partnershipState: isPartner && end ? standingOf(end, network).state : null,
    ties: network.tiesAt.get(id)?.length ?? 0,
    leadsTo: strongestFirst(drawn, known, network).slice(0, MOST_LED_TO),
  }
}

/** Items of the strategy lead to nearly everything: only where their whole name is asked. */
function leads({ row, match }: Named): boolean {
  if (match === 'whole_name') return row.labels.some((label) => LEADERS.has(label))
  return match === 'start_of_name' && row.labels.some((label) => PLACES_AND_SUBJECTS.has(label))
}

const PLACES_AND_SUBJECTS: ReadonlySet<string> = new Set(['Country', 'Region', 'Theme'])
const LEADERS: ReadonlySet<string> = new Set([...PLACES_AND_SUBJECTS, 'StrategyItem'])
