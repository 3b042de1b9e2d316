import { type AgreementDays, agreementState } from '#server/domain/states/agreementState.ts'
import type { AgreementState, EndBasis, NodeEvidence, NodeEvidences } from '#server/generated/resolvers.ts'

type EvidenceFact = AgreementDays & {
  readonly id: string
  readonly labels: readonly string[]
  readonly endBasis: EndBasis
  readonly homeRole: string | null
  /** Units and `home`, each with the role that a source states. */
  readonly ends: readonly { readonly id: string; readonly role: string | null }[]
  readonly organizations: readonly string[]
  readonly records: readonly string[]
}

export type NodeEvidenceRow = {
  readonly dataVersion: number
  readonly facts: readonly EvidenceFact[]
  readonly nodes: readonly { readonly id: string; readonly records: readonly string[] }[]
}

/** Best first: what a partner is said to have. */
const BEST: readonly AgreementState[] = ['in_force', 'expiring', 'unknown', 'planned', 'expired', 'ended']

/** What stands behind each node, and behind all of them together, each fact and record once. */
export function nodeEvidences(row: NodeEvidenceRow, asOf: string): NodeEvidences {
  const at = new Map<string, EvidenceFact[]>()
  for (const fact of row.facts)
    for (const id of new Set([...fact.ends.map((end) => end.id), ...fact.organizations])) {
      const facts = at.get(id)
      if (facts) facts.push(fact)
      else at.set(id, [fact])
    }
  return {
    asOf,
    dataVersion: row.dataVersion,
    ...countsOf(row.facts),
    nodes: row.nodes.map(({ id, records }) => evidenceOf(id, records, at.get(id) ?? [], asOf)),
  }
}

function evidenceOf(id: string, own: readonly string[], facts: readonly EvidenceFact[], asOf: string): NodeEvidence {
  const agreements = facts.filter(({ labels }) => labels.includes('Agreement'))
  const states = agreements.map((fact) => ({ state: agreementState(fact, asOf), basis: fact.endBasis }))
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
    endsStated: facts.filter(({ endBasis }) => endBasis !== 'presumed' && endBasis !== 'announced').length,
    rolesStated: roles.filter((stated) => stated.length > 0).length,
    led: roles.filter((stated) => stated.includes('lead')).length,
  }
}

/** Roles of the university that a source states: as a whole, or of a unit of it. */
function rolesIn({ homeRole, ends }: EvidenceFact): readonly string[] {
  return [homeRole, ...ends.map(({ role }) => role)].flatMap((role) => (role && role !== 'not_stated' ? [role] : []))
}
