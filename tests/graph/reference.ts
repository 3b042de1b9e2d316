import fc from 'fast-check'
import type { FactFilter, GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import type { NeighbourParts } from '#client/graph/expansion.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { SliceParts } from '#client/graph/mergeSlice.ts'

/**
 * The specification in small: facts, and what the questions of the API answer about them. Not a stand-in for the store:
 * the canvas is held against it.
 */
export type Fact = {
  readonly from: string
  readonly to: string
  readonly kind: 'academic_exchange' | 'student_exchange'
  readonly year: number
}

export type World = {
  readonly units: readonly string[]
  readonly organizations: readonly string[]
  readonly facts: readonly Fact[]
}
export type Day = { readonly year: number; readonly facts: FactFilter }

export const YEARS = [2016, 2020, 2024] as const
const labels = ['University', 'Company', 'Consortium'] as const
const sectors = ['academia', 'industry', 'academia'] as const

export const worlds: fc.Arbitrary<World> = fc
  .record({ units: fc.integer({ min: 2, max: 5 }), organizations: fc.integer({ min: 6, max: 12 }) })
  .chain(({ units, organizations }) => {
    const unitIds = Array.from({ length: units }, (_, index) => `dep-${index}`)
    const organizationIds = Array.from({ length: organizations }, (_, index) => `org-${index}`)
    const fact = fc.record({
      from: fc.constantFrom(...unitIds, ...unitIds, HOME, UNIT_NOT_STATED),
      to: fc.constantFrom(...organizationIds),
      kind: fc.constantFrom('academic_exchange' as const, 'student_exchange' as const),
      year: fc.constantFrom(...YEARS),
    })
    return fc.record({
      units: fc.constant(unitIds),
      organizations: fc.constant(organizationIds),
      facts: fc.array(fact, { minLength: 12, maxLength: 48 }),
    })
  })

/** All ties among these ids and the ends without a node; ids that have nothing on this day are gone. */
export function sliceOf(
  world: World,
  ids: Iterable<string>,
  day: Day,
): SliceParts & { readonly gone: readonly string[] } {
  const wanted = [...new Set(ids)]
  const here = wanted.filter((id) => tiesOf(world, id, day).length > 0)
  return { ...pieces(world, here, here, day), gone: wanted.filter((id) => !here.includes(id)) }
}

export function expandNeighbours(
  world: World,
  id: string,
  present: Iterable<string>,
  day: Day,
  pageSize: number,
): NeighbourParts {
  const drawn = new Set(present)
  const ranked = neighboursOf(world, id, day)
    .filter((other) => !drawn.has(other))
    .sort((a, b) => tiesOf(world, b, day).length - tiesOf(world, a, day).length || (a < b ? -1 : 1))
  const page = ranked.slice(0, pageSize)
  const counts = new Map<GraphNodeFragment['label'], number>()
  for (const other of ranked.slice(pageSize)) counts.set(labelOf(other), (counts.get(labelOf(other)) ?? 0) + 1)
  const slice = pieces(world, page, [...drawn, ...page, id], day)
  return {
    ...slice,
    links: slice.links.filter(({ from, to }) => [id, ...page].includes(from) || [id, ...page].includes(to)),
    leftOut: [...counts].map(([label, count]) => ({ label, count })),
  }
}

export function neighboursOf(world: World, id: string, day: Day): string[] {
  return tiesOf(world, id, day)
    .map((tie) => (tie.from === id ? tie.to : tie.from))
    .filter((other) => other !== HOME && other !== UNIT_NOT_STATED)
}

function pieces(world: World, nodes: readonly string[], ends: readonly string[], day: Day): SliceParts {
  const drawn = new Set<string>([...ends, HOME, UNIT_NOT_STATED])
  return {
    asOf: `${day.year}-03-31`,
    recentSince: `${day.year - 3}-04-01`,
    dataVersion: 1,
    nodes: nodes.map((id) => nodeOf(world, id, day)),
    links: allTies(world, day)
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to))
      .map(linkOf),
  }
}

type Tie = { readonly from: string; readonly to: string; readonly count: number }

const known = new WeakMap<World, Map<string, readonly Tie[]>>()

function allTies(world: World, { year, facts }: Day): readonly Tie[] {
  const key = `${year}|${facts.agreementKinds?.join() ?? ''}`
  const days = known.get(world) ?? new Map<string, readonly Tie[]>()
  known.set(world, days)
  const before = days.get(key)
  if (before) return before
  const counts = new Map<string, number>()
  for (const fact of world.facts) {
    const counted = !facts.agreementKinds || facts.agreementKinds.includes(fact.kind)
    if (fact.year <= year && counted)
      counts.set(`${fact.from}~${fact.to}`, (counts.get(`${fact.from}~${fact.to}`) ?? 0) + 1)
  }
  const ties = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => ({ from: id.split('~')[0] ?? '', to: id.split('~')[1] ?? '', count }))
  days.set(key, ties)
  return ties
}

function tiesOf(world: World, id: string, day: Day): readonly Tie[] {
  return allTies(world, day).filter((tie) => tie.from === id || tie.to === id)
}

const indexOf = (id: string) => Number(id.split('-')[1])
const labelOf = (id: string): GraphNodeFragment['label'] =>
  id.startsWith('dep-') ? 'Department' : (labels[indexOf(id) % 3] ?? 'University')

function linkOf({ from, to, count }: Tie): GraphLinkFragment {
  return {
    id: `${from}~${to}`,
    from,
    to,
    state: 'in_force',
    tail: null,
    toBeConfirmed: false,
    agreements: count,
    agreementsInForce: count,
    agreementsExpiring: 0,
    activities: 0,
    recentActivities: 0,
    lastSeen: null,
  }
}

/** One node with its counts; the layout's tests use it for its shape alone. */
export function nodeOf(world: World, id: string, day: Day): GraphNodeFragment {
  const isUnit = id.startsWith('dep-')
  const ties = tiesOf(world, id, day)
  const counterparts = neighboursOf(world, id, day).length
  const agreements = ties.reduce((sum, tie) => sum + tie.count, 0)
  return {
    id,
    label: labelOf(id),
    names: { en: id, ja: null, native: null, nativeLanguage: null, shortEn: null, shortJa: null, jaSource: null },
    sector: isUnit ? null : (sectors[indexOf(id) % 3] ?? 'academia'),
    place: isUnit ? null : indexOf(id) % 4 === 0 ? 'at_home' : indexOf(id) % 5 === 0 ? 'multinational' : 'abroad',
    countryCode: isUnit || indexOf(id) % 5 === 0 ? null : (['JP', 'VN', 'SE'][indexOf(id) % 3] ?? 'SE'),
    regionId: isUnit ? null : (['asia', 'europe'][indexOf(id) % 2] ?? 'asia'),
    city: null,
    lat: null,
    lon: null,
    departmentKind: isUnit ? (indexOf(id) % 2 === 0 ? 'faculty' : 'centre') : null,
    officialOrder: isUnit ? indexOf(id) + 1 : null,
    countsWith: null,
    partnershipState: isUnit ? null : indexOf(id) % 2 === 0 ? 'living' : 'quiet',
    asked: isUnit ? null : false,
    toBeConfirmed: false,
    strategic: !isUnit && indexOf(id) % 3 === 0,
    ties: ties.length,
    // Relative to each answer on the server; the canvas reckons its own, from `counterparts`.
    hiddenTies: 0,
    agreements,
    agreementsInForce: agreements,
    activities: 0,
    recentActivities: 0,
    counterparts,
    lastSeen: null,
  }
}
