import type { Read } from '#server/db/types.ts'
import { luceneTexts, type SearchTerms } from '#server/domain/things/searchTerms.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import { type BelongingRow, type HitRow, type MetRow, namesToMeet, searchHit } from '#server/features/explore/found.ts'
import { bestKind, bestMatch, type Match } from '#server/features/explore/matchName.ts'
import { matchKindValues } from '#server/generated/kinds.ts'
import type { MatchKind, SearchResult } from '#server/generated/resolvers.ts'
import { theRow } from '#server/graphql/errors.ts'

type Named = { readonly match: MatchKind; readonly row: MetRow }
type Asked = { readonly terms: SearchTerms; readonly asOf: string; readonly pageSize: number }

/**
 * Ranks what was found by how its names meet the text; a raw score plays no part. Of all that was found the database
 * sends what ranks it, and of the hits of the page alone what they show.
 */
export async function searchResult(read: Read, { terms, asOf, pageSize }: Asked): Promise<SearchResult> {
  const moment = { asOf, recentSince: recencyWindow(asOf).first }
  const met = await read<MetRow>('explore/search-entities', { texts: luceneTexts(terms), ...moment })
  const named = met.flatMap((row) => namedOf(row, terms)).sort(byRank)
  const { total, first } = await belongingTo(named)
  // What belongs to something is on the page only if all that was named is.
  const page = [...named.map(({ row }) => ({ id: row.id, by: null })), ...first].slice(0, pageSize)
  const rows = await hitsOf(page.map(({ id }) => id))
  return {
    asOf,
    hits: page.flatMap(({ id, by }) => {
      const [row, match] = [rows.get(id), matchOf(rows.get(by ?? id))]
      return row && match ? [searchHit(row, by === null ? match : { ...match, match: 'belongs' }, asOf)] : []
    }),
    more: Math.max(0, named.length + total - pageSize),
  }

  /** What belongs to the countries, regions, subjects and items whose name begins with the terms, each once. */
  async function belongingTo(hits: readonly Named[]): Promise<BelongingRow> {
    const ids = hits.filter(leads).map(({ row }) => row.id)
    if (ids.length === 0) return { total: 0, first: [] }
    const asked = { ids, except: hits.map(({ row }) => row.id), most: Math.max(0, pageSize - hits.length), ...moment }
    return theRow(await read<BelongingRow>('explore/belonging-to', asked), 'belonging')
  }

  async function hitsOf(ids: readonly string[]): Promise<ReadonlyMap<string, HitRow>> {
    if (ids.length === 0) return new Map()
    const found = await read<{ readonly hit: HitRow }>('explore/hits-of', { ids, ...moment })
    return new Map(found.map(({ hit }) => [hit.id, hit]))
  }

  function matchOf(row: HitRow | undefined): Match | null {
    return row ? bestMatch(namesToMeet(row), terms) : null
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

/** By class, then shelf, then tie order, then id. */
function byRank(a: Named, b: Named): number {
  return (
    matchKindValues.indexOf(a.match) - matchKindValues.indexOf(b.match) ||
    a.row.shelf - b.row.shelf ||
    b.row.inForce - a.row.inForce ||
    b.row.recent - a.row.recent ||
    b.row.lastYear - a.row.lastYear ||
    (a.row.id < b.row.id ? -1 : 1)
  )
}
