import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byStrength, strengthIn } from '#server/domain/network/measures.ts'
import { countsOf, graphLinks, graphNode, type Network } from '#server/domain/network/network.ts'
import { labelOf, type UnitScope } from '#server/domain/network/rows.ts'
import type { Fact } from '#server/domain/states/facts.ts'
import { HOME } from '#server/domain/things/ids.ts'
import type { SliceOf } from '#server/features/explore/slice.ts'
import type { EntityLabel, GraphSlice, LeftOut } from '#server/generated/resolvers.ts'
import { NotFound } from '#server/graphql/errors.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'

type Expansion = SliceOf & {
  readonly present: readonly string[]
  readonly pageSize: number
  readonly scope: UnitScope
}

/** The next neighbours that come, strongest first, and all ties between them, the nodes themselves and what is drawn. */
export async function expandedSlice(asked: Expansion): Promise<GraphSlice> {
  const { read, known, network, ids, present, pageSize } = asked
  const { asOf, window } = network.moment
  const ranked = neighboursOf(asked)
  const page = ranked.slice(0, pageSize)
  const rows = await nodesOf({ read, known }, [...page, ...ids], asOf)
  const isThere = new Set([...rows.map(({ id }) => id), HOME])
  if (!ids.some((id) => isThere.has(id))) throw new NotFound(ids[0] ?? '')
  const nodes = rows.filter(({ id }) => page.includes(id))
  const shown = new Set([...nodes.map(({ id }) => id), ...present, ...ids])
  const fresh = new Set([...nodes.map(({ id }) => id), ...ids])
  return {
    asOf,
    recentSince: window.first,
    dataVersion: known.dataVersion,
    nodes: nodes.map((node) => graphNode(node, network, shown)),
    links: graphLinks(network, shown).filter((link) => fresh.has(link.from) || fresh.has(link.to)),
    leftOut: countLabels(ranked.slice(pageSize), known),
    gone: [],
    unavailable: [],
  }
}

/** What is tied to these and not drawn yet: of all of them together the strongest first. */
function neighboursOf({ known, network, ids, present, scope }: Expansion): readonly string[] {
  const drawn = new Set([HOME, ...present, ...ids])
  const met = new Map<string, Set<Fact>>()
  for (const id of ids) {
    const isUnit = id === HOME || known.ends.get(id)?.labels.includes('Department') === true
    for (const fact of factsAt(id, network, known, scope))
      for (const far of isUnit ? fact.organizations : fact.units) {
        if (drawn.has(far) || !known.ends.has(far)) continue
        const facts = met.get(far)
        if (facts) facts.add(fact)
        else met.set(far, new Set([fact]))
      }
  }
  return [...met]
    .map(([id, facts]) => ({ id, strength: strengthIn(countsOf([...facts], network.moment)) }))
    .sort((one, other) => byStrength(one.strength, other.strength) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
}

/** A unit that counts with another one is not drawn where units are counted so; its own facts are still its own. */
function factsAt(id: string, network: Network, known: KnownFacts, scope: UnitScope): readonly Fact[] {
  const top = scope === 'top' ? known.ends.get(id)?.countsWith : null
  if (!top) return network.factsAt.get(id) ?? []
  return (network.factsAt.get(top) ?? []).filter((fact) => known.byId.get(fact.id)?.units.includes(id))
}

function countLabels(ids: readonly string[], known: KnownFacts): readonly LeftOut[] {
  const counts = new Map<EntityLabel, number>()
  for (const id of ids) {
    const label = labelOf(known.ends.get(id)?.labels ?? [])
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}
