import { carriedBy, leadsIn } from '#server/domain/projection/carried.ts'
import { endsOf } from '#server/domain/projection/graph.ts'
import { programmeLinks } from '#server/domain/projection/matching.ts'
import { regionLinks } from '#server/domain/projection/places.ts'
import { propertiesOf, subLabelOf } from '#server/domain/projection/properties.ts'
import { exchangeStatisticLinks } from '#server/domain/projection/statistics.ts'
import { subjectLinks } from '#server/domain/projection/subjects.ts'
import { listIn, type Properties } from '#server/domain/projection/values.ts'
import type { World } from '#server/domain/projection/world.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import { linkKey } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import { asLongAsTheyAre, listUnder } from '#server/domain/things/listUnder.ts'
import { formsOf, searchTextOf } from '#server/domain/things/names.ts'

/** One thing as one clearance sees it. */
export type NodeAt = {
  readonly id: EntityId
  readonly labels: readonly string[]
  readonly properties: Properties
  readonly searchText: string
  readonly isPartner: boolean
  readonly records: readonly StatementRecord[]
}

/** The whole graph as one clearance sees it; a node is made when it is asked for, and not kept. */
export type GraphAt = {
  readonly ids: readonly EntityId[]
  readonly node: (id: EntityId) => NodeAt | undefined
  readonly isPartner: (id: EntityId) => boolean
  readonly linksFrom: (id: EntityId) => readonly StatedLink[]
  readonly recordsOf: (id: EntityId) => readonly StatementRecord[]
}

/** Derives the graph of a world: days, places, subjects, programmes under agreements, partners. */
export function graphAt(world: World): GraphAt {
  const stated = endsOf(world.links)
  const derived = [
    ...regionLinks(world.drafts, stated),
    ...subjectLinks(world.drafts, stated),
    ...programmeLinks(world.drafts, stated),
    ...exchangeStatisticLinks(world.drafts, stated),
  ]
  const { all, outgoing } = firstOfEach([...world.links, ...derived])
  const setting = { drafts: world.drafts, ends: endsOf(all), leads: leadsIn(all, world.drafts) }
  const partners = partnersOf(world.drafts, all)
  const nodeOf = (draft: Draft): NodeAt => {
    const formerIds = world.formerIds.get(draft.id) ?? []
    const said = propertiesOf(draft, setting)
    const names = namesToFind(draft, said)
    const searchForms = names.length === 0 ? null : [...new Set(names.flatMap(formsOf))]
    const properties = { ...said, ...carriedBy(draft, setting), formerIds, searchForms }
    return {
      id: draft.id,
      labels: labelsOf(draft),
      properties,
      isPartner: partners.has(draft.id),
      records: draft.records,
      searchText: searchTextOf([...names, ...codesToFind(draft, said)]),
    }
  }
  return {
    ids: [...world.drafts.keys()],
    node: (id) => {
      const draft = world.drafts.get(id)
      return draft === undefined ? undefined : nodeOf(draft)
    },
    isPartner: (id) => partners.has(id),
    linksFrom: (id) => outgoing.get(id) ?? [],
    recordsOf: (id) => world.drafts.get(id)?.records ?? [],
  }
}

type Outgoing = ReadonlyMap<EntityId, readonly StatedLink[]>

/** One link between two things for each type, in their order; compared thing by thing, so that no key of it is kept. */
function firstOfEach(links: readonly StatedLink[]): {
  readonly all: readonly StatedLink[]
  readonly outgoing: Outgoing
} {
  const outgoing = new Map<EntityId, StatedLink[]>()
  for (const link of links) listUnder(outgoing, link.from).push(link)
  asLongAsTheyAre(outgoing)
  const again = new Set<StatedLink>()
  for (const ofOne of outgoing.values()) {
    const known = new Set<string>()
    for (const link of ofOne) {
      if (known.has(linkKey(link))) again.add(link)
      known.add(linkKey(link))
    }
  }
  if (again.size === 0) return { all: links, outgoing }
  const isFirst = (link: StatedLink): boolean => !again.has(link)
  return {
    all: links.filter(isFirst),
    outgoing: new Map([...outgoing].map(([id, ofOne]) => [id, ofOne.filter(isFirst)])),
  }
}

function labelsOf(draft: Draft): readonly string[] {
  if (draft.label === 'HomeUniversity') return ['HomeUniversity', 'Organization', 'University']
  return draft.label === 'Organization' ? ['Organization', subLabelOf(draft)] : [draft.label]
}

/**
 * An organization that an agreement or activity of home names, or that a list describes which is neither a registry
 * nor a bulk file. Home is no partner of itself.
 */
function partnersOf(drafts: ReadonlyMap<EntityId, Draft>, links: readonly StatedLink[]): ReadonlySet<EntityId> {
  const named = links.filter((link) => link.type === 'BETWEEN' || link.type === 'INVOLVES').map((link) => link.to)
  const listed = [...drafts.values()].filter((draft) => draft.records.some(isFromList)).map((draft) => draft.id)
  return new Set([...named, ...listed].filter((id) => drafts.get(id)?.label === 'Organization'))
}

const isFromList = (record: StatementRecord): boolean =>
  record.kind === 'organization' && record.sourceKind !== 'registry' && record.sourceKind !== 'bulk_file'

/** What has no name of its own (a count, a paper) is found through what it belongs to. */
function namesToFind(draft: Draft, properties: Properties): readonly string[] {
  const single = ['nameEn', 'nameJa', 'nameNative', 'shortNameEn', 'shortNameJa', 'reading'].map(
    (key) => properties[key],
  )
  const lists = ['aliases', 'synonymsEn', 'synonymsJa'].flatMap((key) => listIn(draft, key))
  return [...single, ...lists].filter(isText)
}

const codesToFind = (draft: Draft, { code }: Properties): readonly string[] =>
  draft.label === 'StrategyItem' ? [code].filter(isText) : []

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
