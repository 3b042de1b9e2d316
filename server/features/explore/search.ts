import type { Read } from '#server/db/types.ts'
import { byStrength, type KnownFacts, strengthOf, strongestFirst } from '#server/domain/network/knownFacts.ts'
import { type Network, standingOf } from '#server/domain/network/network.ts'
import { factOf } from '#server/domain/network/rows.ts'
import { isPartOfTie } from '#server/domain/states/facts.ts'
import { luceneTexts, type SearchTerms } from '#server/domain/things/searchTerms.ts'
import {
  type BelongingRow,
  type HitRow,
  type HitStanding,
  type MetRow,
  namesToMeet,
  searchHit,
} from '#server/features/explore/found.ts'
import { bestKind, bestMatch, type Match } from '#server/features/explore/matchName.ts'
import { matchKindValues } from '#server/generated/kinds.ts'
import type { MatchKind, SearchResult } from '#server/generated/resolvers.ts'

type Named = { readonly match: MatchKind; readonly row: MetRow }
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
  const named = (await met()).flatMap((row) => namedOf(row, terms)).sort(byRank)
  const belonging = await belongingTo(named)
  // What belongs to something is on the page only if all that was named is.
  const page = [...named.map(({ row }) => ({ id: row.id, by: null })), ...belonging].slice(0, pageSize)
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

  /** What belongs to the countries, regions, subjects and items whose name begins with the terms: the nearest first. */
  async function belongingTo(hits: readonly Named[]): Promise<readonly BelongingRow[]> {
    const ids = hits.filter(leads).map(({ row }) => row.id)
    if (ids.length === 0) return []
    const rows = await read<BelongingRow>('explore/belonging-to', { ids, except: hits.map(({ row }) => row.id), asOf })
    return rows.toSorted(
      (a, b) =>
        a.nearness - b.nearness ||
        a.shelf - b.shelf ||
        byStrength(strength(a.id), strength(b.id)) ||
        (a.id < b.id ? -1 : 1),
    )
  }

  async function hitsOf(ids: readonly string[]): Promise<ReadonlyMap<string, HitRow>> {
    if (ids.length === 0) return new Map()
    const found = await read<{ readonly hit: HitRow }>('explore/hits-of', { ids, asOf })
    return new Map(found.map(({ hit }) => [hit.id, hit]))
  }

  function matchOf(row: HitRow | undefined): Match | null {
    return row ? bestMatch(namesToMeet(row), terms) : null
  }

  /** By class, then shelf, then tie order, then id. */
  function byRank(a: Named, b: Named): number {
    return (
      matchKindValues.indexOf(a.match) - matchKindValues.indexOf(b.match) ||
      a.row.shelf - b.row.shelf ||
      byStrength(strength(a.row.id), strength(b.row.id)) ||
      (a.row.id < b.row.id ? -1 : 1)
    )
  }
}

function standingIn({ id, isPartner, leads: own }: HitRow, known: KnownFacts, network: Network): HitStanding {
  const end = known.ends.get(id)
  const activity = known.byId.get(id)
  const isOnRecord = activity !== undefined && isPartOfTie(factOf(activity, 'named'), network.moment.asOf)
  const far = isOnRecord ? [...own, ...activity.units, ...activity.organizations] : own
  const drawn = new Set(far.filter((one) => known.ends.has(one)))
  return {
    partnershipState: isPartner && end ? standingOf(end, network).state : null,
    ties: network.tiesAt.get(id)?.length ?? 0,
    leadsTo: strongestFirst(drawn, known, network).slice(0, MOST_LED_TO),
  }
}

function namedOf(row: MetRow, terms: SearchTerms): readonly Named[] {
  const match = bestKind(row.forms, terms)
  return match ? [{ match, row }] : []
}

/** Items of the strategy lead to nearly everything: only where their whole name is asked. */
function leads({ row, match }: Named): boolean {
  if (match === 'whole_name') return row.labels.some((label) => LEADERS.has(label))
  return match === 'start_of_name' && row.labels.some((label) => PLACES_AND_SUBJECTS.has(label))
}

const PLACES_AND_SUBJECTS: ReadonlySet<string> = new Set(['Country', 'Region', 'Theme'])
const LEADERS: ReadonlySet<string> = new Set([...PLACES_AND_SUBJECTS, 'StrategyItem'])
