import { filterParameters, missed, scopeOf } from '#server/domain/network/factFilter.ts'
import { type KnownFacts, withParts } from '#server/domain/network/knownFacts.ts'
import type { KnownFact } from '#server/domain/network/knownRows.ts'
import type { UnitScope } from '#server/domain/network/rows.ts'
import { agreementState } from '#server/domain/states/agreementState.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import { isEndKnown } from '#server/features/explore/dataState.ts'
import type { AgreementState, NodeEvidence, NodeEvidences, QueryNodeEvidenceArgs } from '#server/generated/resolvers.ts'

/** What the database says of a fact beside what is known of it. */
type RecordedFact = {
  readonly id: string
  readonly homeRole: string | null
  /** Roles of the units and `home` at its ends, where a source states one. */
  readonly roles: readonly (string | null)[]
  readonly records: readonly string[]
}

export type NodeEvidenceRow = {
  readonly facts: readonly RecordedFact[]
  readonly nodes: readonly { readonly id: string; readonly records: readonly string[] }[]
}

type EvidenceFact = RecordedFact & { readonly known: KnownFact }

/** What counts at these nodes; counted as `top`, also what is at the units that count with them. */
export function factsBehind(known: KnownFacts, { ids, asOf, filter }: QueryNodeEvidenceArgs): readonly KnownFact[] {
  const parameters = filterParameters(filter)
  const here = new Set(ids.filter((id) => id !== HOME && id !== UNIT_NOT_STATED))
  const whole = scopeOf(filter) === 'top' ? withParts(here, known) : here
  return known.factsAt(whole, asOf).filter((fact) => missed(fact, parameters, asOf).length === 0)
}

/** Best first: what a partner is said to have. */
const BEST: readonly AgreementState[] = ['in_force', 'expiring', 'unknown', 'planned', 'expired', 'ended']

/** What stands behind each node, and behind all of them together, each fact and record once. */
export function nodeEvidences(
  row: NodeEvidenceRow,
  known: KnownFacts,
  { asOf, filter }: QueryNodeEvidenceArgs,
): NodeEvidences {
  const facts = row.facts.flatMap((fact): readonly EvidenceFact[] => {
    const own = known.byId.get(fact.id)
    return own ? [{ ...fact, known: own }] : []
  })
  const at = new Map<string, EvidenceFact[]>()
  for (const fact of facts)
    for (const id of endsOf(fact.known, scopeOf(filter))) {
      const own = at.get(id)
      if (own) own.push(fact)
      else at.set(id, [fact])
    }
  return {
    asOf,
    dataVersion: known.dataVersion,
    ...countsOf(facts),
    nodes: row.nodes.map(({ id, records }) => evidenceOf(id, records, at.get(id) ?? [], asOf)),
  }
}

const endsOf = ({ units, tops, organizations }: KnownFact, scope: UnitScope): ReadonlySet<string> =>
  new Set([...(scope === 'top' ? tops : units), ...organizations])

function evidenceOf(id: string, own: readonly string[], facts: readonly EvidenceFact[], asOf: string): NodeEvidence {
  const agreements = facts.filter(({ known }) => known.labels.includes('Agreement'))
  const states = agreements.map(({ known }) => ({ state: agreementState(known, asOf), basis: known.endBasis }))
  const best = BEST.find((one) => states.some(({ state }) => state === one)) ?? null
  return {
    id,
    records: new Set([...own, ...facts.flatMap(({ records }) => records)]).size,
    ...countsOf(facts),
    agreementState: best,
    agreementToBeConfirmed:
      best === 'in_force' && states.every(({ state, basis }) => state !== best || basis === 'presumed'),
  }
}

function countsOf(facts: readonly EvidenceFact[]): Pick<NodeEvidence, 'facts' | 'endsStated' | 'rolesStated' | 'led'> {
  const roles = facts.map(rolesIn)
  return {
    facts: facts.length,
    endsStated: facts.filter(({ known }) => isEndKnown(known)).length,
    rolesStated: roles.filter((stated) => stated.length > 0).length,
    led: roles.filter((stated) => stated.includes('lead')).length,
  }
}

/** Roles of the university that a source states: as a whole, or of a unit of it. */
function rolesIn({ homeRole, roles }: EvidenceFact): readonly string[] {
  return [homeRole, ...roles].flatMap((role) => (role && role !== 'not_stated' ? [role] : []))
}
