import type { NodeEvidenceQuery } from '#client/generated/graphql.ts'
import type { Graph, GraphNode, Names } from '#client/graph/types.ts'

/** Names of the palette that a lens may draw with. A group has a hue of its own only while sectors have none. */
export type LensTone =
  | 'ink'
  | 'edge'
  | 'tieGrey'
  | 'warn'
  | 'group1'
  | 'group2'
  | 'group3'
  | 'group4'
  | 'group5'
  | 'group6'
  | 'ink2'

/**
 * How a mark is drawn under a lens; the form says it before the tone does. `level0` to `level4` fill a ring like the
 * hand of a clock; a slash means everywhere that nobody has told us.
 */
export type LensForm =
  | 'level0'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'dot'
  | 'dashed'
  | 'slash'
  | 'slashed'
  | 'disc'
  | 'square'
  | 'triangle'
  | 'lozenge'
  | 'funnel'
  | 'plus'
  | 'hexagon'

export type LensLook = { readonly form: LensForm; readonly tone: LensTone; readonly hollow?: true }

/** What the legend has one row for. */
export type LensClass = {
  readonly key: string
  readonly look: LensLook
  /** Words of the data that name it: a region, the strongest of a group. Else the words of the screen do. */
  readonly names?: Names
  readonly values?: Readonly<Record<string, number>>
}

/** How the drawn network hangs together, reckoned by a worker. */
export type Structure = {
  /** Share of all shortest ways between two others that lead over a node, from 0 to 1. */
  readonly between: ReadonlyMap<string, number>
  /** Number of the community of a node, from 1, the largest first. */
  readonly community: ReadonlyMap<string, number>
  /** Neighbours in the picture. */
  readonly neighbours: ReadonlyMap<string, number>
}

/** What stands behind a node, asked of the server only by a lens that needs it. */
export type Evidence = Omit<NodeEvidenceQuery['nodeEvidence']['nodes'][number], 'id'>

/** All that a lens looks at beside the node itself. */
export type Sight = {
  readonly graph: Graph
  readonly structure: Structure | null
  readonly evidence: ReadonlyMap<string, Evidence> | null
}

/** One way to read the same picture. It changes how marks look, and nothing that is counted. */
export type Lens = {
  readonly key: string
  /** Whom it speaks of; other marks keep their own look. */
  readonly of: 'partners' | 'units_and_partners'
  /** What must be there before it can speak. */
  readonly needs: 'nothing' | 'structure' | 'evidence'
  /** Marks keep the look they have without a lens. */
  readonly isPlain?: true
  /** Every class, in the order of the legend; those without a node are left out there. */
  readonly classes: (sight: Sight) => readonly LensClass[]
  readonly classOf: (node: GraphNode, sight: Sight) => string
  /** The number behind the class, where there is one. */
  readonly figureOf?: (node: GraphNode, sight: Sight) => number | null
  readonly figureAs?: 'count' | 'share' | 'year'
}

/** Seven forms, each with a tone of its own; the same seven hollow, for as many more. */
const groupForms: readonly LensLook[] = [
  { form: 'disc', tone: 'group1' },
  { form: 'square', tone: 'group2' },
  { form: 'triangle', tone: 'group3' },
  { form: 'lozenge', tone: 'group4' },
  { form: 'funnel', tone: 'group5' },
  { form: 'plus', tone: 'group6' },
  { form: 'hexagon', tone: 'ink2' },
]

/** Groups that can be told apart; more of them share one look. */
export const MOST_GROUPS = groupForms.length * 2

/** The look of one group among its like, from 0. */
export function groupLook(index: number): LensLook {
  const look = groupForms[index % groupForms.length]
  if (!look || index >= MOST_GROUPS) return { form: 'dot', tone: 'edge' }
  return index < groupForms.length ? look : { ...look, hollow: true }
}

/** Classes of growing levels, from an open ring to a full disc. */
export function levels(keys: readonly [string, string, string, string, string]): readonly LensClass[] {
  return keys.map((key, level) => ({ key, look: levelLook(level) }))
}

type Levels = Pick<Lens, 'key' | 'needs' | 'figureAs'> & {
  readonly keys: Parameters<typeof levels>[0]
  /** The least number of each level above none, from the second on. */
  readonly steps: readonly [number, number, number]
  readonly figureOf: NonNullable<Lens['figureOf']>
}

/** A lens of growing levels of the number behind a mark. */
export function levelLens({ keys, steps, ...lens }: Levels): Lens {
  return {
    ...lens,
    of: 'units_and_partners',
    classes: () => levels(keys),
    classOf: (node, sight) => {
      const figure = lens.figureOf(node, sight) ?? 0
      return keys[figure > 0 ? 1 + steps.filter((least) => figure >= least).length : 0] ?? keys[0]
    },
  }
}

/** Levels of numbers of things, with `countSteps`. */
export const countKeys = ['none', 'one', 'few', 'several', 'many'] as const
export const countSteps = [2, 4, 10] as const

const levelForms = ['level0', 'level1', 'level2', 'level3', 'level4'] as const

function levelLook(level: number): LensLook {
  return { form: levelForms[level] ?? 'level0', tone: level === 0 ? 'edge' : 'ink' }
}

/** Nobody has told us. */
export const notKnown: LensLook = { form: 'slash', tone: 'edge' }
