import type { GraphNode, NodeId } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { Lens, LensClass, LensLook, Sight } from '#client/view/lenses/lens.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'

export type Reading = {
  readonly lens: string
  /** `waiting` for the worker or the server, under the marks of the plain picture. */
  readonly state: 'ready' | 'waiting' | 'failed'
  /** Looks of the marks that do not keep their own. */
  readonly looks: ReadonlyMap<NodeId, LensLook>
  readonly classes: ReadonlyMap<NodeId, string>
  /** The number behind the class, where there is one. */
  readonly figures: ReadonlyMap<NodeId, number>
  /** Rows of the legend: classes that have a node, with those that are shown of all that are loaded. */
  readonly rows: readonly ReadingRow[]
  /** What it says of each node as text, so that nothing is told by a mark alone. Filled in by the screen. */
  readonly texts: ReadonlyMap<NodeId, string>
}

export type ReadingRow = { readonly of: LensClass; readonly nodes: readonly NodeId[]; readonly shown: number }

export const noReading: Reading = {
  lens: PLAIN_LENS,
  state: 'ready',
  looks: new Map(),
  classes: new Map(),
  figures: new Map(),
  rows: [],
  texts: new Map(),
}

/** A lens at work. `loaded` is what is on the canvas, `shown` what of it is drawn. */
export function readingOf(
  lens: Lens,
  loaded: Iterable<GraphNode>,
  shown: ReadonlySet<NodeId>,
  sight: Sight,
): Omit<Reading, 'texts'> {
  // The worker knows what is drawn and nothing else.
  const nodes = [...loaded].filter((node) => concerns(lens, node) && (lens.needs !== 'structure' || shown.has(node.id)))
  const classes = new Map(nodes.map((node) => [node.id, lens.classOf(node, sight)]))
  const rows = lens.classes(sight).map((of) => {
    const members = nodes.filter(({ id }) => classes.get(id) === of.key).map(({ id }) => id)
    return { of, nodes: members, shown: members.filter((id) => shown.has(id)).length }
  })
  const looks = new Map(rows.flatMap(({ of, nodes: members }) => members.map((id) => [id, of.look] as const)))
  return {
    lens: lens.key,
    state: 'ready',
    looks: lens.isPlain ? noReading.looks : looks,
    classes,
    figures: figuresOf(lens, nodes, sight),
    rows: rows.filter((row) => row.nodes.length > 0),
  }
}

function figuresOf(lens: Lens, nodes: readonly GraphNode[], sight: Sight): Reading['figures'] {
  const { figureOf } = lens
  if (!figureOf) return noReading.figures
  return new Map(
    nodes.flatMap((node) => {
      const figure = figureOf(node, sight)
      return figure === null ? [] : [[node.id, figure] as const]
    }),
  )
}

/** The order in which a reading puts nodes: as its legend stands, and by the number behind the class where there is one. */
export function ranksOf({ rows, figures }: Pick<Reading, 'rows' | 'figures'>): ReadonlyMap<NodeId, number> {
  return new Map(rows.flatMap(({ nodes }, index) => nodes.map((id) => [id, figures.get(id) ?? index / 1000] as const)))
}

/** Whether a lens speaks of a node. Of agreements, activities and subjects none does. */
export function concerns(lens: Lens, node: GraphNode): boolean {
  if (isUnit(node)) return lens.of === 'units_and_partners'
  return !NO_ORGANIZATION.includes(node.label)
}

const NO_ORGANIZATION: readonly GraphNode['label'][] = [
  'HomeUniversity',
  'Country',
  'Region',
  'Theme',
  'StrategyItem',
  'Agreement',
  'Activity',
]
