import type { ProjectedNode } from '#server/domain/projection/projection.ts'
import type { Level } from '#server/domain/records/records.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import { type Fact, isPartOfTie, isSignOfLife, type Moment } from '#server/domain/states/facts.ts'
import { type PartnerStanding, partnerStanding } from '#server/domain/states/partnershipState.ts'
import { type Tie, tiesOf } from '#server/domain/states/ties.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import type { Day } from '#server/domain/time/days.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import type { AgreementState, PartnershipState } from '#server/generated/resolvers.ts'

/** The whole network on one day for one clearance, counted without a database. */
export type Summary = {
  readonly moment: Moment
  readonly facts: readonly Fact[]
  readonly ties: readonly Tie[]
  readonly agreementStates: Readonly<Partial<Record<AgreementState, number>>>
  readonly partners: ReadonlyMap<EntityId, PartnerStanding & { readonly signsOfLife: readonly EntityId[] }>
  readonly partnershipStates: Readonly<Partial<Record<PartnershipState, number>>>
}

/** Counts partners, ties, agreements and states by the rules of this folder. Nobody has been asked yet. */
export function summaryOf(nodes: readonly ProjectedNode[], asOf: Day, clearance: Level = 0): Summary {
  const visible = nodes.filter((node) => node.seenFrom <= clearance && clearance <= node.seenTo)
  const moment = { asOf, window: recencyWindow(asOf) }
  const facts = visible.flatMap((node) => factOf(node, clearance) ?? [])
  const onRecord = facts.filter((fact) => isPartOfTie(fact, asOf))
  const partners = new Map(
    visible
      .filter((node) => node.labels.includes('Partner'))
      .map((node) => {
        const own = facts.filter((fact) => fact.organizations.includes(node.id))
        const standing = partnerStanding({ facts: own, leadUnits: [], office: null, answers: [] }, moment)
        const signsOfLife = own.filter((fact) => isSignOfLife(fact, moment)).map((fact) => fact.id)
        return [node.id, { ...standing, signsOfLife }] as const
      }),
  )
  return {
    moment,
    facts,
    ties: tiesOf(facts, moment),
    agreementStates: counted(
      onRecord.flatMap((fact) => (fact.label === 'Agreement' ? [agreementState(fact.days, asOf)] : [])),
    ),
    partners,
    partnershipStates: counted([...partners.values()].map((partner) => partner.state)),
  }
}

function factOf(node: ProjectedNode, clearance: Level): Fact | null {
  const to = (...types: readonly string[]): readonly EntityId[] =>
    node.links
      .filter((link) => types.includes(link.type) && link.seenFrom <= clearance && clearance <= link.seenTo)
      .map((link) => link.to)
  const {
    validFrom = null,
    validUntil = null,
    confirmedOn = null,
    endBasis,
    signsFrom,
    signsUntil,
    noticeMonths,
  } = node.properties as Stored
  const days = { validFrom, validUntil, confirmedOn, endBasis, noticeMonths: noticeMonths ?? null }
  const ends = { id: node.id, units: to('HELD_BY', 'RUN_BY'), organizations: to('BETWEEN', 'INVOLVES') }
  if (node.labels.includes('Activity')) return { ...ends, label: 'Activity', days }
  if (!node.labels.includes('Agreement')) return null
  const signs = signsFrom.map((first, index) => ({ first, last: signsUntil[index] ?? first }))
  return { ...ends, label: 'Agreement', days, signs }
}

/** What the projection writes on agreements and activities. */
type Stored = Fact['days'] & {
  readonly signsFrom: readonly Day[]
  readonly signsUntil: readonly Day[]
  readonly noticeMonths?: number
}

function counted<Word extends string>(words: readonly Word[]): Readonly<Partial<Record<Word, number>>> {
  const counts: Partial<Record<Word, number>> = {}
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
