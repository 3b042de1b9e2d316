import type { EvidenceRow } from '#server/domain/network/evidence.ts'
import type { NodeRow } from '#server/domain/network/network.ts'
import type { Unknown, UnknownKey } from '#server/generated/resolvers.ts'

/** What is not known about facts: unknown of total, only where there is anything to know. */
export function unknownsOf(facts: readonly EvidenceRow[], node: NodeRow | null): readonly Unknown[] {
  const agreements = facts.filter((fact) => fact.labels.includes('Agreement'))
  const activities = facts.filter((fact) => !fact.labels.includes('Agreement'))
  const all = [
    count('agreement_end', agreements, (fact) => fact.endBasis === 'presumed' || fact.endBasis === 'announced'),
    count('agreement_signing_date', agreements, (fact) => fact.signedOn === null),
    count('caretaker', agreements, (fact) => !fact.caretaker),
    count('activity_start', activities, (fact) => fact.startsOn === null),
    count('activity_end', activities, (fact) => fact.endsOn === null),
    count('activity_unit', activities, (fact) => fact.units.length === 0),
    ...(node === null
      ? []
      : [
          count('japanese_name', [node], (one) => one.nameJa === null),
          count('coordinates', [node], (one) => one.lat === null || one.lon === null),
        ]),
  ]
  return all.filter((one) => one.total > 0)
}

function count<Thing>(key: UnknownKey, things: readonly Thing[], isUnknown: (thing: Thing) => boolean): Unknown {
  return { key, unknown: things.filter(isUnknown).length, total: things.length }
}
