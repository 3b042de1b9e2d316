import { factHead } from '#server/domain/network/evidence.ts'
import { momentOf } from '#server/domain/network/network.ts'
import { type FactRow, factOf, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import type { FactNode, FactSlice } from '#server/generated/resolvers.ts'

type FactNodeRow = FactRow &
  NameRow & {
    readonly signedOn: PartialDate | null
    readonly effectiveOn: PartialDate | null
    readonly renewedOn: readonly PartialDate[] | null
    readonly expiresOn: PartialDate | null
    readonly startsOn: PartialDate | null
    readonly endsOn: PartialDate | null
    readonly signedYear: number | null
    readonly startYear: number | null
    readonly follows: readonly string[]
    readonly under: readonly string[]
    readonly topics: readonly string[]
  }

/** What ties the canvas, as the query answers it. */
export type FactsRow = {
  readonly dataVersion: number
  readonly total: number
  readonly facts: readonly FactNodeRow[]
  readonly topics: readonly (NameRow & { readonly id: string; readonly labels: readonly string[] })[]
}

type AskedFacts = { readonly ids: readonly string[]; readonly asOf: string; readonly unit: UnitScope }

export function factSlice(row: FactsRow, { ids, asOf, unit }: AskedFacts): FactSlice {
  const drawn: ReadonlySet<string> = new Set(ids)
  return {
    asOf,
    recentSince: momentOf(asOf).window.first,
    dataVersion: row.dataVersion,
    facts: row.facts.map((fact) => factNode(fact, asOf, unit, drawn)),
    topics: row.topics.map((topic) => ({ id: topic.id, label: labelOf(topic.labels), names: namesOf(topic) })),
    total: row.total,
    leftOut: row.total - row.facts.length,
  }
}

function factNode(row: FactNodeRow, asOf: string, scope: UnitScope, drawn: ReadonlySet<string>): FactNode {
  const fact = factOf(row, scope)
  const isAgreement = fact.label === 'Agreement'
  const units = fact.units.filter((id) => id === HOME || drawn.has(id))
  const organizations = fact.organizations.filter((id) => drawn.has(id))
  return {
    ...factHead(row, fact, momentOf(asOf)),
    startsOn: isAgreement ? (row.effectiveOn ?? row.signedOn) : row.startsOn,
    endsOn: row.expiresOn ?? row.endsOn,
    validFrom: row.validFrom,
    signedYear: isAgreement ? row.signedYear : null,
    startYear: isAgreement ? null : row.startYear,
    departmentIds: fact.units.length === 0 ? [UNIT_NOT_STATED] : units,
    otherDepartments: fact.units.length - units.length,
    organizationIds: organizations,
    otherOrganizations: fact.organizations.length - organizations.length,
    follows: row.follows[0] ?? null,
    under: row.under[0] ?? null,
    topicIds: row.topics,
  }
}
