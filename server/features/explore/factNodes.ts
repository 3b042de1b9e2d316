import { factHead } from '#server/domain/network/evidence.ts'
import { filterParameters, missed, scopeOf } from '#server/domain/network/factFilter.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import { momentOf } from '#server/domain/network/network.ts'
import { type FactRow, factOf, labelOf, type NameRow, namesOf, type UnitScope } from '#server/domain/network/rows.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'
import { latestConfirmedFirst } from '#server/features/explore/factTable.ts'
import type { FactNode, FactSlice, QueryFactsOfArgs } from '#server/generated/resolvers.ts'

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
  readonly facts: readonly FactNodeRow[]
  readonly topics: readonly (NameRow & { readonly id: string; readonly labels: readonly string[] })[]
}

/** The facts of ties with both ends on the canvas, or with home or a unit that is not stated; latest confirmed first. */
export function factsTying(known: KnownFacts, { ids, asOf, filter }: QueryFactsOfArgs): readonly KnownFact[] {
  const [parameters, scope] = [filterParameters(filter), scopeOf(filter)]
  const drawn: ReadonlySet<string> = new Set(ids)
  const isAtHome = ({ units, tops }: KnownFact) => {
    const ends = scope === 'top' ? tops : units
    return ends.length === 0 || ends.some((id) => id === HOME || drawn.has(id))
  }
  return known
    .factsAt(drawn, asOf)
    .filter((fact) => fact.organizations.some((id) => drawn.has(id)) && isAtHome(fact))
    .filter((fact) => missed(fact, parameters, asOf).length === 0)
    .toSorted(latestConfirmedFirst)
}

/** `shown`: the facts of this answer, of `total`. */
type Shown = { readonly shown: readonly KnownFact[]; readonly total: number; readonly dataVersion: number }

export function factSlice(row: FactsRow, { ids, asOf, filter }: QueryFactsOfArgs, shown: Shown): FactSlice {
  const drawn: ReadonlySet<string> = new Set(ids)
  const scope = scopeOf(filter)
  const rows = new Map(row.facts.map((fact) => [fact.id, fact]))
  const facts = shown.shown.flatMap(({ id }) => rows.get(id) ?? [])
  return {
    asOf,
    recentSince: momentOf(asOf).window.first,
    dataVersion: shown.dataVersion,
    facts: facts.map((fact) => factNode(fact, asOf, scope, drawn)),
    topics: row.topics.map((topic) => ({ id: topic.id, label: labelOf(topic.labels), names: namesOf(topic) })),
    total: shown.total,
    leftOut: shown.total - facts.length,
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
