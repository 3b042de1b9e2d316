import type { NodeRow } from '#server/domain/network/network.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import type { EndBasis, Unknown, UnknownKey } from '#server/generated/resolvers.ts'

/** What is asked about an agreement or activity. */
type Stated = {
  readonly labels: readonly string[]
  readonly endBasis: EndBasis
  readonly signedOn: PartialDate | null
  readonly startsOn: PartialDate | null
  readonly endsOn: PartialDate | null
  readonly caretaker: boolean
  readonly units: readonly unknown[]
}

type Rule<Thing> = { readonly key: UnknownKey; readonly isUnknown: (thing: Thing) => boolean }

const ofAgreements: readonly Rule<Stated>[] = [
  { key: 'agreement_end', isUnknown: (fact) => fact.endBasis === 'presumed' || fact.endBasis === 'announced' },
  { key: 'agreement_signing_date', isUnknown: (fact) => fact.signedOn === null },
  { key: 'caretaker', isUnknown: (fact) => !fact.caretaker },
]
const ofActivities: readonly Rule<Stated>[] = [
  { key: 'activity_start', isUnknown: (fact) => fact.startsOn === null },
  { key: 'activity_end', isUnknown: (fact) => fact.endsOn === null },
  { key: 'activity_unit', isUnknown: (fact) => fact.units.length === 0 },
]
const ofPartners: readonly Rule<NodeRow>[] = [
  { key: 'japanese_name', isUnknown: (one) => one.nameJa === null },
  { key: 'coordinates', isUnknown: (one) => one.lat === null || one.lon === null },
]

const isAgreement = (fact: Stated): boolean => fact.labels.includes('Agreement')

/** What is not known about facts: unknown of total, only where there is anything to know. */
export function unknownsOf(facts: readonly Stated[], node: NodeRow | null): readonly Unknown[] {
  const agreements = facts.filter(isAgreement)
  const activities = facts.filter((fact) => !isAgreement(fact))
  return [
    ...ofAgreements.map((rule) => count(rule, agreements)),
    ...ofActivities.map((rule) => count(rule, activities)),
    ...ofPartners.map((rule) => count(rule, node === null ? [] : [node])),
  ].filter((one) => one.total > 0)
}

/** What is asked about one fact: of it something is known, the rest is not. */
export function askedOf(fact: Stated): {
  readonly known: readonly UnknownKey[]
  readonly unknown: readonly UnknownKey[]
} {
  const asked = isAgreement(fact) ? ofAgreements : ofActivities
  return {
    known: asked.filter((one) => !one.isUnknown(fact)).map(({ key }) => key),
    unknown: asked.filter((one) => one.isUnknown(fact)).map(({ key }) => key),
  }
}

function count<Thing>({ key, isUnknown }: Rule<Thing>, things: readonly Thing[]): Unknown {
  return { key, unknown: things.filter(isUnknown).length, total: things.length }
}
