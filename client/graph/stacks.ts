import type { EntityLabel } from '#client/generated/graphql.ts'
import type { Content, Expansion } from '#client/graph/content.ts'
import { hiddenNeighbours, type Owner } from '#client/graph/expansion.ts'
import { HOME } from '#client/graph/ids.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'

/** What an expansion left out, of one label: "38 universities". Opens as a list, of which the reader chooses. */
export type Stack = {
  /** Stable: `stack~owner~label`. */
  readonly id: string
  readonly owner: Owner
  /** Null: of several labels, or not known by label on this date. */
  readonly label: EntityLabel | null
  readonly count: number
}

/** Past this the program offers to group; past `TABLE` it opens the table instead, and says so. */
export const GROUPING = { nodes: 400, links: 1200 } as const
export const TABLE = { nodes: 2000 } as const

export type Crowding = 'fine' | 'offer_grouping' | 'table_instead'

export function crowdingOf(nodes: number, links: number): Crowding {
  if (nodes > TABLE.nodes) return 'table_instead'
  return nodes > GROUPING.nodes || links > GROUPING.links ? 'offer_grouping' : 'fine'
}

/** Stacks of all open expansions, oldest first, each by label. None where everything is drawn. */
export function stacksOf(content: Content): readonly Stack[] {
  const hidden = hiddenNeighbours(content.graph)
  return content.expansions.flatMap((expansion) => {
    if (expansion.totals) return stacksByLabel(content, expansion, expansion.totals)
    const count = expansion.owner === HOME ? 0 : (hidden.get(expansion.owner) ?? 0)
    return count > 0 ? [stack(expansion.owner, null, count)] : []
  })
}

function stacksByLabel(
  { graph }: Content,
  { owner }: Expansion,
  totals: NonNullable<Expansion['totals']>,
): readonly Stack[] {
  const drawn = neighboursIn(graph, owner).map((id) => graph.nodes.get(id)?.label)
  return [...totals].flatMap(([label, total]) => {
    const count = total - drawn.filter((one) => one === label).length
    return count > 0 ? [stack(owner, label, count)] : []
  })
}

function stack(owner: Owner, label: EntityLabel | null, count: number): Stack {
  return { id: `stack~${owner}~${label ?? 'any'}`, owner, label, count }
}
