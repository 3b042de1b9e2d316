import { filterParameters, filtersFacts, scopeOf } from '#server/domain/network/factFilter.ts'
import { existsAt, type KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byOfficialOrder, type KnownEnd } from '#server/domain/network/knownRows.ts'
import { graphLinks, graphNode, type Network, type NodeRow } from '#server/domain/network/network.ts'
import { strongestFirst } from '#server/domain/network/strength.ts'
import type { FactFilter, FilteredOut, GraphSlice } from '#server/generated/resolvers.ts'

export type Asked = { readonly asOf: string; readonly filter?: FactFilter | null }

/** The whole picture of a day under a fact filter: who is in it, whatever of it an answer holds. */
export type Picture = {
  readonly network: Network
  /** The same without a filter but for how units are counted. */
  readonly whole: Network
  /** All partners, strongest first whatever the filter: the order in which an answer in parts brings them. */
  readonly partnerIds: readonly string[]
  /** Partners and units by id, of the day. */
  readonly partners: readonly KnownEnd[]
  readonly existing: readonly KnownEnd[]
  readonly unitIds: readonly string[]
  /** Who is drawn under the filter, and who without it. */
  readonly drawn: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Nodes and ties of an answer, and what the filter takes away from it. */
export type Piece = Pick<GraphSlice, 'nodes' | 'links'> & { readonly filteredOut: FilteredOut }

export function pictureOf(known: KnownFacts, { asOf, filter }: Asked): Picture {
  const scope = scopeOf(filter)
  const isFiltered = filtersFacts(filterParameters(filter))
  const network = known.network(asOf, filter)
  const whole = isFiltered ? known.network(asOf, { unit: scope }) : network
  const ends = [...known.ends.values()].sort(byOfficialOrder)
  const partners = ends.filter(({ labels }) => labels.includes('Partner'))
  const existing = ends.filter((end) => end.labels.includes('Department') && existsAt(end, asOf))
  const units = existing.filter((unit) => scope === 'named' || unit.countsWith === null)
  const isDrawn = ({ id }: KnownEnd) => network.tiesAt.has(id)
  return {
    ...{ network, whole, partners, existing },
    unitIds: units.map(({ id }) => id),
    partnerIds: keptOrder(whole, () =>
      strongestFirst(
        partners.map(({ id }) => id),
        known,
        whole,
      ),
    ),
    // Partners with a tie under the filter, and units but for those from which it takes every tie.
    drawn: idsOf([
      ...partners.filter((one) => !isFiltered || isDrawn(one)),
      ...units.filter((one) => !isFiltered || isDrawn(one) || !whole.tiesAt.has(one.id)),
    ]),
    all: idsOf([...partners, ...units]),
  }
}

/** Each part of an overview asks for the order of all partners: it is found once for a network. */
const orders = new WeakMap<Network, readonly string[]>()

function keptOrder(network: Network, find: () => readonly string[]): readonly string[] {
  const order = orders.get(network) ?? find()
  orders.set(network, order)
  return order
}

/** The next partners in their order that make, with all their ties, at most so many things, and at least one; by id. */
export function partnersFrom({ partnerIds, whole }: Picture, offset: number, most: number): readonly string[] {
  let things = 0
  const end = partnerIds.findIndex((id, index) => {
    if (index < offset) return false
    things += 1 + (whole.tiesAt.get(id)?.length ?? 0)
    return things > most && index > offset
  })
  return partnerIds.slice(offset, end < 0 ? undefined : end).toSorted()
}

/** Nodes of these ids with the ties that lead to them; a tie belongs to the answer that has its partner. */
export function pieceOf(picture: Picture, rows: readonly NodeRow[]): Piece {
  const { network, whole, drawn, all } = picture
  const here = new Set(rows.map(({ id }) => id))
  const links = graphLinks(network, drawn, here)
  const kept = new Set(links.map(({ id }) => id))
  return {
    nodes: rows.filter(({ id }) => drawn.has(id)).map((row) => graphNode(row, network, drawn)),
    links,
    filteredOut: {
      nodes: rows.filter(({ id }) => !drawn.has(id)).map((row) => graphNode(row, whole, all)),
      links: network === whole ? [] : graphLinks(whole, all, here).filter(({ id }) => !kept.has(id)),
    },
  }
}

const idsOf = (ends: readonly KnownEnd[]): ReadonlySet<string> => new Set(ends.map(({ id }) => id))
