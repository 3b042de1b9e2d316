import { agreementState } from '#server/domain/states/agreementState.ts'
import { type Fact, isSignOfLife, isStandingAgreement, isTrace, type Moment } from '#server/domain/states/facts.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import { fiscalYearOf } from '#server/domain/time/fiscalYear.ts'
import type { PartnershipState } from '#server/generated/resolvers.ts'

/** A unit's answer about a partner: which fiscal years it covers, and what it says. */
export type UnitAnswer = {
  readonly unit: EntityId
  readonly fiscalYears: readonly number[]
  readonly says: 'happened' | 'nothing' | 'not_known'
}

export type PartnerFacts = {
  readonly facts: readonly Fact[]
  /** Departments whose `LOOKS_AFTER` the partner, or an agreement with it, has `lead: true`. */
  readonly leadUnits: readonly EntityId[]
  /** The unit to ask where no other unit must know; without one, home itself. */
  readonly office: EntityId | null
  readonly answers: readonly UnitAnswer[]
}

export type PartnerStanding = {
  readonly state: PartnershipState
  /** Living, but every standing agreement has only a presumed end in the past. */
  readonly toBeConfirmed: boolean
  readonly mustKnow: readonly EntityId[]
  readonly answered: number
  readonly asked: boolean
  /** Quiet, and all that must know have answered "nothing happened". Nothing else is ever called so. */
  readonly dormant: boolean
}

/** State, whether it was asked, and whether it sleeps: the first state that fits. */
export function partnerStanding(partner: PartnerFacts, moment: Moment): PartnerStanding {
  const answers = partner.answers.filter((answer) => counts(answer, moment))
  const state = stateOf(partner, answers, moment)
  const standing = partner.facts.filter((fact) => isStandingAgreement(fact, moment))
  const mustKnow = unitsThatMustKnow(partner, moment)
  const answeredBy = new Set(answers.map((answer) => answer.unit).filter((unit) => mustKnow.includes(unit)))
  const allSayNothing = mustKnow.every((unit) =>
    answers.some((answer) => answer.unit === unit && answer.says === 'nothing'),
  )
  return {
    state,
    toBeConfirmed:
      state === 'living' &&
      standing.every((fact) => fact.label === 'Agreement' && agreementState(fact.days, moment.asOf) === 'unknown'),
    mustKnow,
    answered: answeredBy.size,
    asked: answeredBy.size > 0,
    dormant: state === 'quiet' && mustKnow.length > 0 && allSayNothing,
  }
}

function stateOf({ facts }: PartnerFacts, answers: readonly UnitAnswer[], moment: Moment): PartnershipState {
  return hasHappened(answers) ? revived(stateOfFacts(facts, moment)) : stateOfFacts(facts, moment)
}

function stateOfFacts(facts: readonly Fact[], moment: Moment): PartnershipState {
  const standing = facts.some((fact) => isStandingAgreement(fact, moment))
  if (facts.some((fact) => isSignOfLife(fact, moment))) return standing ? 'living' : 'unformalised'
  if (standing) return 'quiet'
  return facts.some((fact) => isTrace(fact, moment)) ? 'past' : 'prospect'
}

const hasHappened = (answers: readonly UnitAnswer[]): boolean => answers.some(({ says }) => says === 'happened')

/** What a state becomes by a sign of life that is no fact. */
const revived = (state: PartnershipState): PartnershipState =>
  state === 'living' || state === 'quiet' ? 'living' : 'unformalised'

/** It counts if it covers every fiscal year of the window that has ended by `asOf`, and is not "we do not know". */
function counts(answer: UnitAnswer, { asOf, window }: Moment): boolean {
  const [first, current] = [fiscalYearOf(window.first), fiscalYearOf(asOf)]
  const ended = Array.from({ length: current - first }, (_, index) => first + index)
  return answer.says !== 'not_known' && ended.every((year) => answer.fiscalYears.includes(year))
}

/** Lead units; else units with a standing agreement; else those of the latest activity; else the office. */
export function unitsThatMustKnow(partner: PartnerFacts, moment: Moment): readonly EntityId[] {
  if (partner.leadUnits.length > 0) return sortedUnits(partner.leadUnits, partner.office)
  const holders = partner.facts.filter((fact) => isStandingAgreement(fact, moment)).flatMap((fact) => fact.units)
  if (holders.length > 0) return sortedUnits(holders, partner.office)
  const runners = latestActivityOf(partner.facts, moment)?.units ?? []
  return sortedUnits(runners.length > 0 ? runners : [HOME], partner.office)
}

function latestActivityOf(facts: readonly Fact[], moment: Moment): Fact | undefined {
  const activities = facts.filter((fact) => fact.label === 'Activity' && isTrace(fact, moment))
  const seen = (fact: Fact): string => fact.days.validUntil ?? fact.days.confirmedOn ?? fact.days.validFrom ?? ''
  return activities.sort((a, b) => (seen(a) === seen(b) ? (a.id < b.id ? -1 : 1) : seen(a) < seen(b) ? 1 : -1))[0]
}

/** Home itself counts as its office, where there is one. */
function sortedUnits(units: readonly EntityId[], office: EntityId | null): readonly EntityId[] {
  return [...new Set(units.map((unit) => (unit === HOME && office !== null ? office : unit)))].sort()
}
