import { type EvidenceRow, factEvidence } from '#server/domain/network/evidence.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import { momentOf } from '#server/domain/network/network.ts'
import { isAbout, isAnswered } from '#server/features/explore/dataState.ts'
import type { FactTable, QueryListFactsArgs } from '#server/generated/resolvers.ts'
import { BadInput } from '#server/graphql/errors.ts'

/** Those of a level and kind, and of which a question of the data state is answered, or is not; latest confirmed first. */
export function factsListed(ask: QueryListFactsArgs, known: KnownFacts): readonly KnownFact[] {
  const { label, asOf, level, agreementKind: kind } = ask
  if (label !== 'Agreement' && label !== 'Activity') throw new BadInput('answers', label)
  const isMeant = meant(label, ask)
  return known
    .onRecord(asOf)
    .filter((fact) => fact.labels.includes(label) && (!level || fact.level === level) && (!kind || fact.kind === kind))
    .filter(isMeant)
    .toSorted(latestConfirmedFirst)
}

function meant(label: 'Agreement' | 'Activity', { answers, answered, asOf }: QueryListFactsArgs) {
  if (!answers) return () => true
  if (!isAbout(label, answers)) throw new BadInput('answers', label)
  return (fact: KnownFact) => isAnswered(fact, answers, asOf) === (answered ?? true)
}

export function latestConfirmedFirst(a: KnownFact, b: KnownFact): number {
  if (a.confirmedOn === b.confirmedOn) return a.id < b.id ? -1 : 1
  if (a.confirmedOn === null || b.confirmedOn === null) return a.confirmedOn === null ? 1 : -1
  return a.confirmedOn < b.confirmedOn ? 1 : -1
}

type Page = { readonly total: number; readonly offset: number; readonly dataVersion: number; readonly asOf: string }

/** `ids`: of the page, in order; `facts`: the same with their records, in any order. */
export function factTable(ids: readonly string[], facts: readonly EvidenceRow[], page: Page): FactTable {
  const moment = momentOf(page.asOf)
  const rows = new Map(facts.map((fact) => [fact.id, fact]))
  return { ...page, rows: ids.flatMap((id) => rows.get(id) ?? []).map((fact) => factEvidence(fact, moment)) }
}
