import type { GraphNodeFragment, PartnershipState } from '#client/generated/graphql.ts'
import { isHatched, partnershipStates, stateFill } from '#client/shared/entity/stateFill.ts'
import type { BarPart } from '#client/ui/Bar.tsx'

/** How many partners are in a state, and about how many of them somebody was asked. */
export type StateCount = { readonly state: PartnershipState; readonly partners: number; readonly asked: number }

type Stated = Pick<GraphNodeFragment, 'partnershipState' | 'asked'>

export function countStates(nodes: readonly Stated[]): readonly StateCount[] {
  return partnershipStates.map((state) => {
    const own = nodes.filter((node) => node.partnershipState === state)
    return { state, partners: own.length, asked: own.filter((node) => node.asked).length }
  })
}

/** The part of quiet and past partners that nobody was asked about is hatched; the other states are one piece each. */
export function barPartsOf({ state, partners, asked }: StateCount): readonly BarPart[] {
  const fill = stateFill[state]
  if (!isHatched(state)) return [{ key: state, value: partners, fill }]
  return [
    { key: `${state}-asked`, value: asked, fill },
    { key: state, value: partners - asked, fill, hatched: true },
  ]
}
