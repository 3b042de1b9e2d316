import { askPicture, middlesOf } from '#client/canvas/engine/describe/askPicture.ts'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { type Direction, nearestMark } from '#client/canvas/geometry/nearest.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import { nodeId } from '#client/graph/ids.ts'
import { selectedIds } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** A mark this near to the edge of the drawing counts as out of sight, px. */
const EDGE = 24

/**
 * Ctrl with an arrow goes to the nearest mark in that direction, wherever the focus is; an arrow alone does where nothing
 * else has the focus and something is selected, for there it would only scroll. False: the key is for somebody else.
 */
export function moveByArrow(event: KeyboardEvent, canvas: CanvasHandle | null): boolean {
  const direction = arrows[event.key]
  if (!direction || event.shiftKey) return false
  const isFree = event.target === document.body && viewStore.getState().selection.kind !== 'none'
  if (!event.ctrlKey && !event.metaKey && !isFree) return false
  moveOnPlate(direction, canvas)
  return true
}

/** From what is selected, else from the middle of the drawing, in any layout. The camera follows only out of sight. */
function moveOnPlate(direction: Direction, canvas: CanvasHandle | null): void {
  const picture = askPicture(document)
  if (!picture) return
  const { width, height } = sizeOfPlate()
  const marks = middlesOf(picture)
  const [selected] = selectedIds(viewStore.getState().selection).slice(-1)
  const from = marks.find(({ id }) => id === selected) ?? { x: width / 2, y: height / 2 }
  const next = nearestMark(marks, from, direction, selected)
  if (!next) return
  openNode(next.id)
  const isInSight = next.x > EDGE && next.y > EDGE && next.x < width - EDGE && next.y < height - EDGE
  if (!isInSight) canvas?.flyTo(nodeId(next.id))
}

function sizeOfPlate(): { readonly width: number; readonly height: number } {
  return document.querySelector('[data-testid=plate]')?.getBoundingClientRect() ?? { width: 0, height: 0 }
}
