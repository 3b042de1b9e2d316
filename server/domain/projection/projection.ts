import { type GraphAt, graphAt, type NodeAt } from '#server/domain/projection/graphAt.ts'
import type { Properties } from '#server/domain/projection/values.ts'
import { worldAt } from '#server/domain/projection/world.ts'
import { canonicalJson, type Json } from '#server/domain/records/canonicalJson.ts'
import { linkKey } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import { LEVELS, type Level, type Merge, type StatementRecord } from '#server/domain/records/records.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import type { EntityId, RecordId } from '#server/domain/things/ids.ts'
import type { LinkType } from '#server/domain/things/kinds.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { shelfMark } from '#server/domain/things/searchMarks.ts'

/** The clearances at which something is visible, both included. */
export type Seen = { readonly seenFrom: Level; readonly seenTo: Level }

export type ProjectedNode = Seen & {
  readonly id: EntityId
  readonly labels: readonly string[]
  /** With `searchText0` to `searchText3`, one for each clearance that sees the node. */
  readonly properties: Properties
  /** Hash of what is shown: a re-projection without change makes no conflict. */
  readonly version: string
  /** Hash of its outgoing links and its records: whether they must be written again. */
  readonly linksVersion: string
  readonly links: readonly ProjectedLink[]
  readonly describedBy: readonly DescribedBy[]
}

export type ProjectedLink = Seen & {
  readonly type: LinkType
  readonly from: EntityId
  readonly fromSeen: Level
  readonly to: EntityId
  readonly toSeen: Level
  readonly properties: Properties
}

export type DescribedBy = Seen & { readonly record: RecordId }

/** What is projected, made part by part: a whole of it at once would need as much memory again as what it is made of. */
export type Projection = {
  /** In code-point order. */
  readonly ids: readonly EntityId[]
  /** The nodes of these ids with their links, in order of id and clearance. */
  readonly nodesOf: (ids: readonly EntityId[]) => readonly ProjectedNode[]
  /** The links and records of one of these nodes again, so that nobody has to keep those of all. */
  readonly linkedOf: (node: Pick<ProjectedNode, 'id' | 'seenFrom'>) => Linked
}

export type Linked = Pick<ProjectedNode, 'links' | 'describedBy'>

/** All nodes with their links, in order of id and clearance: a pure function of live records and decisions. */
export function project(records: readonly StatementRecord[], merges: readonly Merge[]): readonly ProjectedNode[] {
  const { ids, nodesOf } = projectionOf(records, merges)
  return nodesOf(ids)
}

/** The same in parts. */
export function projectionOf(records: readonly StatementRecord[], merges: readonly Merge[]): Projection {
  const graphs = graphsOf(records, merges)
  const ids = [...new Set([...new Set(graphs)].flatMap((graph) => graph.ids))].sort()
  const seenOf = seenIn(graphs)
  return {
    ids,
    nodesOf: (some) =>
      some.flatMap((id) => {
        const links = linksFrom(id, graphs, seenOf)
        return variantsOf(id, graphs).map((variant) => finish(variant, links))
      }),
    linkedOf: ({ id, seenFrom }) => {
      const seen = seenOf(id).find((one) => one.seenFrom === seenFrom)
      if (seen === undefined) throw new Error(`${id} is not seen from ${seenFrom}`)
      return linkedOf(seen, linksFrom(id, graphs, seenOf), graphs[seenFrom]?.recordsOf(id) ?? [])
    },
  }
}

function linkedOf(
  { seenFrom, seenTo }: Seen,
  ofAllVariants: readonly ProjectedLink[],
  records: readonly StatementRecord[],
): Linked {
  const links = ofAllVariants.filter((link) => link.fromSeen === seenFrom)
  const describedBy = records
    .map((record) => ({ record: record.id, seenFrom: Math.max(record.level, seenFrom) as Level, seenTo }))
    .filter((one) => one.seenFrom <= one.seenTo)
  return { links, describedBy }
}

/** At which clearances each variant of a node is seen, kept once it is known: links are there where both their ends are. */
function seenIn(graphs: readonly GraphAt[]): (id: EntityId) => readonly Seen[] {
  const known = new Map<EntityId, readonly Seen[]>()
  // Where all see the same, nothing is to be compared.
  if (new Set(graphs).size === 1) return () => [{ seenFrom: 0, seenTo: 3 }]
  return (id) => {
    const seen = known.get(id) ?? variantsOf(id, graphs).map(({ seenFrom, seenTo }) => ({ seenFrom, seenTo }))
    known.set(id, seen)
    return seen
  }
}

/** Where a clearance sees no more than the one below it, it has the same graph. */
function graphsOf(records: readonly StatementRecord[], merges: readonly Merge[]): readonly GraphAt[] {
  const graphs: GraphAt[] = []
  for (const level of LEVELS) {
    const below = graphs[level - 1]
    const isNew = records.some((one) => one.level === level) || merges.some((one) => one.level === level)
    graphs.push(below === undefined || isNew ? graphAt(worldAt(level, records, merges)) : below)
  }
  return graphs
}

type Variant = Seen & { readonly node: NodeAt; readonly labels: readonly string[]; readonly properties: Properties }

/** Equal results of neighbouring clearances are one node. */
function variantsOf(id: EntityId, graphs: readonly GraphAt[]): readonly Variant[] {
  const variants: Variant[] = []
  const partnerLevel = LEVELS.find((level) => graphs[level]?.isPartner(id))
  let node: NodeAt | undefined
  for (const level of LEVELS) {
    // A clearance that sees no more has the very same one.
    if (level === 0 || graphs[level] !== graphs[level - 1]) node = graphs[level]?.node(id)
    if (node === undefined) continue
    const last = variants.at(-1)
    const isNext = last !== undefined && last.seenTo === level - 1
    const made = isNext && last.node === node ? last : variantOf(node, partnerLevel, level)
    if (isNext && (made === last || isSameShown(last, made))) variants[variants.length - 1] = { ...last, seenTo: level }
    else variants.push(made)
  }
  return variants
}

function variantOf(node: NodeAt, partnerLevel: Level | undefined, level: Level): Variant {
  const properties = withoutNothing({ ...node.properties, partnerLevel: node.isPartner ? partnerLevel : undefined })
  const labels = node.isPartner ? [...node.labels, 'Partner'] : node.labels
  return { node, labels, properties, seenFrom: level, seenTo: level }
}

const isSameShown = (one: Variant, other: Variant): boolean =>
  hashOf({ labels: one.labels, properties: one.properties }) ===
  hashOf({ labels: other.labels, properties: other.properties })

/** A link is visible where both its ends are: one for each pair of variants that overlap. */
function linksFrom(
  id: EntityId,
  graphs: readonly GraphAt[],
  seenOf: (id: EntityId) => readonly Seen[],
): readonly ProjectedLink[] {
  return runsOfLinks(id, graphs).flatMap(({ link, seenFrom, seenTo }) =>
    seenOf(link.from).flatMap((from) =>
      seenOf(link.to).flatMap((to) => {
        const first = Math.max(seenFrom, from.seenFrom, to.seenFrom) as Level
        const last = Math.min(seenTo, from.seenTo, to.seenTo) as Level
        if (first > last) return []
        const ends = { from: link.from, fromSeen: from.seenFrom, to: link.to, toSeen: to.seenFrom }
        return [{ type: link.type, ...ends, seenFrom: first, seenTo: last, properties: link.properties ?? {} }]
      }),
    ),
  )
}

type Run = { readonly link: StatedLink; readonly seenFrom: Level; readonly seenTo: Level }

function runsOfLinks(id: EntityId, graphs: readonly GraphAt[]): readonly Run[] {
  const runs = new Map<string, Run[]>()
  for (const level of LEVELS) {
    for (const link of graphs[level]?.linksFrom(id) ?? []) {
      const list = listUnder(runs, linkKey(link))
      const last = list.at(-1)
      if (last?.seenTo === level - 1 && isSame(last.link, link)) list[list.length - 1] = { ...last, seenTo: level }
      else list.push({ link, seenFrom: level, seenTo: level })
    }
  }
  return [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list)
}

const isSame = (one: StatedLink, other: StatedLink): boolean =>
  one === other || hashOf(one.properties ?? {}) === hashOf(other.properties ?? {})

function finish(variant: Variant, ofAllVariants: readonly ProjectedLink[]): ProjectedNode {
  const { node, labels, seenFrom, seenTo } = variant
  const { links, describedBy } = linkedOf(variant, ofAllVariants, node.records)
  const search = Object.fromEntries(
    LEVELS.filter((level) => node.searchText !== '' && seenFrom <= level && level <= seenTo).map((level) => [
      `searchText${level}`,
      `${node.searchText}\n${shelfMark(labels)}`,
    ]),
  )
  const properties = { ...variant.properties, ...search }
  const version = hashOf({ labels, properties, seenTo })
  const linksVersion = sha256(canonicalJson({ links, describedBy } as unknown as Json))
  return { id: node.id, seenFrom, seenTo, labels, properties, version, linksVersion, links, describedBy }
}

const hashOf = (value: unknown): string => sha256(canonicalJson(value as Json))

/** Null is not stored; an empty list is. */
function withoutNothing(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))
}
