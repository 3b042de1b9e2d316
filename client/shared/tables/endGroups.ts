import type { FactEvidenceFragment } from '#client/generated/graphql.ts'

/** How the end of an agreement is known, in the order of the page: what ends on a stated day comes first. */
export const endGroups = ['stated', 'renews', 'presumed', 'unknown', 'planned', 'over'] as const
type EndGroup = (typeof endGroups)[number]

/** Presumed and unknown ends stand apart from stated ones: nobody has said them. */
export function endGroupOf({ agreementState, endBasis }: FactEvidenceFragment): EndGroup {
  if (agreementState === 'planned' || agreementState === 'in_preparation') return 'planned'
  if (agreementState === 'ended' || agreementState === 'expired') return 'over'
  if (agreementState === 'unknown') return 'unknown'
  if (endBasis === 'renews') return 'renews'
  return endBasis === 'stated' ? 'stated' : 'presumed'
}

/** What ends next comes first; of what is over, what ended last. */
export function byEnd(a: FactEvidenceFragment, b: FactEvidenceFragment): number {
  const [first, second] = [a.validUntil ?? '', b.validUntil ?? '']
  const direction = endGroupOf(a) === 'stated' ? 1 : -1
  return direction * (first < second ? -1 : first > second ? 1 : 0) || a.id.localeCompare(b.id)
}
