import type { PartnershipState } from '#client/generated/graphql.ts'
import { isHatched, stateFill } from '#client/shared/entity/stateFill.ts'
import { Swatch } from '#client/ui/Bar.tsx'

type StateSwatchProps = { readonly state: PartnershipState; readonly asked: boolean | null }

/** The square of a state; hatched where nobody was asked. */
export function StateSwatch({ state, asked }: StateSwatchProps) {
  return <Swatch fill={stateFill[state]} hatched={isHatched(state) && !asked} />
}
