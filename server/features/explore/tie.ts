import { type EvidenceRow, factEvidence } from '#server/domain/network/evidence.ts'
import { indexOf } from '#server/domain/network/factIndex.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import { linkOf, networkIn } from '#server/domain/network/network.ts'
import { type CardRow, plainCard } from '#server/domain/network/rows.ts'
import type { Moment } from '#server/domain/states/facts.ts'
import { type Tie, tieBetween } from '#server/domain/states/ties.ts'
import { UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { FactEvidence, TieEvidence } from '#server/generated/resolvers.ts'

export type TieRow = {
  /** `ofEnds`, `ofOthers`: its records that are about an organization of this tie, and about another one. */
  readonly facts: readonly (EvidenceRow & {
    readonly ofEnds: readonly string[]
    readonly ofOthers: readonly string[]
  })[]
  readonly organization: CardRow
  /** Null for `unit-not-stated`, and for a unit that is unknown or hidden. */
  readonly department: CardRow | null
}

type AskedTie = { readonly departmentId: string; readonly organizationId: string; readonly asOf: string }

/** Of what is on record at the organization: what this unit holds or runs, or the other organization takes part in. */
export function factsOfTie(facts: readonly KnownFact[], { departmentId: other }: AskedTie): readonly KnownFact[] {
  return facts.filter(
    ({ units, organizations, labels }) =>
      units.includes(other) ||
      (other === UNIT_NOT_STATED && units.length === 0) ||
      (labels.includes('Activity') && organizations.includes(other)),
  )
}

/** The tie that these facts make on the day; null where they make none. */
export function tieOf(facts: readonly KnownFact[], { departmentId, organizationId, asOf }: AskedTie): Tie | null {
  const network = networkIn(indexOf(facts), { asOf, scope: 'named', counts: () => true })
  const own = network.tiesAt.get(organizationId)?.find((one) => one.from === departmentId)
  return own ?? tieBetween([departmentId, organizationId], network.facts, network.moment)
}

/** Why the tie is there. */
export function tieEvidenceOf(row: TieRow, tie: Tie, moment: Moment): TieEvidence {
  return {
    asOf: moment.asOf,
    link: linkOf(tie),
    department: row.department && plainCard(row.department),
    organization: plainCard(row.organization),
    facts: row.facts.map((fact) => factEvidence(ownFirst(fact), moment)).sort(newestFirst),
  }
}

/** The rows of this tie first, then what is said of the whole; rows that are about others alone are no reason for it. */
function ownFirst(fact: TieRow['facts'][number]): EvidenceRow {
  const isOwn = ({ id }: EvidenceRow['records'][number]) => fact.ofEnds.includes(id)
  const rest = fact.records.filter((record) => !isOwn(record) && !fact.ofOthers.includes(record.id))
  return { ...fact, records: [...fact.records.filter(isOwn), ...rest] }
}

/** Agreements before activities, each by the day for which a source last shows it; activities without a date last. */
function newestFirst(a: FactEvidence, b: FactEvidence): number {
  if (a.label !== b.label) return a.label === 'Agreement' ? -1 : 1
  const undated = Number(isUndated(a)) - Number(isUndated(b))
  if (undated !== 0) return undated
  const [dayA, dayB] = [a.confirmedOn ?? '', b.confirmedOn ?? '']
  return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA < dayB ? 1 : -1
}

const isUndated = ({ label, startsOn, expiresOn }: FactEvidence): boolean =>
  label === 'Activity' && startsOn === null && expiresOn === null
