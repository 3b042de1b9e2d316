import { activityState } from '#server/domain/states/activityState.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import {
  type Fact,
  isCurrent,
  isPartOfTie,
  isSignOfLife,
  isStandingAgreement,
  lastSeenOf,
  type Moment,
} from '#server/domain/states/facts.ts'
import { type EntityId, entityId, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { TieState, TieTail } from '#server/generated/resolvers.ts'

/** All that connects one unit (or `home`, or "unit not stated") and one organization. Computed, never stored. */
export type Tie = {
  readonly from: EntityId
  readonly to: EntityId
  readonly state: TieState
  /** What it is if its state is grey. */
  readonly tail: TieTail | null
  /** It rests on agreements whose end is only presumed. */
  readonly toBeConfirmed: boolean
  readonly agreements: number
  readonly agreementsInForce: number
  readonly agreementsExpiring: number
  readonly activities: number
  readonly recentActivities: number
  readonly lastSeen: number | null
}

const NOT_STATED = [UNIT_NOT_STATED] as const

/** Every tie on record at the moment, strongest first. `end`: only those of this unit or organization. */
export function tiesOf(facts: readonly Fact[], moment: Moment, end: string | null = null): readonly Tie[] {
  const groups = new Map<string, { from: EntityId; to: EntityId; facts: Fact[] }>()
  for (const fact of facts) {
    if (!isPartOfTie(fact, moment.asOf)) continue
    for (const from of fact.units.length > 0 ? fact.units : NOT_STATED) {
      for (const to of fact.organizations) {
        if (end !== null && from !== end && to !== end) continue
        const key = `${from}~${to}`
        const group = groups.get(key)
        if (group) group.facts.push(fact)
        else groups.set(key, { from, to, facts: [fact] })
      }
    }
  }
  return [...groups.values()].map((group) => tieOf(group, moment)).sort(byTieOrder)
}

/**
 * An activity in which several organizations take part joins them, whether or not a unit is stated: one tie from it to
 * each of them. They are steps of paths, and no ties of a picture.
 */
export function sharedTiesOf(facts: readonly Fact[], moment: Moment): readonly Tie[] {
  return facts
    .filter((fact) => fact.label === 'Activity' && fact.organizations.length > 1 && isPartOfTie(fact, moment.asOf))
    .flatMap((fact) => fact.organizations.map((to) => tieOf({ from: fact.id, to, facts: [fact] }, moment)))
}

/** All that two organizations share, as one tie; null where they share nothing. */
export function tieBetween(ends: readonly [string, string], facts: readonly Fact[], moment: Moment): Tie | null {
  const isAt = ({ organizations }: Fact) => ends.every((end) => organizations.some((one) => one === end))
  const own = facts.filter((fact) => fact.label === 'Activity' && isAt(fact) && isPartOfTie(fact, moment.asOf))
  // What nothing is shared with may be any text.
  if (own.length === 0) return null
  return tieOf({ from: entityId(ends[0]), to: entityId(ends[1]), facts: own }, moment)
}

function tieOf(group: { from: EntityId; to: EntityId; facts: readonly Fact[] }, moment: Moment): Tie {
  const states = group.facts.flatMap((fact) =>
    fact.label === 'Agreement' ? [agreementState(fact.days, moment.asOf)] : [],
  )
  const activities = group.facts.filter((fact) => fact.label === 'Activity')
  const state = tieState(group.facts, moment)
  return {
    from: group.from,
    to: group.to,
    state,
    tail: state === 'grey' ? tieTail(group.facts, moment) : null,
    toBeConfirmed: restsOnPresumedEnds(group.facts, moment),
    agreements: states.length,
    agreementsInForce: states.filter((state) => state === 'in_force').length,
    agreementsExpiring: states.filter((state) => state === 'expiring').length,
    activities: activities.length,
    recentActivities: activities.filter((fact) => isCurrent(fact, moment)).length,
    lastSeen: lastSeenOf(group.facts, moment.asOf),
  }
}

/** First that fits, for this tie alone. */
export function tieState(facts: readonly Fact[], moment: Moment): TieState {
  const states = facts.flatMap((fact) => (fact.label === 'Agreement' ? [agreementState(fact.days, moment.asOf)] : []))
  if (states.includes('in_force')) return 'in_force'
  if (states.includes('expiring')) return 'expiring'
  const alive = facts.some((fact) => isSignOfLife(fact, moment))
  return alive && !facts.some((fact) => isStandingAgreement(fact, moment)) ? 'unformalised' : 'grey'
}

/** What a grey tie is. First that fits. */
function tieTail(facts: readonly Fact[], moment: Moment): TieTail {
  if (facts.some((fact) => isStandingAgreement(fact, moment))) return 'agreement_to_be_confirmed'
  const activities = facts.flatMap((fact) =>
    fact.label === 'Activity' ? [activityState(fact.days, moment.asOf, moment.window)] : [],
  )
  if (activities.includes('open')) return 'open_activity'
  const agreements = facts.flatMap((fact) =>
    fact.label === 'Agreement' ? [agreementState(fact.days, moment.asOf)] : [],
  )
  if (agreements.includes('planned') || activities.includes('planned')) return 'planned'
  return agreements.length > 0 ? 'ended' : 'earlier_activity'
}

function restsOnPresumedEnds(facts: readonly Fact[], moment: Moment): boolean {
  const standing = facts.filter((fact) => isStandingAgreement(fact, moment))
  return standing.length > 0 && standing.every((fact) => fact.days.endBasis === 'presumed')
}

type Strength = Pick<Tie, 'agreementsInForce' | 'agreementsExpiring' | 'recentActivities' | 'lastSeen'>

/** Agreements in force or expiring, recent activities, last year seen, all descending, unknown last; then id. */
export function byTieOrder(a: Strength & Pick<Tie, 'from' | 'to'>, b: Strength & Pick<Tie, 'from' | 'to'>): number {
  return byStrength(a, b) || compareText(a.to, b.to) || compareText(a.from, b.from)
}

/** Tie order without the ids. */
export function byStrength(a: Strength, b: Strength): number {
  return (
    b.agreementsInForce + b.agreementsExpiring - (a.agreementsInForce + a.agreementsExpiring) ||
    b.recentActivities - a.recentActivities ||
    (b.lastSeen ?? 0) - (a.lastSeen ?? 0)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
