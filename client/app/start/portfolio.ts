import type { OverviewQuery, PartnershipState } from '#client/generated/graphql.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { partnershipStates } from '#client/shared/entity/stateFill.ts'
import { isInPlace } from '#client/view/place.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

export type Box = { readonly state: PartnershipState; readonly partners: number; readonly asked: number }
type Switches = { readonly place: PlaceSwitch; readonly strategicOnly: boolean }

/** The five states under the two switches. The server counts; for strategic partners, who are few, the marks are counted. */
export function boxesOf(
  nodes: readonly GraphNode[],
  portfolio: OverviewQuery['overview']['portfolio'],
  { place, strategicOnly }: Switches,
): readonly Box[] {
  return partnershipStates.map((state) => {
    if (strategicOnly) {
      const strategic = nodes.filter((node) => node.partnershipState === state && isInPlace(node.place, place))
      return { state, partners: strategic.length, asked: strategic.filter((node) => node.asked).length }
    }
    const rows = portfolio.filter((row) => row.state === state && isInPlace(row.place, place))
    return { state, partners: sum(rows, 'partners'), asked: sum(rows, 'asked') }
  })
}

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0)
}
