import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import { nameRadiusOf } from '#client/canvas/engine/marks/markSize.ts'
import type { StackMark } from '#client/canvas/engine/types.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Box, Point, Positions, Side } from '#client/canvas/geometry/points.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'

/** `+n`: neighbours that are not drawn; or a stack, those of one kind that an expansion left out. Px on the screen. */
export type Badge = {
  readonly key: string
  /** The node to which it belongs. */
  readonly id: NodeId
  readonly stack: StackMark | null
  readonly text: string
  readonly box: Box
  readonly mark: Point
}

type BadgesQuestion = {
  readonly nodes: readonly GraphNode[]
  readonly positions: Positions
  readonly more: ReadonlyMap<NodeId, number>
  readonly stacks: ReadonlyMap<NodeId, readonly StackMark[]>
  readonly camera: Camera
  readonly scale: number
  /** Where the name of a node is right or left of it in a list of names: then its badge is on the other side. */
  readonly sideOf?: (id: string) => Side | undefined
}

export const BADGE = { size: 9, height: 13 } as const
/** A stack shows two edges of what lies below it, px. */
export const EDGE = 2

/** At the upper left of the mark, stacks above the sum. Inside a list of names there is room for the sum alone. */
export function badgesOf({ nodes, positions, more, stacks, scale, camera, sideOf }: BadgesQuestion): Badge[] {
  return nodes.flatMap((node) => {
    const at = positions.get(node.id)
    const count = more.get(node.id) ?? 0
    if (!at || count === 0) return []
    const mark = toScreen(at, camera)
    const reach = nameRadiusOf(node, scale) * camera.zoom
    const side = sideOf?.(node.id)
    if (side) return [badge(node.id, null, `+${count}`, mark, besideMark(mark, reach, side, `+${count}`))]
    const corner = { x: mark.x - reach * 0.7 + 2, y: mark.y - reach * 0.7 + 2 }
    const rows = [null, ...(stacks.get(node.id) ?? [])]
    return rows.map((stack, row) => {
      const text = stack?.text ?? `+${count}`
      const bottom = corner.y - row * (BADGE.height + EDGE + 1)
      return badge(node.id, stack, text, mark, boxOf(text, corner.x, bottom))
    })
  })
}

export function badgeAt(point: Point, badges: readonly Badge[]): Badge | null {
  const isIn = ({ box }: Badge) =>
    point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom
  return badges.find(isIn) ?? null
}

function badge(id: NodeId, stack: StackMark | null, text: string, mark: Point, box: Box): Badge {
  return { key: stack?.id ?? id, id, stack, text, mark, box }
}

function besideMark({ x, y }: Point, reach: number, side: Side, text: string): Box {
  const width = widthOf(text)
  const right = side === 'left' ? x - reach - 3 : x + reach + 3 + width
  return boxOf(text, right, y + BADGE.height / 2)
}

function boxOf(text: string, right: number, bottom: number): Box {
  return { left: right - widthOf(text), right, top: bottom - BADGE.height, bottom }
}

function widthOf(text: string): number {
  return Math.ceil(textWidth(text, BADGE.size, 600)) + 8
}
