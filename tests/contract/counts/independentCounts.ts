/**
 * The counts of the vocabulary's §5, computed from the CSV files alone: nothing of the product is imported, so that the
 * product can be compared with it. Readings taken where the text leaves room:
 * - Who is a partner does not depend on the date: who has nothing on record yet is a `prospect`.
 * - A partner's place goes by its country code; one without a code is multinational, one with a code is not.
 * - Agreements are counted if they are on record; an announced one is on record at every date.
 * - A tie of a unit that was founded later than the day is a tie (its record says so) and is counted; it has no mark to be
 *   drawn to, so the picture leaves it to the badge.
 */
import { addMonths, type Day, spanOf, windowStart } from './partialDates.ts'
import { type Fact, factsOf, partnersOf } from './seedFacts.ts'
import { cell, type Seed } from './seedRows.ts'

export type Counts = {
  readonly asOf: Day
  /** abroad · multinational · at_home. */
  readonly partnersByPlace: Tally
  /** `state place`, such as `living abroad`. */
  readonly portfolio: Tally
  /** `state unit|home|unit-not-stated`, such as `in_force home`. */
  readonly ties: Tally
  readonly agreementsByState: Tally
  /** `level kind`. */
  readonly agreementsByLevelAndKind: Tally
  readonly activitiesByState: Tally
  /** Nobody has been asked yet: 0. */
  readonly asked: number
  readonly dormant: number
  /** Of each partner, by id. */
  readonly partners: ReadonlyMap<string, PartnerCount>
  /** `unit~organization` → state. */
  readonly tieStates: ReadonlyMap<string, string>
  /** Those among them that can be drawn: their unit had been founded. */
  readonly drawnTies: ReadonlyMap<string, string>
}

export type PartnerCount = {
  readonly place: string
  readonly state: string
  readonly ties: number
  readonly agreements: number
  readonly agreementsInForce: number
  readonly activities: number
  readonly recentActivities: number
}
type Tally = Readonly<Record<string, number>>

const LASTING = new Set(
  [
    'overseas_office joint_laboratory co_creation_centre consortium_membership exchange_programme joint_degree joint_research',
    'funded_project disaster_cooperation community_project comprehensive_project conference_series visiting_researchers',
    'co_publication',
  ].flatMap((line) => line.split(' ')),
)
const STANDING = ['in_force', 'expiring', 'unknown']
const PRESUMED_MONTHS = 5 * 12
const NOTICE_MONTHS = 6

/** All counts at one day. */
export function countsAt(seed: Seed, asOf: Day): Counts {
  const facts = factsOf(seed).map((fact) => judge(fact, asOf))
  const onRecord = facts.filter((fact) => fact.onRecord)
  const partners = new Map(
    [...partnersOf(seed)].map(([id, country]) => [
      id,
      partnerCount(
        facts.filter((fact) => fact.partners.includes(id)),
        country,
      ),
    ]),
  )
  const tieStates = tiesOf(onRecord)
  const unborn = unitsNotYetFounded(seed, asOf)
  const agreements = onRecord.filter(({ type }) => type === 'agreement')
  return {
    asOf,
    partnersByPlace: tally([...partners.values()].map(({ place }) => place)),
    portfolio: tally([...partners.values()].map(({ state, place }) => `${state} ${place}`)),
    ties: tally([...tieStates].map(([id, state]) => `${state} ${endOf(id)}`)),
    agreementsByState: tally(agreements.map(({ state }) => state)),
    agreementsByLevelAndKind: tally(agreements.map(({ level, kind }) => `${level} ${kind}`)),
    activitiesByState: tally(onRecord.filter(({ type }) => type === 'activity').map(({ state }) => state)),
    asked: 0,
    dormant: 0,
    partners,
    tieStates,
    drawnTies: new Map([...tieStates].filter(([id]) => !unborn.has(id.split('~')[0] ?? ''))),
  }
}

/** A unit is counted at its time only: from the first day of the year in which it was founded, where that is known. */
function unitsNotYetFounded(seed: Seed, asOf: Day): ReadonlySet<string> {
  const later = seed.departments.filter(
    (row) => cell(row, 'founded_year') !== '' && `${cell(row, 'founded_year')}-01-01` > asOf,
  )
  return new Set(later.map((row) => `dep-${cell(row, 'id')}`))
}

type Judged = Fact & {
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly endBasis: string
  readonly state: string
  readonly onRecord: boolean
  readonly signOfLife: boolean
}

/** Ends and states of one agreement or activity (§5.1, §5.2). */
export function judge(fact: Fact, asOf: Day): Judged {
  const validFrom = fact.start ? spanOf(fact.start).first : null
  const { endBasis, validUntil } = endOfFact(fact)
  const onRecord = endBasis === 'announced' || validFrom === null || validFrom <= asOf
  const planned = endBasis === 'announced' || (validFrom !== null && validFrom > asOf)
  const recent = !planned && validUntil !== null && meets({ first: validFrom ?? validUntil, last: validUntil }, asOf)
  const past = validUntil === null || validUntil < asOf
  const state =
    fact.type === 'agreement'
      ? agreementState({ planned, endBasis, past, validUntil, asOf })
      : activityState(planned, recent, endBasis)
  const signOfLife =
    fact.type === 'activity'
      ? recent
      : endBasis !== 'announced' && fact.signings.some((stated) => meets(spanOf(stated), asOf))
  return { ...fact, validFrom, validUntil, endBasis, state, onRecord, signOfLife }
}

function endOfFact(fact: Fact): { readonly endBasis: string; readonly validUntil: Day | null } {
  if (fact.announced) return { endBasis: 'announced', validUntil: null }
  if (fact.reportedEnded && !fact.end) return { endBasis: 'reported', validUntil: fact.confirmedOn }
  if (fact.end) return { endBasis: 'stated', validUntil: spanOf(fact.end).last }
  if (fact.type === 'agreement') {
    return { endBasis: 'presumed', validUntil: fact.confirmedOn && addMonths(fact.confirmedOn, PRESUMED_MONTHS) }
  }
  if (LASTING.has(fact.kind)) return { endBasis: 'presumed', validUntil: fact.confirmedOn }
  return { endBasis: 'stated', validUntil: fact.start ? spanOf(fact.start).last : fact.confirmedOn }
}

type AgreementCase = {
  readonly planned: boolean
  readonly endBasis: string
  /** No end known, or one before the day. */
  readonly past: boolean
  readonly validUntil: Day | null
  readonly asOf: Day
}

function agreementState({ planned, endBasis, past, validUntil, asOf }: AgreementCase): string {
  if (planned) return 'planned'
  if (endBasis === 'reported' && past) return 'ended'
  if (endBasis === 'stated' && past) return 'expired'
  if (endBasis === 'presumed' && past) return 'unknown'
  if (endBasis === 'stated' && validUntil && asOf > addMonths(validUntil, -NOTICE_MONTHS)) return 'expiring'
  return 'in_force'
}

function activityState(planned: boolean, recent: boolean, endBasis: string): string {
  if (planned) return 'planned'
  if (recent) return 'recent'
  return endBasis === 'presumed' ? 'open' : 'over'
}

function meets(span: { readonly first: Day; readonly last: Day }, asOf: Day): boolean {
  return span.first <= asOf && span.last >= windowStart(asOf)
}

function partnerCount(facts: readonly Judged[], country: string): PartnerCount {
  const seen = facts.filter(({ onRecord }) => onRecord)
  const agreements = seen.filter(({ type }) => type === 'agreement')
  const activities = seen.filter(({ type }) => type === 'activity')
  return {
    place: country === '' ? 'multinational' : country === 'JP' ? 'at_home' : 'abroad',
    state: partnershipState(facts),
    ties: new Set(seen.flatMap(endsOf)).size,
    agreements: agreements.length,
    agreementsInForce: agreements.filter(({ state }) => state === 'in_force' || state === 'expiring').length,
    activities: activities.length,
    recentActivities: activities.filter(({ state }) => state === 'recent').length,
  }
}

function partnershipState(facts: readonly Judged[]): string {
  const life = facts.some(({ signOfLife }) => signOfLife)
  const standing = facts.some(({ type, state }) => type === 'agreement' && STANDING.includes(state))
  if (life) return standing ? 'living' : 'unformalised'
  if (standing) return 'quiet'
  return facts.some(({ onRecord, state }) => onRecord && state !== 'planned') ? 'past' : 'prospect'
}

/** Each pair of a unit (home, unit-not-stated) and an organization that something on record joins, with its state (§5.4). */
function tiesOf(facts: readonly Judged[]): ReadonlyMap<string, string> {
  const ties = new Map<string, Judged[]>()
  for (const fact of facts) {
    for (const from of endsOf(fact)) {
      for (const to of fact.partners) ties.set(`${from}~${to}`, [...(ties.get(`${from}~${to}`) ?? []), fact])
    }
  }
  return new Map([...ties].map(([id, parts]) => [id, tieState(parts)]))
}

function endsOf(fact: Fact): readonly string[] {
  return fact.units.length > 0 ? fact.units : ['unit-not-stated']
}

function tieState(parts: readonly Judged[]): string {
  const states = parts.filter(({ type }) => type === 'agreement').map(({ state }) => state)
  if (states.includes('in_force')) return 'in_force'
  if (states.includes('expiring')) return 'expiring'
  const life = parts.some(({ signOfLife }) => signOfLife)
  return life && !states.some((state) => STANDING.includes(state)) ? 'unformalised' : 'grey'
}

function endOf(tieId: string): string {
  return tieId.startsWith('dep-') ? 'unit' : (tieId.split('~')[0] ?? '')
}

function tally(keys: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)))
}
