import { type ById, keptIn } from '#server/domain/network/byId.ts'
import type { Fact, Moment } from '#server/domain/states/facts.ts'
import { type PartnerStanding, partnerStanding, type UnitAnswer } from '#server/domain/states/partnershipState.ts'
import { entityId } from '#server/domain/things/ids.ts'

/** What the standing of a partner rests on besides its facts. */
export type StandingRow = {
  readonly id: string
  readonly leadUnits: readonly string[]
  /** What units answered about it: the cells as JSON. */
  readonly answers: readonly string[]
}

/** What is at the end of each organization whatever the filter: what states of partners rest on. */
export type AllFacts = {
  /** Facts whatever the filter, by organization. */
  readonly allFactsAt: ById<Fact>
  readonly leadUnitsAt: ById<string>
}

/** A network, as far as it judges. */
type Judging = AllFacts & {
  readonly moment: Moment
  readonly known: { readonly standings: Map<string, PartnerStanding> }
}

/** The state of an organization, from all its facts, whatever the filter. */
export function standingOf(row: StandingRow, network: Judging): PartnerStanding {
  return keptIn(network.known.standings, row.id, () =>
    partnerStanding(
      {
        facts: network.allFactsAt.get(row.id) ?? [],
        leadUnits: [...row.leadUnits, ...(network.leadUnitsAt.get(row.id) ?? [])].map(entityId),
        office: null,
        answers: row.answers.map(answerOf),
      },
      network.moment,
    ),
  )
}

/** A unit's answer, from the cells of its record: `unit`, `fiscal_years` (separated by `;`), `says`. */
export function answerOf(fields: string): UnitAnswer {
  const cells = JSON.parse(fields) as Readonly<Record<string, string | undefined>>
  const says = cells.says
  return {
    unit: entityId(cells.unit ?? ''),
    fiscalYears: (cells.fiscal_years ?? '').split(';').map(Number),
    says: says === 'happened' || says === 'nothing' ? says : 'not_known',
  }
}
