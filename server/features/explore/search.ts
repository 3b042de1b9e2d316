import { activityState } from '#server/domain/activityState.ts'
import { graphNode, type Network, type NodeRow, networkOf } from '#server/domain/network.ts'
import { type FactRow, factOf, labelOf, type NameRow, namesOf } from '#server/domain/rows.ts'
import { bestMatch, MATCH_ORDER, type Match } from '#server/features/explore/matchName.ts'
import type { SearchQuestion } from '#server/features/explore/searchQuestion.ts'
import type { GraphNode, MatchKind, SearchHit, SearchResult } from '#server/generated/resolvers.ts'

type FoundRow = Pick<
  NodeRow,
  keyof NameRow | 'id' | 'labels' | 'sector' | 'place' | 'countryCode' | 'regionId' | 'city' | 'kind' | 'answers'
> & {
  readonly reading: string | null
  readonly synonymsEn: readonly string[] | null
  readonly synonymsJa: readonly string[] | null
  readonly isPartner: boolean
  readonly countryNames: NameRow | null
}

export type SearchRow = {
  /** Ids of what the index found. */
  readonly met: readonly string[]
  /** What each of them leads to, and by which rule: things themselves, agreements and activities. */
  readonly leads: readonly { readonly by: string; readonly id: string; readonly rule: string | null }[]
  /** Everything met or led to, with the ends of facts. */
  readonly nodes: readonly FoundRow[]
  readonly facts: readonly FactRow[]
}

type Hit = Match & { readonly row: FoundRow; readonly node: GraphNode; readonly nearness: number }

const MOST_LED_TO = 200

/** Ranks what was found by how its names meet the question; a raw score plays no part. */
export function searchResult(row: SearchRow, question: SearchQuestion, asOf: string, pageSize: number): SearchResult {
  const found = new Finding(row, asOf)
  const named = row.met.flatMap((id) => found.hit(id, question)).sort(byRank)
  const taken = new Set(named.map((hit) => hit.row.id))
  const belonging = found.belonging(named).filter((hit) => !taken.has(hit.row.id))
  const all = [...named, ...belonging.sort(byRank)]
  return {
    asOf,
    hits: all.slice(0, pageSize).map((hit) => searchHit(hit, found)),
    more: Math.max(0, all.length - pageSize),
  }
}

/** Home first, then partners, units, places and subjects, then activities; the background last. Then tie order, then id. */
function byRank(a: Hit, b: Hit): number {
  return (
    MATCH_ORDER.indexOf(a.match) - MATCH_ORDER.indexOf(b.match) ||
    a.nearness - b.nearness ||
    standing(a.row) - standing(b.row) ||
    byNodeOrder(a.node, b.node)
  )
}

function standing(row: FoundRow): number {
  if (row.labels.includes('HomeUniversity')) return 0
  if (row.labels.includes('Organization') && !row.isPartner) return 3
  return row.labels.includes('Activity') || row.labels.includes('Agreement') ? 2 : 1
}

function byNodeOrder(a: GraphNode, b: GraphNode): number {
  return (
    b.agreementsInForce - a.agreementsInForce ||
    b.recentActivities - a.recentActivities ||
    (b.lastSeen ?? 0) - (a.lastSeen ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** What no hit shows. */
const notAsked = {
  lat: null,
  lon: null,
  officialOrder: null,
  countsWith: null,
  activeFrom: null,
  activeTo: null,
  leadUnits: [],
  strategic: false,
} as const

/** What was found, looked up by id; nodes are counted once. */
class Finding {
  readonly #row: SearchRow
  readonly #network: Network
  readonly #rows: ReadonlyMap<string, FoundRow>
  readonly #facts: ReadonlyMap<string, FactRow>
  readonly #nodes = new Map<string, GraphNode>()

  constructor(row: SearchRow, asOf: string) {
    this.#row = row
    this.#network = networkOf(row.facts, asOf, 'named')
    this.#rows = new Map(row.nodes.map((node) => [node.id, node]))
    this.#facts = new Map(row.facts.map((fact) => [fact.id, fact]))
  }

  hit(id: string, question: SearchQuestion): Hit[] {
    const row = this.#rows.get(id)
    const match = row && bestMatch(namesToMeet(row), question)
    return row && match ? [{ ...match, row, node: this.node(row), nearness: 0 }] : []
  }

  /** What belongs to the countries, regions, subjects and items whose name begins with the question. */
  belonging(named: readonly Hit[]): Hit[] {
    const leaders = named.filter(({ match, row }) => leads(row, match))
    const hits = new Map<string, Hit>()
    for (const { row: leader, matched } of leaders) {
      for (const { id, nearness } of this.#ledTo(leader.id)) {
        const row = this.#rows.get(id)
        if (!row || row.labels.includes('Agreement')) continue
        const other = hits.get(id)
        if (other && other.nearness <= nearness) continue
        hits.set(id, { match: 'belongs', matched, row, node: this.node(row), nearness })
      }
    }
    return [...hits.values()]
  }

  /** Partners and units that it leads to, by tie order: what "show on the canvas" brings. */
  leadsTo(row: FoundRow): readonly string[] {
    if (row.labels.includes('Department') || row.labels.includes('Organization')) return []
    const fact = this.#facts.get(row.id)
    const ids = new Set(fact ? endsOf(fact) : this.#ledTo(row.id).map(({ id }) => id))
    const rows = [...ids].flatMap((id) => this.#rows.get(id) ?? []).filter(isDrawn)
    const nodes = rows.map((one) => this.node(one)).sort(byNodeOrder)
    return nodes.slice(0, MOST_LED_TO).map((node) => node.id)
  }

  node(row: FoundRow): GraphNode {
    const known = this.#nodes.get(row.id)
    if (known) return known
    const node = { ...graphNode({ ...notAsked, ...row }, this.#network, new Set()), ...this.#ownCounts(row) }
    this.#nodes.set(row.id, node)
    return node
  }

  /** Things that say themselves what they are about come first, then ends of their facts, then the facts. */
  #ledTo(leader: string): readonly { readonly id: string; readonly nearness: number }[] {
    return this.#row.leads
      .filter((lead) => lead.by === leader)
      .flatMap(({ id, rule }) => {
        const fact = this.#facts.get(id)
        const isFact = fact ?? this.#rows.get(id)?.labels.some((label) => label === 'Agreement' || label === 'Activity')
        if (!isFact) return [{ id, nearness: rule === 'title' ? 1 : 0 }]
        if (!fact) return []
        return [{ id, nearness: saysSo(rule) ? 0 : 2 }, ...endsOf(fact).map((end) => ({ id: end, nearness: 1 }))]
      })
  }

  /** An activity is ordered by itself: recent or not, and when it was last seen. */
  #ownCounts(row: FoundRow): Partial<GraphNode> {
    const fact = this.#facts.get(row.id)
    if (!fact?.labels.includes('Activity')) return {}
    const { asOf, window } = this.#network.moment
    const isRecent = activityState(factOf(fact, 'named').days, asOf, window) === 'recent'
    return { recentActivities: isRecent ? 1 : 0 }
  }
}

const endsOf = (fact: FactRow): readonly string[] => [...fact.units.map((unit) => unit.id), ...fact.organizations]

const SAYING_RULES: ReadonlySet<string | null> = new Set(['fields', 'topics', 'call'])
const saysSo = (rule: string | null): boolean => SAYING_RULES.has(rule)

/** Items of the strategy lead to nearly everything: only where their whole name is asked. */
function leads(row: FoundRow, match: MatchKind): boolean {
  if (match === 'whole_name') return row.labels.some((label) => LEADERS.has(label))
  return match === 'start_of_name' && row.labels.some((label) => PLACES_AND_SUBJECTS.has(label))
}

const PLACES_AND_SUBJECTS: ReadonlySet<string> = new Set(['Country', 'Region', 'Theme'])
const LEADERS: ReadonlySet<string> = new Set([...PLACES_AND_SUBJECTS, 'StrategyItem'])
const isDrawn = (row: FoundRow): boolean => row.isPartner || row.labels.includes('Department')

function namesToMeet(row: FoundRow): readonly string[] {
  const single = [row.nameEn, row.nameJa, row.nameNative, row.shortNameEn, row.shortNameJa, row.reading]
  const lists = [row.aliases, row.synonymsEn, row.synonymsJa].flatMap((list) => list ?? [])
  return [...single.filter((name) => name !== null && name !== undefined), ...lists]
}

function searchHit({ row, node, match, matched }: Hit, found: Finding): SearchHit {
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
    leadsTo: found.leadsTo(row),
  }
}
