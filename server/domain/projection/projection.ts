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

/** All nodes with their links, in order of id and clearance: a pure function of live records and decisions. */
export function project(records: readonly StatementRecord[], merges: readonly Merge[]): readonly ProjectedNode[] {
  const graphs = graphsOf(records, merges)
  const partnerLevels = partnerLevelsOf(graphs)
  const ids = [...new Set(graphs.flatMap((graph) => [...graph.nodes.keys()]))].sort()
  const variants = new Map(ids.map((id) => [id, variantsOf(id, graphs, partnerLevels)]))
  const links = new Map<EntityId, ProjectedLink[]>()
  for (const link of linksOf(graphs, variants)) listUnder(links, link.from).push(link)
  return ids.flatMap((id) => (variants.get(id) ?? []).map((variant) => finish(variant, links.get(id) ?? [])))
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

function partnerLevelsOf(graphs: readonly GraphAt[]): ReadonlyMap<EntityId, Level> {
  const levels = new Map<EntityId, Level>()
  for (const level of LEVELS) {
    for (const node of graphs[level]?.nodes.values() ?? [])
      if (node.isPartner && !levels.has(node.id)) levels.set(node.id, level)
  }
  return levels
}

type Variant = Seen & { readonly node: NodeAt; readonly labels: readonly string[]; readonly properties: Properties }

/** Equal results of neighbouring clearances are one node. */
function variantsOf(
  id: EntityId,
  graphs: readonly GraphAt[],
  partnerLevels: ReadonlyMap<EntityId, Level>,
): readonly Variant[] {
  const variants: Variant[] = []
  for (const level of LEVELS) {
    const node = graphs[level]?.nodes.get(id)
    if (node === undefined) continue
    const partnerLevel = node.isPartner ? partnerLevels.get(id) : undefined
    const properties = withoutNothing({ ...node.properties, partnerLevel })
    const labels = node.isPartner ? [...node.labels, 'Partner'] : node.labels
    const last = variants.at(-1)
    const isSame =
      last !== undefined &&
      last.seenTo === level - 1 &&
      // A clearance that sees no more has the very same one.
      (last.node === node ||
        hashOf({ labels: last.labels, properties: last.properties }) === hashOf({ labels, properties }))
    if (isSame) variants[variants.length - 1] = { ...last, seenTo: level }
    else variants.push({ node, labels, properties, seenFrom: level, seenTo: level })
  }
  return variants
}

/** A link is visible where both its ends are: one for each pair of variants that overlap. */
function linksOf(
  graphs: readonly GraphAt[],
  variants: ReadonlyMap<EntityId, readonly Variant[]>,
): readonly ProjectedLink[] {
  return runsOfLinks(graphs).flatMap(({ link, seenFrom, seenTo }) =>
    (variants.get(link.from) ?? []).flatMap((from) =>
      (variants.get(link.to) ?? []).flatMap((to) => {
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

function runsOfLinks(graphs: readonly GraphAt[]): readonly Run[] {
  const runs = new Map<string, Run[]>()
  for (const level of LEVELS) {
    for (const link of graphs[level]?.links ?? []) {
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
  const links = ofAllVariants.filter((link) => link.fromSeen === seenFrom)
  const describedBy = node.records
    .map((record) => ({ record: record.id, seenFrom: Math.max(record.level, seenFrom) as Level, seenTo }))
    .filter((one) => one.seenFrom <= one.seenTo)
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
