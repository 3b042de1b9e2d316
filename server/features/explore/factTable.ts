import { type EvidenceRow, factEvidence } from '#server/domain/network/evidence.ts'
import { momentOf } from '#server/domain/network/network.ts'
import type { CoverageKey, EntityLabel, FactTable } from '#server/generated/resolvers.ts'

export type FactTableRow = {
  readonly dataVersion: number
  readonly total: number
  /** Of the facts of this page, in their order. */
  readonly ids: readonly string[]
}

/** `facts`: those of the page with their records, in any order. */
export function factTable(row: FactTableRow, facts: readonly EvidenceRow[], asOf: string, offset: number): FactTable {
  const moment = momentOf(asOf)
  const known = new Map(facts.map((fact) => [fact.id, fact]))
  const rows = row.ids.flatMap((id) => known.get(id) ?? []).map((fact) => factEvidence(fact, moment))
  return { asOf, dataVersion: row.dataVersion, total: row.total, offset, rows }
}

const questionsAbout = { Agreement: /^agreements_/, Activity: /^activities_/ } as const

/** Whether facts of this label can answer the question: partners have a list of their own. */
export function isAbout(label: EntityLabel, question: CoverageKey | null): boolean {
  if (label !== 'Agreement' && label !== 'Activity') return false
  return question === null || questionsAbout[label].test(question)
}
