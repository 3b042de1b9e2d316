import { type EvidenceRow, factEvidence } from '#server/domain/network/evidence.ts'
import { linkOf, networkOf } from '#server/domain/network/network.ts'
import { type CardRow, plainCard } from '#server/domain/network/rows.ts'
import { tieBetween } from '#server/domain/states/ties.ts'
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

/** Why the tie is there; null where nothing on record makes one on this day. */
export function tieEvidenceOf(row: TieRow, asked: AskedTie): TieEvidence | null {
  const { departmentId, organizationId, asOf } = asked
  const network = networkOf(row.facts, asOf, 'named')
  const own = network.tiesAt.get(organizationId)?.find((one) => one.from === departmentId)
  const tie = own ?? tieBetween([departmentId, organizationId], network.facts, network.moment)
  if (!tie) return null
  return {
    asOf,
    link: linkOf(tie),
    department: row.department && plainCard(row.department),
    organization: plainCard(row.organization),
    facts: row.facts.map((fact) => factEvidence(ownFirst(fact), network.moment)).sort(newestFirst),
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
