import type { OverviewQuery } from '#client/generated/graphql.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { countStates, type StateCount } from '#client/shared/entity/stateCounts.ts'
import { partnershipStates } from '#client/shared/entity/stateFill.ts'
import { isInPlace } from '#client/view/place.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

type Switches = { readonly place: PlaceSwitch; readonly strategicOnly: boolean }

/** The five states under the two switches. The server counts; strategic partners, who are few, are counted here. */
export function portfolioStates(
  nodes: readonly GraphNode[],
  portfolio: OverviewQuery['overview']['portfolio'],
  { place, strategicOnly }: Switches,
): readonly StateCount[] {
  if (strategicOnly) return countStates(nodes.filter((node) => isInPlace(node.place, place)))
  return partnershipStates.map((state) => {
    const rows = portfolio.filter((row) => row.state === state && isInPlace(row.place, place))
    const sum = (key: 'partners' | 'asked') => rows.reduce((total, row) => total + row[key], 0)
    return { state, partners: sum('partners'), asked: sum('asked') }
  })
}
