import { graphNode, type Network, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type FactRow, factOf, type NameRow } from '#server/domain/network/rows.ts'
import { byNodeOrder } from '#server/domain/network/topicProfile.ts'
import { isCurrent } from '#server/domain/states/facts.ts'
import type { GraphNode } from '#server/generated/resolvers.ts'

/** A thing as search finds it: with its names, and without what no hit shows. */
export type FoundRow = Pick<
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

/** What was found, looked up by id. */
export type Found = {
  readonly row: SearchRow
  readonly network: Network
  readonly rows: ReadonlyMap<string, FoundRow>
  readonly facts: ReadonlyMap<string, FactRow>
}

export const foundIn = (row: SearchRow, asOf: string): Found => ({
  row,
  network: networkOf(row.facts, asOf, 'named'),
  rows: new Map(row.nodes.map((node) => [node.id, node])),
  facts: new Map(row.facts.map((fact) => [fact.id, fact])),
})

const NOT_ASKED = {
  lat: null,
  lon: null,
  officialOrder: null,
  countsWith: null,
  activeFrom: null,
  activeTo: null,
  leadUnits: [],
  strategic: false,
} as const

/** Its counts, by which it is ordered; an activity counts itself. */
export function countedNode(row: FoundRow, { network, facts }: Found): GraphNode {
  const node = graphNode({ ...NOT_ASKED, ...row }, network, new Set())
  const fact = facts.get(row.id)
  if (!fact?.labels.includes('Activity')) return node
  return { ...node, recentActivities: isCurrent(factOf(fact, 'named'), network.moment) ? 1 : 0 }
}

/** Something that a country, region, subject or item leads to; 0 is nearest. */
export type LedTo = { readonly id: string; readonly nearness: number }

/** Things that say themselves what they are about come first, then ends of their facts, then the facts. */
export function ledToBy(leader: string, { row, rows, facts }: Found): readonly LedTo[] {
  return row.leads
    .filter((lead) => lead.by === leader)
    .flatMap(({ id, rule }) => {
      const fact = facts.get(id)
      if (fact)
        return [{ id, nearness: saysSo(rule) ? 0 : 2 }, ...endsOf(fact).map((end) => ({ id: end, nearness: 1 }))]
      // A fact that is not on record on this day leads nowhere.
      return rows.get(id)?.labels.includes('Activity') === false ? [{ id, nearness: rule === 'title' ? 1 : 0 }] : []
    })
}

const SAYING_RULES: ReadonlySet<string | null> = new Set(['fields', 'topics', 'call'])
const saysSo = (rule: string | null): boolean => SAYING_RULES.has(rule)

const MOST_LED_TO = 200

/** Partners and units that it leads to, by tie order: what "show on the canvas" brings. */
export function leadsTo(row: FoundRow, found: Found): readonly string[] {
  if (row.labels.includes('Department') || row.labels.includes('Organization')) return []
  const fact = found.facts.get(row.id)
  const ids = new Set(fact ? endsOf(fact) : ledToBy(row.id, found).map(({ id }) => id))
  const rows = [...ids].flatMap((id) => found.rows.get(id) ?? []).filter(isDrawn)
  const nodes = rows.map((one) => countedNode(one, found)).sort(byNodeOrder)
  return nodes.slice(0, MOST_LED_TO).map((node) => node.id)
}

const isDrawn = (row: FoundRow): boolean => row.isPartner || row.labels.includes('Department')

const endsOf = (fact: FactRow): readonly string[] => [...fact.units, ...fact.organizations]
