import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import type { DrawnTie, TieKind } from '#client/canvas/engine/ties/drawnTie.ts'
import { linePath } from '#client/canvas/geometry/lines.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import type { GraphLink, GraphNode } from '#client/graph/types.ts'

const TICK = 6
/** Ticks point up and to the right: the whole university, then "unit not stated" beside it. */
const ANGLES = { unit: -Math.PI / 4, whole: -Math.PI / 4, open: -Math.PI / 12 } as const

type TickAt = {
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
  return { link, kind, path: linePath(line), line, isGrown }
}
