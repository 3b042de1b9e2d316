import type { PartnershipState } from '#client/generated/graphql.ts'
import { partnershipStateValues } from '#client/generated/kinds.ts'
import type { Fill } from '#client/ui/Bar.tsx'

/** The five states in their order, and how each is filled. Never by hue: hue means sector. */
export const partnershipStates = partnershipStateValues

export const stateFill = {
  living: 'ink',
  unformalised: 'dots',
  quiet: 'grey',
  past: 'open',
  prospect: 'dashed',
} as const satisfies Record<PartnershipState, Fill>

/** Quiet and past partners are hatched where nobody was asked; other states do not depend on asking. */
export function isHatched(state: PartnershipState): boolean {
  return state === 'quiet' || state === 'past'
}
