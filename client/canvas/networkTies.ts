import type { Point } from '#client/canvas/layouts/regions/types.ts'
import { radiusOf, SCALE } from '#client/canvas/networkInput.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import { type DrawnTie, strength, type TieKind } from '#client/canvas/ties.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** How far a tie bows to one side, as a share of its length. */
const BOW = 0.08
const PIECES = 8
const TICK = 6
/** Ticks point up and to the right: the whole university, then "unit not stated" beside it. */
const ANGLES = { unit: -Math.PI / 4, whole: -Math.PI / 4, open: -Math.PI / 12 } as const

export type NetworkGround = { readonly graph: Graph; readonly visible: Visible; readonly positions: Positions }

/** Ties as slight bows between two marks, ticks at those without a mark at home. Weak ones first. */
export function networkTies(ground: NetworkGround, selection: Selection): DrawnTie[] {
  const { visible } = ground
  const isSelected = selectsTie(selection)
  const draw = (links: readonly GraphLink[], kind: TieKind) =>
    links.flatMap(
      (link) => (kind === 'unit' ? bowed(ground, link) : ticked(ground, link, kind, isSelected(link))) ?? [],
    )
  return [
    ...draw(visible.unitTies, 'unit').sort((a, b) => strength(a.link) - strength(b.link)),
    ...draw(visible.wholeUniversityTies, 'whole'),
    ...draw(visible.unitNotStatedTies, 'open'),
  ]
}

type Bowed = { readonly from: Point; readonly to: Point; readonly tie: DrawnTie }
/** The last bow of each tie: it stays the same object while its ends stand, so that what hangs on it stays, too. */
const bows = new WeakMap<GraphLink, Bowed>()

function bowed({ positions }: NetworkGround, link: GraphLink): DrawnTie | null {
  const [from, to] = [positions.get(link.from), positions.get(link.to)]
  if (!from || !to) return null
  const known = bows.get(link)
  if (known && known.from === from && known.to === to) return known.tie
  const path = `M${text(from)}Q${text(controlOf(from, to))} ${text(to)}`
  let line: Point[] | null = null
  const tie: DrawnTie = {
    ...{ link, kind: 'unit', path, isGrown: false },
    // Only the pointer asks for it, and only near the tie.
    get line() {
      line ??= bow(from, to)
      return line
    },
  }
  bows.set(link, { from, to, tie })
  return tie
}

/** A slight bow between two points, in straight pieces. */
export function bow(from: Point, to: Point): Point[] {
  return pieces(from, controlOf(from, to), to)
}

function controlOf(from: Point, to: Point): Point {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * BOW,
    y: (from.y + to.y) / 2 + (to.x - from.x) * BOW,
  }
}

function ticked(
  { graph, positions }: NetworkGround,
  link: GraphLink,
  kind: 'whole' | 'open',
  isGrown: boolean,
): DrawnTie | null {
  const node = graph.nodes.get(nodeId(link.to))
  const at = positions.get(link.to)
  if (!node || !at) return null
  return tickAt({ link, kind, node, at, scale: SCALE, isGrown })
}

export type TickAt = {
  readonly link: GraphLink
  readonly kind: TieKind
  readonly node: GraphNode
  readonly at: Point
  readonly scale: number
  readonly isGrown: boolean
}

type Ticked = { readonly radius: number; readonly at: Point; readonly tie: DrawnTie }
/** The last tick of each tie, kept as bows are. */
const ticks = new WeakMap<GraphLink, Ticked>()

/** A short stroke on a mark, for a tie whose other end is not drawn; longer while it is selected. */
export function tickAt(asked: TickAt): DrawnTie {
  const { link, kind, at, isGrown } = asked
  const radius = radiusOf(asked.node, asked.scale)
  const known = ticks.get(link)
  const isSame = known?.at === at && known.radius === radius && known.tie.kind === kind
  if (known && isSame && known.tie.isGrown === isGrown) return known.tie
  const tie = tickAfresh(asked, radius)
  ticks.set(link, { radius, at, tie })
  return tie
}

function tickAfresh({ link, kind, at, isGrown }: TickAt, radius: number): DrawnTie {
  const [cos, sin] = [Math.cos(ANGLES[kind]), Math.sin(ANGLES[kind])]
  const point = (distance: number) => ({ x: at.x + cos * distance, y: at.y + sin * distance })
  const line = [point(radius), point(radius + TICK * (isGrown ? 2 : 1))]
  return { link, kind, path: `M${text(line[0] as Point)}L${text(line[1] as Point)}`, line, isGrown }
}

function pieces(from: Point, control: Point, to: Point): Point[] {
  return Array.from({ length: PIECES + 1 }, (_, piece) => {
    const t = piece / PIECES
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
  })
}

const text = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
