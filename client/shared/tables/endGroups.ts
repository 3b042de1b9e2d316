import type { FactEvidenceFragment } from '#client/generated/graphql.ts'

/** How the end of an agreement is known, in the order of the page. */
export const endGroups = ['stated', 'renews', 'presumed', 'unknown', 'planned', 'over'] as const
type EndGroup = (typeof endGroups)[number]

/** Presumed and unknown ends are apart from stated ones: no source gives them. */
export function endGroupOf({ agreementState, endBasis }: FactEvidenceFragment): EndGroup {
  if (agreementState === 'planned' || agreementState === 'in_preparation') return 'planned'
  if (agreementState === 'ended' || agreementState === 'expired') return 'over'
  if (agreementState === 'unknown') return 'unknown'
  if (endBasis === 'renews') return 'renews'
  return endBasis === 'stated' ? 'stated' : 'presumed'
}

/** Stated ends: the next one first. All others: the latest first. */
export function byEnd(a: FactEvidenceFragment, b: FactEvidenceFragment): number {
  const [first, second] = [a.validUntil ?? '', b.validUntil ?? '']
  const direction = endGroupOf(a) === 'stated' ? 1 : -1
  return direction * (first < second ? -1 : first > second ? 1 : 0) || a.id.localeCompare(b.id)
}
