import type { Ends } from '#server/domain/projection/graph.ts'
import { topUnitOf } from '#server/domain/projection/topUnit.ts'
import { dateOfDraft, type Properties, textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import type { EntityLabel, LinkType } from '#server/domain/things/kinds.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { firstDayOf } from '#server/domain/time/partialDate.ts'

/** What leads from a subject, or an item of the strategy, to those that contain it. */
const UPWARDS = { Theme: ['PART_OF'], StrategyItem: ['PART_OF', 'SERVES'] } as const satisfies Partial<
  Record<EntityLabel, readonly LinkType[]>
>

/** What surrounds one thing: all links of one clearance, and what is at their ends. */
export type Surroundings = {
  readonly drafts: ReadonlyMap<EntityId, Draft>
  readonly ends: Ends
  /** Units that lead the care for a thing, by its id. */
  readonly leads: ReadonlyMap<EntityId, readonly EntityId[]>
}

/**
 * What agreements, activities, units and organizations carry of what surrounds them, so that nearly every question reads
 * it from the node and follows no link. The links stay, and say the same; a clearance that sees other links has a node
 * of its own.
 */
export function carriedBy(draft: Draft, around: Surroundings): Properties {
  switch (draft.label) {
    case 'Agreement':
    case 'Activity':
      return { ...endsOfFact(draft, around), ...filteredBy(draft, around), leadUnits: leadUnitsOf(draft, around) }
    case 'Organization':
    case 'HomeUniversity':
    case 'Department':
      return { leadUnits: leadUnitsOf(draft, around), answers: answersAbout(draft), ...designated(draft, around) }
    case 'Theme':
    case 'StrategyItem':
      return { within: reachedFrom([draft.id], UPWARDS[draft.label], around.ends) }
    default:
      return {}
  }
}

/** Who leads the care for what, of all links of one clearance. */
export function leadsIn(
  links: readonly StatedLink[],
  drafts: ReadonlyMap<EntityId, Draft>,
): ReadonlyMap<EntityId, readonly EntityId[]> {
  const leads = new Map<EntityId, EntityId[]>()
  for (const { type, from, to, properties } of links) {
    if (type !== 'LOOKS_AFTER' || properties?.lead !== true || drafts.get(from)?.label !== 'Department') continue
    listUnder(leads, to).push(from)
  }
  return leads
}

const leadUnitsOf = ({ id }: Draft, { leads }: Surroundings): readonly EntityId[] => inOrder(leads.get(id) ?? [])

/** `units`: those at home, or home itself; `tops`: the unit with which each of them counts. */
function endsOfFact({ id }: Draft, { ends }: Surroundings): Properties {
  const units = inOrder([...ends.from(id, 'HELD_BY'), ...ends.from(id, 'RUN_BY')])
  const organizations = inOrder([...ends.from(id, 'BETWEEN'), ...ends.from(id, 'INVOLVES')])
  return {
    units,
    tops: units.map((unit) => topUnitOf(unit, ends) ?? unit),
    organizations: organizations.filter((one) => one !== HOME),
  }
}

/** What the fact filter looks at, each under the name of its key. */
function filteredBy(draft: Draft, { ends }: Surroundings): Properties {
  const { id, records } = draft
  return {
    strategyItems: reachedFrom(ends.from(id, 'ADVANCES'), UPWARDS.StrategyItem, ends),
    themes: reachedFrom(ends.from(id, 'ABOUT'), UPWARDS.Theme, ends),
    series: inOrder(records.map((record) => record.series)),
    // A page that is cited says more than the file that cites it.
    sourceKinds: inOrder(
      records.flatMap(({ citedKinds, sourceKind }) => (citedKinds.length > 0 ? citedKinds : [sourceKind])),
    ),
  }
}

/** These, then all that links of these types lead to from them: what is said of the thing itself comes first. */
function reachedFrom(ids: readonly EntityId[], types: readonly LinkType[], ends: Ends): readonly EntityId[] {
  const reached = new Set(inOrder(ids))
  for (const id of reached) for (const type of types) for (const next of ends.from(id, type)) reached.add(next)
  return [...reached]
}

/** What units have answered about it: the cells of their records, as JSON. */
const answersAbout = ({ records }: Draft): readonly string[] =>
  records.filter((record) => record.kind === 'answer').map((record) => JSON.stringify(record.cells))

const [EVER_SINCE, FOR_EVER] = ['0001-01-01', '9999-12-31'] as const

/** The days from and until which each decision designates it a strategic partner. */
function designated({ id }: Draft, { drafts, ends }: Surroundings): Properties {
  const decisions = ends
    .to(id, 'OF')
    .flatMap((decision) => drafts.get(decision) ?? [])
    .filter((decision) => decision.label === 'Designation' && textOf(decision, 'kind') === 'strategic_partner')
  const decidedOn = decisions.map((decision) => dateOfDraft(decision, 'decidedOn'))
  return {
    strategicFrom: decidedOn.map((on) => (on === null ? EVER_SINCE : firstDayOf(on))),
    strategicUntil: decisions.map((decision) => textOf(decision, 'validUntil') ?? FOR_EVER),
  }
}

const inOrder = <Id extends string>(ids: readonly Id[]): readonly Id[] => [...new Set(ids)].sort()
